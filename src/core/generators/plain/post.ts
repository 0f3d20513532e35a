import type { DatedPath } from '../../date/fileName';
import type { Zone } from '../../date/zone';
import { listedBy } from '../../finding/listedBy';
import { Timestamp, type FrontMatterData, type FrontMatterValue } from '../../frontMatter/frontMatter';
import type { SourceFile } from '../../ports';
import type { Post, PostVisibility } from '../../post';
import type { Problem } from '../../problems';
import { fileProblems } from '../fileProblems';
import { firstHeading } from '../heading';
import { addressOf } from './address';
import { dateOfAddress, dateOfPath, writtenDate, type WrittenDate } from './dates';
import { readHead, valueOfKey, type Head } from './head';

/** What settings say about posts. */
export interface PostRules {
  readonly zone: Zone;
  /** Pattern of their addresses; undefined where they are not known. */
  readonly permalink: string | undefined;
  /** Path under which the site is served, without a slash at the end. */
  readonly basePath: string;
}

/** A Markdown file as a post, by what most generators have in common. */
export function readPost(file: SourceFile, { zone, permalink, basePath }: PostRules): Post {
  const head = readHead(file.text);
  const { data } = head;
  const inPath = dateOfPath(file.path, zone);
  const written = writtenDate(head, zone);
  const inAddress = inPath === undefined ? dateOfAddress(head, zone) : undefined;
  const title = textOf(valueOfKey(data, 'title'));
  const heading = title === undefined ? firstHeading(file.text.slice(head.bodyStart)) : undefined;
  const date = written?.date ?? inPath?.date ?? inAddress;
  const name = nameOf(file.path, inPath);
  const slug = textOf(valueOfKey(data, 'slug'));
  const parts = { path: file.path, slug: slug ?? name, date };
  const address = permalink === undefined ? undefined : addressOf(permalink, parts);
  return {
    path: file.path,
    title: title ?? heading,
    label: oneLine(title) ?? oneLine(heading) ?? name,
    date,
    dateSource: written?.date === undefined ? sourceOf(inPath, inAddress !== undefined) : 'frontMatter',
    ...(written === undefined ? {} : { dateText: written.text }),
    visibility: visibilityOf(file.path, data),
    slug,
    url: address === undefined ? undefined : basePath + address,
    tags: listOf(valueOfKey(data, 'tags')),
    categories: listOf(valueOfKey(data, 'categories') ?? valueOfKey(data, 'category')),
    description: textOf(valueOfKey(data, 'description')),
    ...listedBy(data),
    language: textOf(valueOfKey(data, 'lang')),
    weight: 0,
    problems: problemsOf(file, head, written),
  };
}

function sourceOf(inPath: DatedPath | undefined, isInAddress: boolean): Post['dateSource'] {
  return inPath?.source ?? (isInAddress ? 'path' : 'none');
}

function visibilityOf(path: string, data: FrontMatterData): PostVisibility {
  const status = textOf(valueOfKey(data, 'status'))?.toLowerCase();
  const draft = valueOfKey(data, 'draft');
  const isHeld = draft === true || draft === 'true' || status === 'draft';
  if (isHeld || /(?:^|\/)_?drafts\//.test(path)) return 'draft';
  return status === 'private' || status === 'hidden' ? 'hidden' : 'published';
}

function problemsOf(file: SourceFile, head: Head, written: WrittenDate | undefined): readonly Problem[] {
  const problems: Problem[] = [...head.problems, ...fileProblems(file)];
  if (written !== undefined && written.date === undefined) {
    const range = head.locate(written.key)?.value;
    const problem: Problem = { code: 'date.unreadable', args: [written.text], severity: 'warning' };
    problems.push(range === undefined ? problem : { ...problem, range });
  }
  return problems;
}

function nameOf(path: string, inPath: DatedPath | undefined): string {
  const parts = path.split('/');
  const name = (parts.at(-1) ?? path).replace(/\.[^.]*$/, '');
  const bundle = name === 'index' ? parts.at(-2) : undefined;
  return (inPath?.rest !== undefined && inPath.rest !== '' && inPath.rest !== 'index' ? inPath.rest : bundle) ?? name;
}

function oneLine(text: string | undefined): string | undefined {
  const line = text?.replace(/\s+/g, ' ').trim();
  return line === '' ? undefined : line;
}

function textOf(value: FrontMatterValue | undefined): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || value instanceof Timestamp) return String(value);
  return undefined;
}

/** A list, or a text of words with commas. */
function listOf(value: FrontMatterValue | undefined): string[] {
  if (Array.isArray(value)) return value.flatMap((item: FrontMatterValue) => textOf(item) ?? []);
  const text = textOf(value) ?? '';
  return text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
