import { dateInPath } from '../../date/fileName';
import type { DateSource, PostDate } from '../../date/postDate';
import { parseTomlDate } from '../../date/tomlDate';
import { utc } from '../../date/zone';
import { listedBy } from '../../finding/listedBy';
import { Timestamp, type FrontMatter, type FrontMatterData } from '../../frontMatter/frontMatter';
import type { SourceFile } from '../../ports';
import type { Post, PostVisibility } from '../../post';
import type { Problem } from '../../problems';
import { fileProblems } from '../fileProblems';
import { asData, asTexts, printed, valueOf } from '../values';
import type { ZolaConfig } from './config';
import { parsePath, type ContentPath } from './contentPath';
import { readZolaFrontMatter } from './frontMatter';
import type { PageSections } from './sections';
import { slugify } from './slug';

/** Source: Zola `page.rs`, RFC3339_DATE. */
const DATED_NAME =
  /^(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:T(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?(?:Z|[-+](?:[01]\d|2[0-3]):[0-5]\d))?)(?:\s?[_-](.+)$)?/;

interface Dated {
  readonly date: PostDate | undefined;
  readonly source: DateSource;
  /** As it is written in the front matter. */
  readonly text?: string;
}

/** A page as Zola reads it. Source: Zola `page.rs` (`Page::parse`) and `front_matter/page.rs`. */
export function readPost(file: SourceFile, config: ZolaConfig, sectionsOf: (path: ContentPath) => PageSections): Post {
  const path = parsePath(file.path, config);
  const sections = sectionsOf(path);
  const frontMatter = readZolaFrontMatter(file.text);
  const { data } = frontMatter;
  const dated = dateOf(data, path);
  // A date that only the address carries is one for readers, not for Zola.
  const isLeftOut = sections.isByDate && (dated.date === undefined || dated.source === 'path');
  // Beside the sections of a site stand its pages: about, contact.
  const isPage = !sections.isByDate || path.folders.length === 0;
  const title = printed(valueOf(data, 'title'));
  const slug = slugOf(data, path, config);
  const weight = valueOf(data, 'weight');
  const isMultilingual = config.otherLanguages.size > 0;
  const taxonomies = asData(valueOf(data, 'taxonomies'));
  return {
    path: file.path,
    title,
    label: title === undefined || title.trim() === '' ? path.slugSource : title.trim(),
    date: dated.date,
    dateSource: dated.source,
    ...(dated.text === undefined ? {} : { dateText: dated.text }),
    visibility: visibilityOf(data, sections.isDraft, isLeftOut),
    slug,
    url: urlOf(data, slug, path, config),
    tags: asTexts(valueOf(taxonomies, 'tags')),
    categories: asTexts(valueOf(taxonomies, 'categories')),
    description: printed(valueOf(data, 'description')),
    ...listedBy(data),
    language: isMultilingual ? path.language : undefined,
    ...(isMultilingual ? { translationKey: [...path.above.slice(-1), path.name].join('/') } : {}),
    weight: Number.isFinite(weight) ? Number(weight) : 0,
    ...(dated.date === undefined && isPage ? { isPage: true } : {}),
    problems: problemsOf(file, frontMatter, dated, path, isLeftOut && !isPage),
  };
}

function dateOf(data: FrontMatterData, path: ContentPath): Dated {
  const value = valueOf(data, 'date');
  const text = value instanceof Timestamp || typeof value === 'string' ? String(value) : undefined;
  const written = text === undefined ? undefined : parseTomlDate(text);
  if (written !== undefined) return { date: written, source: 'frontMatter', ...textIn(text) };
  const name = DATED_NAME.exec(path.slugSource)?.[1];
  const named = name === undefined ? undefined : parseTomlDate(name);
  if (named !== undefined) return { date: named, source: path.isBundle ? 'folderName' : 'fileName', ...textIn(text) };
  const address = valueOf(data, 'path');
  const inAddress = typeof address === 'string' ? dateInPath(address.trim().replace(/\/$/, ''), utc) : undefined;
  return { date: inAddress?.date, source: inAddress === undefined ? 'none' : 'path', ...textIn(text) };
}

function textIn(text: string | undefined): Pick<Dated, 'text'> {
  return text === undefined ? {} : { text };
}

function slugOf(data: FrontMatterData, path: ContentPath, config: ZolaConfig): string | undefined {
  const named = config.keepsDatesInSlugs ? undefined : DATED_NAME.exec(path.slugSource)?.[2];
  return slugify(printed(valueOf(data, 'slug')) ?? named ?? path.slugSource, config.slugs);
}

/** The address as it is written: Zola encodes none. */
function urlOf(
  data: FrontMatterData,
  slug: string | undefined,
  { folders, name, isBundle, language }: ContentPath,
  { base, defaultLanguage }: ZolaConfig,
): string | undefined {
  const stated = valueOf(data, 'path');
  if (typeof stated === 'string' && stated !== '') {
    const path = stated.trim().replace(/^(?!\/)/, '/');
    return `${base}${path}${path.endsWith('/') ? '' : '/'}`;
  }
  const own = folders.length === 0 && name === 'index' && !isBundle ? '' : slug;
  if (own === undefined) return undefined;
  const parts = [...(language === defaultLanguage ? [] : [language]), ...folders, own];
  return `${base}/${parts.join('/')}${own === '' ? '' : '/'}`;
}

function visibilityOf(data: FrontMatterData, isInDraft: boolean, isLeftOut: boolean): PostVisibility {
  if (isInDraft || valueOf(data, 'draft') === true) return 'draft';
  if (valueOf(data, 'render') === false) return 'hidden';
  return isLeftOut ? 'unlisted' : 'published';
}

function problemsOf(
  file: SourceFile,
  frontMatter: FrontMatter,
  { date, text, source }: Dated,
  path: ContentPath,
  isLeftOut: boolean,
): readonly Problem[] {
  const problems: Problem[] = [...frontMatter.problems, ...fileProblems(file)];
  if (frontMatter.block === undefined && problems.length === 0) {
    problems.push({ code: 'frontMatter.required', args: ['Zola', '+++'], severity: 'error' });
  }
  if (path.unknownLanguage !== undefined) {
    problems.push({ code: 'language.unknown', args: ['Zola', path.unknownLanguage], severity: 'error' });
  }
  if (text !== undefined && (date === undefined || source !== 'frontMatter')) {
    const range = frontMatter.locate('date')?.value;
    const problem: Problem = { code: 'date.fatal', args: ['Zola', text], severity: 'error' };
    problems.push(range === undefined ? problem : { ...problem, range });
  } else if (isLeftOut && problems.length === 0) {
    problems.push({ code: 'post.skipped', args: ['Zola', 'date'], severity: 'warning' });
  }
  return problems;
}
