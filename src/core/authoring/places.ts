import { isoDay } from '../date/format';
import type { WallClock } from '../date/postDate';
import { languagesOf } from '../finding/languages';
import { isAtOrBelow, isBelow } from '../paths';
import type { Post } from '../post';
import type { AuthoringRules } from './rules';

/** Where the posts of a site lie, and how their files are named there. */
export interface Place {
  /** Relative to the root of the site. */
  readonly folder: string;
  /** Posts that lie there. */
  readonly count: number;
  readonly naming: Naming;
}

/** How a file is named beside its slug. */
export interface Naming {
  /** `2024-05-31-slug`. */
  readonly isDated: boolean;
  /** A folder for each post, which holds `index.md`. */
  readonly isBundle: boolean;
  /** Folders in front of the name: `2024` or `2024/05` or `2024/05/31`. */
  readonly dateFolders: 'none' | 'year' | 'month' | 'day';
  /** With the dot. */
  readonly extension: string;
}

/** So many of the newest posts say how the next one is named. */
const NEWEST = 20;

/**
 * The languages that a new post may be of, the usual one first: those of the configuration, else those that posts state.
 * Empty where there is no choice.
 */
export function languageChoices({ languages }: AuthoringRules, posts: readonly Post[]): readonly string[] {
  const codes = languages?.codes ?? languagesOf(posts).map(({ value }) => value);
  return codes.length > 1 ? codes : [];
}

/**
 * The places for a new post, the likeliest first. A site without posts has the one that its generator names.
 * @param language one of several that the site has; its places alone count
 */
export function placesOf(rules: AuthoringRules, posts: readonly Post[], language?: string): readonly Place[] {
  const drafts = rules.draft?.kind === 'folder' ? rules.draft.folder : undefined;
  const byFolder = new Map<string, Post[]>();
  for (const post of ofLanguage(posts, rules, language)) {
    if (post.isPage === true || (drafts !== undefined && isBelow(drafts, post.path))) continue;
    const folder = folderFor(post.path, rules, language);
    byFolder.set(folder, [...(byFolder.get(folder) ?? []), post]);
  }
  const places = [...byFolder].map(([folder, inner]) => ({ folder, count: inner.length, naming: namingOf(inner) }));
  if (places.length === 0) {
    return [{ folder: folderFor(`${rules.postsFolder}/a.md`, rules, language), count: 0, naming: FIRST }];
  }
  return places.sort((a, b) => b.count - a.count);
}

/** Where paths say the language, a post of each has its place beside those of the others. */
function ofLanguage(posts: readonly Post[], { languages }: AuthoringRules, language: string | undefined) {
  if (language === undefined || languages !== undefined) return posts;
  return posts.filter((post) => post.language === language);
}

/** The folder of the posts beside a path, in another language where one is given. */
function folderFor(path: string, { languages }: AuthoringRules, language: string | undefined): string {
  return partsOf(language === undefined ? path : (languages?.pathFor(path, language) ?? path)).folder;
}

const FIRST: Naming = { isDated: false, isBundle: false, dateFolders: 'none', extension: '.md' };

/** The path of a new post, relative to the root of the site. */
export function pathOf(
  { folder, naming }: Place,
  rules: AuthoringRules,
  slug: string,
  wall: WallClock,
  isDraft: boolean,
  language?: string,
): string {
  const { draft, fileName, languages, postsFolder } = rules;
  const isApart = isDraft && draft?.kind === 'folder';
  const own = naming.isDated ? `${isoDay(wall)}-${slug}` : slug;
  const name =
    fileName?.({ slug, wall, isDraft, language }) ??
    (naming.isBundle ? `${own}/index${naming.extension}` : own + naming.extension);
  // A name with folders in it, which a configuration states, begins where all posts are.
  const isWhole = fileName !== undefined && name.includes('/') && isAtOrBelow(postsFolder, folder);
  const inner = isWhole ? [postsFolder] : [folder, ...dateFolders(naming, wall)];
  const home = isApart ? draft.folder : inner.filter((part) => part !== '').join('/');
  const path = home === '' ? name : `${home}/${name}`;
  return language === undefined ? path : (languages?.pathFor(path, language) ?? path);
}

