import type { DateSource, PostDate } from '../../date/postDate';
import { parsePsychTimestamp, parseRubyTime } from '../../date/ruby';
import type { Zone } from '../../date/zone';
import { listedBy } from '../../finding/listedBy';
import { jekyllFence, linesFence } from '../../frontMatter/fences';
import {
  Timestamp,
  type FrontMatter,
  type FrontMatterData,
  type FrontMatterValue,
} from '../../frontMatter/frontMatter';
import { psych } from '../../frontMatter/psych';
import { readFrontMatter, type FrontMatterDialect } from '../../frontMatter/read';
import { YamlReader } from '../../frontMatter/yaml';
import type { SourceFile } from '../../ports';
import type { Post } from '../../post';
import type { Problem } from '../../problems';
import { fileProblems } from '../fileProblems';
import { deepMerge } from '../jekyll/defaults';
import { titleizeSlug } from '../jekyll/slug';
import { asList, printed, valueOf } from '../values';
import type { BridgetownConfig } from './config';
import { addressOf, type PermalinkParts } from './permalink';

export const bridgetownFrontMatter: FrontMatterDialect = {
  generator: 'Bridgetown',
  // Source: Bridgetown `repo_origin.rb`, RUBY_FRONT_MATTER_REGEXP and YAML_FRONT_MATTER_REGEXP.
  fences: [
    linesFence('script', /[~`#-]{3,}(?:ruby|<%|\{%)\s*\n/, /^(?:%>|%\})?[~`#-]{3,}[ \t]*(?:\n|$(?![\s\S]))/, '```'),
    jekyllFence,
  ],
  readers: { yaml: new YamlReader(psych) },
};

export function readBridgetownFrontMatter(text: string): FrontMatter {
  const frontMatter = readFrontMatter(text, bridgetownFrontMatter);
  const problems = frontMatter.problems.map((problem) =>
    problem.code === 'frontMatter.script' ? { ...problem, args: ['Ruby'] } : problem,
  );
  return { ...frontMatter, problems };
}

/** Source: Bridgetown `resource/base.rb`, DATE_FILENAME_MATCHER. */
const DATED_NAME = /^(\d{2,4}-\d{1,2}-\d{1,2})-(.*)$/s;

interface Dated {
  readonly date: PostDate | undefined;
  readonly source: DateSource;
  readonly text?: string;
  readonly problem?: Problem;
}

/**
 * A post as Bridgetown reads it. Source: Bridgetown `resource/base.rb`.
 * @param path relative to the source
 * @returns undefined for a file without front matter: it is copied as it is
 */
export function readPost(file: SourceFile, path: string, config: BridgetownConfig, zone: Zone): Post | undefined {
  const frontMatter = readBridgetownFrontMatter(file.text);
  if (frontMatter.block === undefined && frontMatter.problems.length === 0) return undefined;
  const data = dataOf(frontMatter, path, config);
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
  const named = DATED_NAME.exec(name);
  const dated = dateOf(frontMatter, data, named?.[1], zone);
  const slug = printed(valueOf(data, 'slug')) ?? (named?.[2] ?? name).replace(/(?<!\.)\.*$/, '');
  const title = printed(valueOf(data, 'title')) ?? titleizeSlug(slug);
  const categories = pluralized(data, 'category', 'categories');
  const address = addressOf(printed(valueOf(data, 'permalink')) ?? config.permalink, {
    date: dated.date,
    title,
    slug,
    name,
    categories,
    path: pathPart(path),
    extension: extensionOf(path, config),
  });
  return {
    path: file.path,
    title,
    label: title.trim() === '' ? titleizeSlug(slug) || name : title.trim(),
    date: dated.date,
    dateSource: dated.source,
    ...(dated.text === undefined ? {} : { dateText: dated.text }),
    visibility: valueOf(data, 'published') === false && !config.unpublished ? 'hidden' : 'published',
    ...(config.future || dated.date === undefined ? {} : { publishMs: dated.date.epochMs }),
    slug,
    url: address === undefined ? undefined : config.base + address,
    tags: pluralized(data, 'tag', 'tags'),
    categories,
    description: printed(valueOf(data, 'description')),
    ...listedBy(data),
    language: printed(valueOf(data, 'locale')),
    weight: 0,
    problems: problemsOf(file, frontMatter, dated),
  };
}

/** The front matter of a post, with what the configuration adds. @param path relative to the source */
export function dataOf(frontMatter: FrontMatter, path: string, config: BridgetownConfig): FrontMatterData {
  return deepMerge(config.defaults.valuesFor(path), frontMatter.data);
}

function dateOf(frontMatter: FrontMatter, data: FrontMatterData, nameDate: string | undefined, zone: Zone): Dated {
  const value = valueOf(data, 'date') ?? null;
  const text = printed(value);
  const written = text === undefined ? undefined : parseDate(value, text, zone);
  if (text !== undefined && written !== undefined) {
    const source = Object.hasOwn(frontMatter.data, 'date') ? 'frontMatter' : 'defaults';
    return { date: written, source, text };
  }
  const date = nameDate === undefined ? undefined : parseRubyTime(nameDate, zone);
  const source = date === undefined ? 'none' : 'fileName';
  if (text !== undefined) {
    const range = frontMatter.locate('date')?.value;
    const problem: Problem = { code: 'date.fatal', args: ['Bridgetown', text], severity: 'error' };
    return { date, source, text, problem: range === undefined ? problem : { ...problem, range } };
  }
  if (date !== undefined) return { date, source };
  return {
    date,
    source: 'buildTime',
    problem: { code: 'date.fromBuildTime', args: ['Bridgetown'], severity: 'warning' },
  };
}

function parseDate(value: FrontMatterValue, text: string, zone: Zone): PostDate | undefined {
  return (value instanceof Timestamp ? parsePsychTimestamp(text, zone) : undefined) ?? parseRubyTime(text, zone);
}

/** Source: Bridgetown `utils.rb` (`pluralized_array_from_hash`): both keys count; a text of the plural one is split. */
function pluralized(data: FrontMatterData, singular: string, plural: string): string[] {
  const many = valueOf(data, plural);
  const words = typeof many === 'string' ? many.split(/\s+/).filter((word) => word !== '') : texts(asList(many));
  return [...new Set([...texts([valueOf(data, singular) ?? null]), ...words])];
}

function texts(values: readonly FrontMatterValue[]): string[] {
  return values.flatMap((value) => (Array.isArray(value) ? texts(asList(value)) : (printed(value) ?? [])));
}

/** Source: Bridgetown `resource/base.rb` (`relative_path_basename_without_prefix`). */
function pathPart(path: string): PermalinkParts['path'] {
  return path
    .replace(/\.[^./]*$/, '')
    .split('/')
    .map((part) => DATED_NAME.exec(part)?.[2] ?? part)
    .filter((part) => !part.startsWith('_'))
    .join('/');
}

function extensionOf(path: string, { markdownExtensions }: BridgetownConfig): string {
  const extension = /\.([^./]*)$/.exec(path)?.[1] ?? '';
  const isPage = markdownExtensions.has(extension) || /^(?:erb|serb|liquid|html?)$/.test(extension);
  return isPage ? '.html' : `.${extension}`;
}

function problemsOf(file: SourceFile, frontMatter: FrontMatter, { problem }: Dated): readonly Problem[] {
  return [...frontMatter.problems, ...(problem === undefined ? [] : [problem]), ...fileProblems(file)];
}
