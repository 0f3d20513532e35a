import { maskBody, type MaskedBody } from '../../check/mask';
import { readBody, type Reference } from '../../check/references';
import { decoded } from '../../check/addresses';
import type { SourceFile } from '../../ports';
import type { Site } from '../../site';

/** A link or an image as it stands in a post, template tags included. Offsets are those of the whole text. */
export interface WrittenLink {
  /**
   * `address`: an address or a path. `pathOnSite`: an address without the base path, which template code puts in front.
   * The others are arguments of tags: Jekyll's `post_url` and `link`, Hugo's `ref` and `relref`, Hexo's `post_link` and
   * `post_path`.
   */
  readonly kind: 'address' | 'pathOnSite' | 'postUrl' | 'link' | 'ref' | 'slug';
  readonly target: string;
  readonly start: number;
  readonly end: number;
}

/** All links of a text that can be written anew, in no fixed order. */
export function linksIn(file: SourceFile, site: Site): readonly WrittenLink[] {
  const { bodyStart, data } = site.markup.content(file);
  const body = file.text.slice(bodyStart);
  const masked = maskBody(body, file.path, site, data);
  const links = [...readBody(masked, file.path, site).references.flatMap((each) => fromReference(each, masked, body))];
  for (const { start, end } of masked.code) links.push(...fromTag(body.slice(start, end), start, site));
  return unique(links).map((link) => ({ ...link, start: link.start + bodyStart, end: link.end + bodyStart }));
}

function fromReference(reference: Reference, masked: MaskedBody, body: string): readonly WrittenLink[] {
  const { start, end, hasCode, isInPlace, target } = reference;
  if (!isInPlace) return definitions(masked.text, target);
  if (!hasCode) return [{ kind: 'address', target: body.slice(start, end), start, end }];
  const code = masked.code.filter((each) => each.start >= start && each.end <= end).at(-1);
  const rest = code === undefined ? '' : body.slice(code.end, end);
  return code !== undefined && rest.startsWith('/') ? [{ kind: 'pathOnSite', target: rest, start: code.end, end }] : [];
}

/** `[id]: address`, where the link itself names only the definition. */
function definitions(text: string, target: string): readonly WrittenLink[] {
  const links: WrittenLink[] = [];
  for (const match of text.matchAll(/^ {0,3}\[[^\]\r\n]{1,999}\]:[ \t]*<?([^\s<>]+)/gm)) {
    const written = match[1] ?? '';
    if (decoded(written) !== decoded(target)) continue;
    const end = match.index + match[0].length;
    links.push({ kind: 'address', target: written, start: end - written.length, end });
  }
  return links;
}

interface TagPattern {
  readonly pattern: RegExp;
  readonly kind: WrittenLink['kind'];
}

const ON_SITE: TagPattern = {
  pattern: /^\{\{-?\s*(?:'|")(\/[^'"]*)(?:'|")\s*\|\s*(?:relative_url|absolute_url|url|prepend:\s*site\.baseurl)\b/d,
  kind: 'pathOnSite',
};

/** Sources: Jekyll `tags/post_url.rb`, `tags/link.rb`; Hugo `tpl/tplimpl/embedded` (ref, relref); Hexo `plugins/tag/post_link.ts`. */
const TAGS: Readonly<Record<string, readonly TagPattern[]>> = {
  jekyll: [
    { pattern: /^\{%-?\s*post_url\s+([^\s%{}]+)\s*-?%\}$/d, kind: 'postUrl' },
    { pattern: /^\{%-?\s*link\s+(?!\s)([^%{}]*[^\s%{}-])\s*-?%\}$/d, kind: 'link' },
    ON_SITE,
  ],
  eleventy: [ON_SITE],
  hugo: [{ pattern: /^\{\{[<%]\s*(?:rel)?ref\s+(?:path\s*=\s*)?["`]?([^"`\s>%]+)/d, kind: 'ref' }],
  hexo: [{ pattern: /^\{%-?\s*post_(?:link|path)\s+["']?([^\s"'%]+)/d, kind: 'slug' }],
};

function fromTag(code: string, offset: number, { markup }: Site): readonly WrittenLink[] {
  for (const { pattern, kind } of TAGS[markup.tags] ?? []) {
    const match = pattern.exec(code);
    const [start, end] = match?.indices?.[1] ?? [];
    if (match === null || start === undefined || end === undefined) continue;
    return [{ kind, target: match[1] ?? '', start: start + offset, end: end + offset }];
  }
  return [];
}

/** Two links may have one definition. */
function unique(links: readonly WrittenLink[]): readonly WrittenLink[] {
  return [...new Map(links.map((link) => [link.start, link])).values()];
}
