import { dateInPath } from '../../date/fileName';
import { parsePandocDate } from '../../date/pandoc';
import type { DateSource, PostDate } from '../../date/postDate';
import type { Zone } from '../../date/zone';
import { listedBy } from '../../finding/listedBy';
import type { FrontMatter, FrontMatterData, FrontMatterValue } from '../../frontMatter/frontMatter';
import type { SourceFile } from '../../ports';
import type { Post } from '../../post';
import type { Problem } from '../../problems';
import { fileProblems } from '../fileProblems';
import { firstHeading } from '../heading';
import { asList, isMapping, printed, valueOf } from '../values';
import type { QuartoConfig } from './config';
import { readQuartoFrontMatter } from './frontMatter';
import { merged } from './metadata';

interface Dated {
  readonly date: PostDate | undefined;
  readonly source: DateSource;
  readonly text?: string;
  readonly problems: readonly Problem[];
}

/**
 * A document of a listing. Source: Quarto `website-listing-read.ts` (`listItemFromFile`).
 * @param inherited values that the folders give it
 */
export function readPost(file: SourceFile, inherited: FrontMatterData, config: QuartoConfig, zone: Zone): Post {
  const frontMatter = readQuartoFrontMatter(file.text);
  const data = merged(inherited, frontMatter.data);
  const title = printed(valueOf(data, 'title')) ?? firstHeading(file.text.slice(frontMatter.block?.end ?? 0));
  const dated = dateOf(file.path, frontMatter, data, zone);
  const isDraft = valueOf(data, 'draft') === true || config.drafts.has(file.path);
  const stem = file.path.replace(/\.[^./]*$/, '');
  return {
    path: file.path,
    title,
    label: title === undefined || title.trim() === '' ? nameOf(stem) : title.trim(),
    date: dated.date,
    dateSource: dated.source,
    ...(dated.text === undefined ? {} : { dateText: dated.text }),
    visibility: visibilityOf(isDraft, title),
    ...(isDraft && config.showsDrafts ? { isPublishedDraft: true } : {}),
    slug: nameOf(stem),
    url: `${config.base}/${/(?:^|\/)index$/.test(stem) ? stem.slice(0, -'index'.length) : `${stem}.html`}`,
    tags: [],
    categories: textsOf(valueOf(data, 'categories')),
    description: printed(valueOf(data, 'description')) ?? printed(valueOf(data, 'abstract')),
    ...listedBy(data),
    language: printed(valueOf(data, 'lang')),
    weight: 0,
    problems: [...problemsOf(file, frontMatter, title), ...dated.problems],
  };
}

function dateOf(path: string, frontMatter: FrontMatter, data: FrontMatterData, zone: Zone): Dated {
  const text = writtenDate(valueOf(data, 'date'));
  const isOwn = Object.hasOwn(frontMatter.data, 'date');
  const written = text === undefined ? undefined : parsePandocDate(text, zone);
  if (text !== undefined && written !== undefined) {
    return { date: written, source: isOwn ? 'frontMatter' : 'defaults', text, problems: [] };
  }
  // Source: Quarto `core/date.ts` (`resolveDate`).
  if (text === 'today' || text === 'now') return movingDate('buildTime', 'date.fromBuildTime', text);
  if (text === 'last-modified') return movingDate('fileTime', 'date.fromFileTime', text);
  const named = dateInPath(path, zone);
  const found = { date: named?.date, source: named?.source ?? 'none' } as const;
  if (text === undefined) return { ...found, problems: [] };
  const range = frontMatter.locate('date')?.value;
  const problem: Problem = { code: 'date.unreadable', args: [text], severity: 'warning' };
  return { ...found, text, problems: [range === undefined ? problem : { ...problem, range }] };
}

function movingDate(source: DateSource, code: Problem['code'], text: string): Dated {
  return { date: undefined, source, text, problems: [{ code, args: ['Quarto'], severity: 'information' }] };
}

/** A date may come with its format. */
function writtenDate(value: FrontMatterValue | undefined): string | undefined {
  const text = printed(isMapping(value) ? valueOf(value, 'value') : value);
  return text === '' ? undefined : text;
}

/** A document without a title stands in no listing. */
function visibilityOf(isDraft: boolean, title: string | undefined): Post['visibility'] {
  if (isDraft) return 'draft';
  return title === undefined ? 'unlisted' : 'published';
}

/** Name of the file, or of the folder of an index. */
function nameOf(stem: string): string {
  const parts = stem.split('/');
  const name = parts.at(-1) ?? stem;
  return name === 'index' ? (parts.at(-2) ?? name) : name;
}

function textsOf(value: FrontMatterValue | undefined): string[] {
  return (Array.isArray(value) ? asList(value) : [value]).flatMap((item) => printed(item) ?? []);
}

function problemsOf(file: SourceFile, frontMatter: FrontMatter, title: string | undefined): Problem[] {
  const problems: Problem[] = [...frontMatter.problems, ...fileProblems(file)];
  if (title === undefined && problems.length === 0) {
    problems.push({ code: 'post.skipped', args: ['Quarto', 'title'], severity: 'warning' });
  }
  return problems;
}
