import type { CheckContext } from './context';
import type { Finding, Fix } from './finding';
import { firstLine, headEntries, headSearch } from './head';

/** So many characters of a description are shown by search engines, more or less. */
const LONGEST_DESCRIPTION = 160;

/** A post that its generator has no title for. Pages that are no posts may do without. */
export function missingTitle({ post, file }: CheckContext): Finding[] {
  if ((post.title ?? '').trim() !== '' || post.isPage === true || isUnread(post)) return [];
  return [{ code: 'title.missing', args: [], severity: 'warning', range: firstLine(file.text), fixes: [] }];
}

/** What cannot be read has no title and no description, but that is not what is wrong with it. */
function isUnread({ problems }: CheckContext['post']): boolean {
  return problems.some(({ code }) => /^(?:frontMatter|file)\./.test(code) && code !== 'frontMatter.duplicateKey');
}

export function missingDescription({ post, file }: CheckContext): Finding[] {
  if ((post.description ?? '').trim() !== '' || isUnread(post)) return [];
  return [{ code: 'description.missing', args: [], severity: 'warning', range: firstLine(file.text), fixes: [] }];
}

export function longDescription({ post, file, lines }: CheckContext): Finding[] {
  const length = [...(post.description ?? '')].length;
  if (length <= LONGEST_DESCRIPTION) return [];
  const entry = headEntries(file.text).find(({ key }) => /^(?:description|excerpt|summary)$/i.test(key));
  const range =
    entry === undefined
      ? firstLine(file.text)
      : lines.rangeAt(entry.valueStart, Math.max(entry.valueStart, entry.valueEnd));
  return [
    {
      code: 'description.long',
      args: [String(length), String(LONGEST_DESCRIPTION)],
      severity: 'warning',
      range,
      fixes: [],
    },
  ];
}

/** Another post with the same address: one of the two is written over the other when the site is built. */
export function duplicateAddress({ post, file, known, lines }: CheckContext): Finding[] {
  const [other] = known.index.othersAt(post);
  if (other === undefined || post.url === undefined) return [];
  const entry = headEntries(file.text).find(({ key }) => /^(?:permalink|slug|url|path)$/i.test(key));
  return [
    {
      code: 'url.duplicate',
      args: [post.url, other.path],
      severity: 'error',
      range: entry === undefined ? firstLine(file.text) : lines.rangeAt(entry.valueStart, entry.valueEnd),
      fixes: [],
    },
  ];
}

/** A tag that is written in another case than mostly. */
export function tagInOtherCase({ post, file, known, lines }: CheckContext): Finding[] {
  const find = headSearch(file.text);
  return post.tags.flatMap((tag): Finding[] => {
    const usual = known.index.usualTag(tag);
    if (usual === undefined) return [];
    const span = find(tag, ['tags', 'tag', 'taxonomies', 'filetags', 'keywords']);
    const fixes: Fix[] =
      span === undefined ? [] : [{ title: 'write', args: [usual.tag], edits: [{ ...span, text: usual.tag }] }];
    return [
      {
        code: 'tags.case',
        args: [tag, usual.tag, String(usual.count)],
        severity: 'warning',
        range: span === undefined ? firstLine(file.text) : lines.rangeAt(span.start, span.end),
        fixes,
      },
    ];
  });
}
