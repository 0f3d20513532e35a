import { parseDateutil } from '../../date/dateutil';
import { strftime } from '../../date/format';
import type { DateSource, PostDate } from '../../date/postDate';
import type { Zone } from '../../date/zone';
import { withoutFolder } from '../../paths';
import type { SourceFile } from '../../ports';
import type { Post } from '../../post';
import type { Problem } from '../../problems';
import { fileProblems } from '../fileProblems';
import type { PelicanConfig } from './config';
import { htmlMetadata, markdownMetadata, rstMetadata, type Metadata } from './metadata';
import { slugify } from './slugify';

/** The head of a document, by the kind of its file. */
export function metadataOf(path: string, text: string): Metadata {
  if (path.endsWith('.rst')) return rstMetadata(text);
  return /\.html?$/.test(path) ? htmlMetadata(text) : markdownMetadata(text);
}

interface Dated {
  readonly date: PostDate | undefined;
  readonly source: DateSource;
  readonly text?: string;
}

/** An article as Pelican reads it. Sources: Pelican `readers.py` (`read_file`), `contents.py`, class Article. */
export function readPost(file: SourceFile, config: PelicanConfig, zone: Zone): Post {
  const metadata = metadataOf(file.path, file.text);
  const ofPath = pathMetadata(file.path, config);
  const get = (key: string): string | undefined => metadata.values.get(key)?.[0] ?? ofPath.get(key);
  const base = nameOf(file.path);
  const dated = dateOf(metadata, ofPath, config, zone);
  const title = metadata.values.get('title')?.join(', ') ?? ofPath.get('title');
  const status = get('status')?.trim().toLowerCase() ?? config.defaultStatus ?? 'published';
  const slug =
    get('slug') ?? (title === undefined ? undefined : slugify(config.slugSource === 'basename' ? base : title));
  const category = get('category') ?? config.defaultCategory;
  const language = get('lang') ?? config.language;
  const missing = missingOf(title, dated, status);
  const path =
    get('url') ??
    addressOf(status === 'draft' ? config.draftUrl : config.articleUrl, { slug, category, language, dated });
  return {
    path: file.path,
    title,
    label: title === undefined || title.trim() === '' ? base : title.trim(),
    date: dated.date,
    dateSource: dated.source,
    ...(dated.text === undefined ? {} : { dateText: dated.text }),
    visibility: missing === undefined && file.fault === undefined ? visibilityOf(status) : 'hidden',
    ...(config.hasFuture || dated.date === undefined ? {} : { publishMs: dated.date.epochMs }),
    slug,
    url: path === undefined ? undefined : `${config.base}/${path}`,
    tags: listOf(get('tags')),
    categories: [category],
    description: get('summary') ?? get('description'),
    language,
    ...(slug === undefined ? {} : { translationKey: slug }),
    weight: 0,
    problems: problemsOf(file, metadata, dated, missing),
  };
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
}

/** What the name, the path and the folder say. Source: Pelican `readers.py` (`parse_path_metadata`). */
function pathMetadata(path: string, config: PelicanConfig): ReadonlyMap<string, string> {
  const inContent = withoutFolder(config.content, path);
  const values = new Map<string, string>();
  const groups = [config.fileNameMetadata?.exec(nameOf(path))?.groups, config.pathMetadata?.exec(inContent)?.groups];
  for (const [key, value] of groups.flatMap((found) => Object.entries(found ?? {}))) {
    if (!values.has(key.toLowerCase())) values.set(key.toLowerCase(), value);
  }
  const folder = inContent.split('/').at(-2);
  if (config.isFolderCategory && folder !== undefined && !values.has('category')) values.set('category', folder);
  return values;
}

function dateOf(metadata: Metadata, ofPath: ReadonlyMap<string, string>, config: PelicanConfig, zone: Zone): Dated {
  const own = metadata.values.get('date')?.[0];
  if (own !== undefined) return { date: parseDateutil(own.replace(/_/g, ' '), zone), source: 'frontMatter', text: own };
  const named = ofPath.get('date');
  if (named !== undefined) return { date: parseDateutil(named.replace(/_/g, ' '), zone), source: 'fileName' };
  return { date: undefined, source: config.hasFileDates ? 'fileTime' : 'none' };
}

/** What an article cannot do without. Drafts need no date. */
function missingOf(title: string | undefined, { date, source }: Dated, status: string): 'title' | 'date' | undefined {
  if (title === undefined) return 'title';
  return date === undefined && source !== 'fileTime' && status !== 'draft' ? 'date' : undefined;
}

function visibilityOf(status: string): Post['visibility'] {
  if (status === 'draft') return 'draft';
  if (status === 'hidden') return 'unlisted';
  return status === 'published' ? 'published' : 'hidden';
}

/** With semicolons or with commas. Source: Pelican `readers.py` (`ensure_metadata_list`). */
function listOf(text: string | undefined): string[] {
  if (text === undefined) return [];
  const items = text.split(text.includes(';') ? ';' : ',').map((item) => item.trim());
  return [...new Set(items.filter((item) => item !== ''))];
}

interface AddressParts {
  readonly slug: string | undefined;
  readonly category: string;
  readonly language: string;
  readonly dated: Dated;
}

/** A format of Python's, such as `posts/{date:%Y}/{slug}/`; undefined where it asks for what is not known. */
function addressOf(format: string, { slug, category, language, dated }: AddressParts): string | undefined {
  let isUnknown = false;
  const address = format.replace(/\{(\w+)(?::([^{}]*))?\}/g, (_match, name: string, pattern: string | undefined) => {
    const values: Readonly<Record<string, string | undefined>> = {
      slug,
      lang: language,
      category: slugify(category),
      date: dated.date === undefined || pattern === undefined ? undefined : strftime(dated.date, pattern),
    };
    isUnknown ||= values[name] === undefined;
    return values[name] ?? '';
  });
  return isUnknown ? undefined : address;
}

function problemsOf(
  file: SourceFile,
  metadata: Metadata,
  dated: Dated,
  missing: string | undefined,
): readonly Problem[] {
  const problems: Problem[] = [...fileProblems(file)];
  const line = metadata.lines.get('date');
  if (dated.text !== undefined && dated.date === undefined) {
    const problem: Problem = { code: 'date.unreadable', args: [dated.text], severity: 'error' };
    const at = (column: number): { line: number; column: number } => ({ line: line ?? 0, column });
    problems.push(line === undefined ? problem : { ...problem, range: { start: at(0), end: at(1000) } });
  } else if (missing !== undefined)
    problems.push({ code: 'post.skipped', args: ['Pelican', missing], severity: 'error' });
  if (dated.source === 'fileTime') problems.push({ code: 'date.fromFileTime', args: ['Pelican'], severity: 'warning' });
  return problems;
}
