import { isDay } from '../../date/civil';
import { dateInPath } from '../../date/fileName';
import { parseJsYamlTimestamp } from '../../date/jsYaml';
import type { PostDate } from '../../date/postDate';
import { utc } from '../../date/zone';
import { listedBy } from '../../finding/listedBy';
import { linesFence } from '../../frontMatter/fences';
import { Timestamp, type FrontMatter, type FrontMatterValue } from '../../frontMatter/frontMatter';
import { pyYaml } from '../../frontMatter/pyYaml';
import { readFrontMatter, type FrontMatterDialect } from '../../frontMatter/read';
import { YamlReader } from '../../frontMatter/yaml';
import type { SourceFile } from '../../ports';
import type { Post } from '../../post';
import type { Problem } from '../../problems';
import { fileProblems } from '../fileProblems';
import { asList, isMapping, printed, valueOf } from '../values';
import { postPath, quoted, slugify } from './address';
import type { Blog, MkDocsConfig } from './config';

const dialect: FrontMatterDialect = {
  generator: 'MkDocs',
  // Source: MkDocs `utils/meta.py`, YAML_RE.
  fences: [linesFence('yaml', /---[ \t]*\r?\n/, /^(?:---|\.\.\.)[ \t]*\r?(?:\n|$(?![\s\S]))/, '---')],
  readers: { yaml: new YamlReader(pyYaml) },
};

export function readMkDocsFrontMatter(text: string): FrontMatter {
  return readFrontMatter(text, dialect);
}

/** A post as the blog reads it. Source: Material for MkDocs `plugins/blog/structure/__init__.py`, class Post. */
export function readPost(file: SourceFile, blog: Blog, config: MkDocsConfig): Post {
  const frontMatter = readMkDocsFrontMatter(file.text);
  const { data } = frontMatter;
  const name = nameOf(file.path);
  const heading = headingOf(file.text.slice(frontMatter.block?.end ?? 0));
  const title = printed(valueOf(data, 'title')) ?? heading ?? titleOf(name);
  const created = createdOf(valueOf(data, 'date'));
  const date = created === undefined ? undefined : parsed(created);
  const named = date === undefined ? dateInPath(file.path, utc) : undefined;
  const slug = printed(valueOf(data, 'slug')) ?? slugify(title, blog.separator);
  const categories = textsOf(valueOf(data, 'categories'));
  const path = postPath(blog, { date, categories, name, slug });
  const draft = valueOf(data, 'draft');
  return {
    path: file.path,
    title,
    label: title.trim() === '' ? name : title.trim(),
    date: date ?? named?.date,
    dateSource: date === undefined ? (named?.source ?? 'none') : 'frontMatter',
    ...(created === undefined ? {} : { dateText: printed(created) ?? '' }),
    visibility: draft === true ? 'draft' : 'published',
    ...(draft === true && blog.hasDrafts ? { isPublishedDraft: true } : {}),
    ...(blog.isFutureDraft && !blog.hasDrafts && typeof draft !== 'boolean' && date !== undefined
      ? { publishMs: date.epochMs }
      : {}),
    slug,
    url: path === undefined ? undefined : `${config.base}/${quoted(path)}${config.hasDirectoryUrls ? '/' : '.html'}`,
    tags: textsOf(valueOf(data, 'tags')),
    categories,
    description: printed(valueOf(data, 'description')),
    ...listedBy(data),
    language: undefined,
    weight: 0,
    problems: problemsOf(file, frontMatter, created, date),
  };
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
}

/** The heading of the first level, as it is written, if the text begins with it. Source: MkDocs `utils/__init__.py`. */
function headingOf(body: string): string | undefined {
  const line = /^\s*(.*)/.exec(body)?.[1]?.trimEnd();
  return line?.startsWith('# ') === true ? line.replace(/^[# ]+/, '') : undefined;
}

/** Source: MkDocs `structure/pages.py`, class Page. */
function titleOf(name: string): string {
  const title = name.replace(/[-_]/g, ' ');
  return title.toLowerCase() === title ? title.charAt(0).toUpperCase() + title.slice(1) : title;
}

/** The date itself, or the one of creation in a mapping of dates. */
function createdOf(value: FrontMatterValue | undefined): FrontMatterValue | undefined {
  return isMapping(value) ? valueOf(value, 'created') : value;
}

/** Only what YAML takes for a date is one; without an offset it is one of UTC, and one with an offset keeps it. */
function parsed(value: FrontMatterValue): PostDate | undefined {
  if (!(value instanceof Timestamp)) return undefined;
  const date = parseJsYamlTimestamp(value.text);
  const [year = 0, month = 0, day = 0] = value.text.split(/[-Tt\s]/).map(Number);
  if (date === undefined || !isDay(year, month, day)) return undefined;
  const offset = /[Tt\s].{0,40}([-+])(\d\d?)(?::(\d\d))?$/.exec(value.text);
  const minutes = offset === null ? 0 : Number(offset[2]) * 60 + Number(offset[3] ?? 0);
  return { ...date, offsetMinutes: offset?.[1] === '-' ? -minutes : minutes };
}

function textsOf(value: FrontMatterValue | undefined): string[] {
  return asList(value).flatMap((item) => printed(item) ?? []);
}

function problemsOf(
  file: SourceFile,
  frontMatter: FrontMatter,
  created: FrontMatterValue | undefined,
  date: PostDate | undefined,
): readonly Problem[] {
  const problems: Problem[] = [...frontMatter.problems, ...fileProblems(file)];
  if (date !== undefined || problems.some(({ severity }) => severity === 'error')) return problems;
  const range = frontMatter.locate('date')?.value;
  const problem: Problem =
    created === undefined || created === null
      ? { code: 'date.required', args: ['MkDocs'], severity: 'error' }
      : { code: 'date.fatal', args: ['MkDocs', printed(created) ?? ''], severity: 'error' };
  return [...problems, range === undefined ? problem : { ...problem, range }];
}
