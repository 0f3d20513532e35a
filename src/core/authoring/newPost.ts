import { wallClock } from '../date/civil';
import type { PostDate } from '../date/postDate';
import { readFrontMatter } from '../frontMatter/read';
import { changeFrontMatter } from '../frontMatter/writing/change';
import type { FrontMatterChange, WritableValue } from '../frontMatter/writing/changes';
import type { FileStore, SourceFile } from '../ports';
import type { Post } from '../post';
import { applyEdits } from '../text';
import { withDateAsAsked } from './dateAsAsked';
import { dateLike } from './dateStyle';
import { fittingName, nameFault } from './fileName';
import { frontMatterLike } from './likeOthers';
import { pathOf, postsIn, type Place } from './places';
import { DATE_MARK, TITLE_MARK, type AuthoringRules, type ScaffoldRequest } from './rules';

export interface NewPostRequest {
  readonly title: string;
  readonly place: Place;
  readonly isDraft: boolean;
  /** One of `languageChoices`; undefined where there is no choice. */
  readonly language?: string | undefined;
  /** When it is written, in the zone of the site. */
  readonly date: PostDate;
  readonly rules: AuthoringRules;
  readonly posts: readonly Post[];
  /** The store at the root of the site. */
  readonly files: FileStore;
  /** The user's own template, in which `TITLE_MARK` and `DATE_MARK` stand; it goes before the generator's scaffold. */
  readonly template?: string | undefined;
  /** The post that the generator would read from a file; the date is written so that it reads just that. */
  readonly read?: ((file: SourceFile) => Post | undefined) | undefined;
}

/** A post that is not written yet. */
export interface NewPost {
  /** Relative to the root of the site; nothing stands there. */
  readonly path: string;
  readonly text: string;
  /** Where the writing starts: the UTF-16 offset of the first line below the front matter. */
  readonly cursor: number;
}

/**
 * Plans a new post: where this site's posts lie, named as they are, and with front matter as its author would begin it, from
 * the user's template, the generator's scaffold, or what the newest posts beside it have. Never names a file that exists.
 */
export async function planNewPost(request: NewPostRequest): Promise<NewPost> {
  const { date, rules, read } = request;
  const path = await newPostPath(request);
  const begun = withLanguage(await textOf(request, slugOf(request), path), path, request);
  const text = read === undefined ? begun : withDateAsAsked({ path, text: begun }, rules, date, read);
  const end = readFrontMatter(text, rules.dialect).block?.end ?? text.length;
  const body = text.slice(end);
  const whole = body.trim() === '' ? `${text.slice(0, end)}\n` : text;
  const cursor = end + (/^\s*\n/.exec(whole.slice(end))?.[0].length ?? 0);
  return { path, text: whole, cursor };
}

/** Where a new post will stand. */
export async function newPostPath(request: NewPostRequest): Promise<string> {
  const { place, isDraft, date, rules, files, language } = request;
  const wall = wallClock(date);
  return freePath(files, (free) => pathOf(place, rules, free, wall, isDraft, language), slugOf(request));
}

function slugOf({ rules, title }: NewPostRequest): string {
  const slug = fittingName(rules.slugOf(title)) || 'untitled';
  return nameFault(slug) === 'device' ? `post-${slug}` : slug;
}

async function freePath(files: FileStore, pathFor: (slug: string) => string, slug: string): Promise<string> {
  for (let number = 1; number < MOST_TRIED; number++) {
    const name = number === 1 ? slug : `${slug}-${number}`;
    const path = pathFor(name);
    if (nameFault(name) === undefined && (await files.stat(path)) === undefined) return path;
  }
  // Writing says that there is a file, if there is.
  return pathFor(`${slug}-${MOST_TRIED}`);
}

/** A file system that claims to have every file is asked no further. */
const MOST_TRIED = 1_000;

async function textOf(request: NewPostRequest, slug: string, path: string): Promise<string> {
  const { title, isDraft, date, rules, posts, place, files, template, language } = request;
  const dateText = dateLike(rules.dateExample, date);
  const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
  const scaffold: ScaffoldRequest = { title, slug, dateText, folder, isDraft };
  const given = template ?? (await rules.scaffold?.(files, scaffold));
  const beside = postsIn(place, rules, posts, language);
  const like = given === undefined ? await frontMatterLike(beside, files, rules, title, date) : undefined;
  if (like !== undefined) return withDraftKey(like, rules, isDraft);
  const begun = filled(given ?? rules.firstPost, request, dateText);
  // A scaffold of the generator may begin every post as a draft: that is what its authors are used to.
  return isDraft ? withDraftKey(begun, rules, isDraft) : begun;
}

/** Puts title and date where their marks stand: as the value of a key, a title is quoted as the syntax asks for. */
function filled(text: string, { title, rules }: NewPostRequest, dateText: string): string {
  const dated = text.replaceAll(DATE_MARK, () => dateText);
  const keys = Object.entries(readFrontMatter(dated, rules.dialect).data).filter(([, value]) => value === TITLE_MARK);
  const titled = keys.reduce((before, [key]) => changed(before, rules, { kind: 'set', key, value: title }), dated);
  return titled.replaceAll(TITLE_MARK, () => title);
}

/** States the language where the generator would read another one, or none. */
function withLanguage(text: string, path: string, { language, rules, read }: NewPostRequest): string {
  const { languageKey: usual, dialect } = rules;
  if (language === undefined || usual === undefined || read?.({ path, text })?.language === language) return text;
  const { data } = readFrontMatter(text, dialect);
  const key = [usual, 'language', 'locale'].find((each) => Object.hasOwn(data, each)) ?? usual;
  return changed(text, rules, { kind: 'set', key, value: language });
}

function withDraftKey(text: string, rules: AuthoringRules, isDraft: boolean): string {
  const { draft } = rules;
  if (draft?.kind !== 'key') return text;
  const value: WritableValue | undefined = isDraft ? draft.draft : draft.published;
  const isThere = Object.hasOwn(readFrontMatter(text, rules.dialect).data, draft.key);
  if (!isDraft && !isThere) return text;
  return changed(
    text,
    rules,
    value === undefined ? { kind: 'remove', key: draft.key } : { kind: 'set', key: draft.key, value },
  );
}

/** A change that cannot be made leaves the text as it is: a template may be anything. */
function changed(text: string, rules: AuthoringRules, change: FrontMatterChange): string {
  const edit = changeFrontMatter(text, rules.dialect, change);
  return edit.kind === 'edits' ? applyEdits(text, edit.edits) : text;
}