function dateFolders({ dateFolders: depth }: Naming, wall: WallClock): readonly string[] {
  const [year = '', month = '', day = ''] = isoDay(wall).split('-');
  if (depth === 'none') return [];
  if (depth === 'year') return [year];
  return depth === 'month' ? [year, month] : [year, month, day];
}

/**
 * The path of a post at another place: its name, its bundle and its language stay, with the day in front and in folders
 * where the posts of that place have it so.
 */
export function pathAtPlace(path: string, { folder, naming }: Place, wall: WallClock | undefined): string {
  const names = path.split('/');
  const own = names.slice(/^index\./i.test(names.at(-1) ?? '') && names.length > 1 ? -2 : -1);
  const isDayMissing = naming.isDated && wall !== undefined && !/^\d{4}-\d{1,2}-\d{1,2}-/.test(own[0] ?? '');
  const named = isDayMissing ? [`${isoDay(wall)}-${own[0]}`, ...own.slice(1)] : own;
  const folders = wall === undefined ? [] : dateFolders(naming, wall);
  return [folder, ...folders, ...named].filter((part) => part !== '').join('/');
}

/** The folder that a post lies in as its place: without those of a date and of its bundle. */
export function placeFolderOf(path: string): string {
  return partsOf(path).folder;
}

interface Parts {
  readonly folder: string;
  readonly naming: Naming;
}

/** Takes the path of a post apart; the folders of a date and of a bundle are no place. */
function partsOf(path: string): Parts {
  const folders = path.split('/');
  const file = folders.pop() ?? '';
  const dot = file.lastIndexOf('.');
  const extension = dot > 0 ? file.slice(dot) : '';
  const isBundle = /^index\./i.test(file) && folders.length > 0;
  const name = isBundle ? (folders.pop() ?? '') : file;
  const depth = dateDepth(folders);
  const folder = folders.slice(0, folders.length - DEPTHS.indexOf(depth)).join('/');
  return { folder, naming: { isDated: /^\d{4}-\d{2}-\d{2}-/.test(name), isBundle, dateFolders: depth, extension } };
}

const DEPTHS = ['none', 'year', 'month', 'day'] as const;

function dateDepth(folders: readonly string[]): Naming['dateFolders'] {
  const tail = folders.slice(-3).join('/');
  if (/(?:^|\/)\d{4}\/\d{2}\/\d{2}$/.test(tail)) return 'day';
  if (/(?:^|\/)\d{4}\/\d{2}$/.test(tail)) return 'month';
  return /(?:^|\/)(?:19|20)\d{2}$/.test(tail) ? 'year' : 'none';
}

/** What most of the newest posts have. */
function namingOf(posts: readonly Post[]): Naming {
  const newest = [...posts].sort((a, b) => (b.date?.epochMs ?? 0) - (a.date?.epochMs ?? 0)).slice(0, NEWEST);
  const namings = newest.map(({ path }) => partsOf(path).naming);
  return {
    isDated: most(namings.map(({ isDated }) => isDated)) ?? false,
    isBundle: most(namings.map(({ isBundle }) => isBundle)) ?? false,
    dateFolders: most(namings.map((naming) => naming.dateFolders)) ?? 'none',
    extension: most(namings.map(({ extension }) => extension)) ?? '.md',
  };
}

/** The commonest of several values, the first of those that are equally common. */
function most<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** The posts of a place, those of the language first, then the newest. */
export function postsIn(
  { folder }: Place,
  rules: AuthoringRules,
  posts: readonly Post[],
  language?: string,
): readonly Post[] {
  const isOfLanguage = (post: Post): number => (post.language === language ? 1 : 0);
  return posts
    .filter(({ path, date }) => folderFor(path, rules, language) === folder && date !== undefined)
    .sort((a, b) => isOfLanguage(b) - isOfLanguage(a) || (b.date?.epochMs ?? 0) - (a.date?.epochMs ?? 0));
}
