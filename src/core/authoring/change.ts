import { wallClock } from '../date/civil';
import type { PostDate, WallClock } from '../date/postDate';
import type { FrontMatterData } from '../frontMatter/frontMatter';
import { readFrontMatter, valueOf } from '../frontMatter/read';
import type { FrontMatterChange } from '../frontMatter/writing/changes';
import { withoutBase } from '../generators/sitePaths';
import type { SourceFile } from '../ports';
import type { Post } from '../post';
import { bundleOf } from './moves';
import { dateChanges, planOf, withDay, type PostPlan } from './publish';
import type { AliasRule, AuthoringRules } from './rules';

/** What becomes another of a post; what is undefined stays. */
export interface PostChange {
  readonly title?: string | undefined;
  readonly date?: PostDate | undefined;
  /** Where its file is to stand. */
  readonly path?: string | undefined;
  /** The value of the key `slug`. */
  readonly slug?: string | undefined;
  /** An address that is to lead to it from now on. */
  readonly alias?: string | undefined;
}

/** Plans other front matter and another place of a post. */
export function planChange(file: SourceFile, post: Post, rules: AuthoringRules, change: PostChange): PostPlan {
  const { data } = readFrontMatter(file.text, rules.dialect);
  const changes: FrontMatterChange[] = [];
  const { title, date, slug, alias, path = file.path } = change;
  const titleKey = Object.keys(data).find((key) => key.toLowerCase() === 'title');
  const heading = titleKey === undefined && title !== undefined ? withHeading(file.text, post, title) : undefined;
  if (title !== undefined && heading === undefined)
    changes.push({ kind: 'set', key: titleKey ?? 'title', value: title });
  if (date !== undefined) changes.push(...dateChanges(file, rules, date));
  if (slug !== undefined) changes.push({ kind: 'set', key: 'slug', value: slug });
  if (alias !== undefined && rules.alias !== undefined) changes.push(aliasChange(alias, rules.alias, data));
  return planOf({ path: file.path, text: heading ?? file.text }, path, rules, changes);
}

/** A single alias that is there already, as a text, becomes the first of a list. */
function aliasChange(alias: string, { key, written }: AliasRule, data: FrontMatterData): FrontMatterChange {
  const [item, before] = [written?.(alias) ?? alias, valueOf(data, key)];
  return typeof before === 'string' ? { kind: 'set', key, value: [before, item] } : { kind: 'addItem', key, item };
}

/**
 * The address under which readers know a post and would not find it any more; undefined where it stays, where readers do
 * not know it, or where nothing can lead them on.
 * @param after the post as it is to be
 * @param basePath of the site
 */
export function lostAddress(
  { url, visibility }: Post,
  after: Post | undefined,
  { alias }: AuthoringRules,
  basePath: string,
): string | undefined {
  if (alias === undefined || url === undefined || visibility === 'draft' || visibility === 'hidden') return undefined;
  if (after?.url === url) return undefined;
  return withoutBase(basePath, url);
}

/** The text with its first heading changed, where that is the title of the post. */
function withHeading(text: string, { label }: Post, title: string): string | undefined {
  const heading = /^(# +)((?:[^\r\n]*[^ \t#\r\n])?)([ \t#]*)$/m.exec(text);
  if (heading === null || heading[2] !== label) return undefined;
  const start = heading.index + (heading[1]?.length ?? 0);
  return text.slice(0, start) + title + text.slice(start + label.length);
}

/** The name of a post without day and extension: that of its bundle where it has one. */
export function nameOfPost(path: string): string {
  return nameParts(path).name;
}

/** The path of a post under another name; its day, its bundle and its extension stay. */
export function renamedPath(path: string, name: string): string {
  const { before, after } = nameParts(path);
  return before + name + after;
}

function nameParts(path: string): { readonly before: string; readonly name: string; readonly after: string } {
  const own = bundleOf(path) ?? path.replace(/(?:\.[a-z]{2}(?:-[A-Za-z]{2})?)?\.[^./]+$/, '');
  const start = own.lastIndexOf('/') + 1;
  const day = /^\d{4}-\d{1,2}-\d{1,2}-(?=.)/.exec(own.slice(start))?.[0].length ?? 0;
  return { before: path.slice(0, start + day), name: own.slice(start + day), after: path.slice(own.length) };
}

/** The path of a post on another day: the day in its name, and the folders of a year, a month and a day that hold it. */
export function redatedPath(path: string, before: PostDate | undefined, after: PostDate): string {
  const named = withDay(path, wallClock(after));
  if (before === undefined) return named;
  const [old, wall] = [wallClock(before), wallClock(after)];
  const names = named.split('/');
  const tail = bundleOf(path) === undefined ? 1 : 2;
  const folders = names.slice(0, -tail);
  for (const depth of [3, 2, 1]) {
    const isDated = folders.slice(-depth).join('/') === dateFolders(old, depth) && folders.length >= depth;
    if (isDated) return [...folders.slice(0, -depth), dateFolders(wall, depth), ...names.slice(-tail)].join('/');
  }
  return named;
}

function dateFolders({ year, month, day }: WallClock, depth: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return [String(year), two(month), two(day)].slice(0, depth).join('/');
}
