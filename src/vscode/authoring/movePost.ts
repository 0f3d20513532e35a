import { l10n, window, type QuickPickItem } from 'vscode';
import { pathAtPlace, placeFolderOf, placesOf, type Place } from '../../core/authoring/places';
import { isDraftFile } from '../../core/authoring/publish';
import { wallClock } from '../../core/date/civil';
import { BlogError } from '../errors';
import { postCount } from '../finding/pickers';
import { nameOf } from '../openSite';
import { changePost, type ChangeDeps } from './changePost';
import { currentPost, type CurrentPost } from './current';
import { stated } from './stated';
import { subjectOf } from './subject';

/**
 * Moves a post to where other posts are: another section, collection or folder. Its name stays; links follow.
 * @param argument may state `place`, a folder
 */
export async function movePost(argument: unknown, deps: ChangeDeps): Promise<void> {
  const current = await currentPost(subjectOf(argument), deps.sites);
  const { file, post, rules } = current;
  if (isDraftFile(file.path, rules.draft)) {
    throw new BlogError(l10n.t('“{0}” is in the drafts folder. Publish it to move it among the posts.', post.label));
  }
  const folder = stated(argument, 'place') ?? (await askFolder(current));
  if (folder === undefined) return;
  const path = pathIn(current, cleaned(folder));
  if (path === file.path) return;
  assertPost(current, path);
  await changePost(current, { path }, [], argument, deps);
}

function placesFor({ site, rules }: CurrentPost): readonly Place[] {
  return placesOf(rules, site.catalog.posts);
}

/** Where a post goes in a folder: as the posts there are named, or as it is where none is. */
function pathIn(current: CurrentPost, folder: string): string {
  const { file, post } = current;
  const places = placesFor(current);
  const own = places.find((place) => place.folder === placeFolderOf(file.path));
  const place = places.find((each) => each.folder === folder) ?? { ...(own ?? PLAIN), folder };
  return pathAtPlace(file.path, place, post.date && wallClock(post.date));
}

const PLAIN: Place = {
  folder: '',
  count: 0,
  naming: { isDated: false, isBundle: false, dateFolders: 'none', extension: '.md' },
};

function cleaned(folder: string): string {
  return folder
    .replaceAll('\\', '/')
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/');
}

/** What would be no post any more would be lost to readers. */
function assertPost({ site, file }: CurrentPost, path: string): void {
  const isInside = !path.split('/').includes('..');
  if (isInside && site.catalog.postFrom({ path, text: file.text }) !== undefined) return;
  const { name } = site.location.generator;
  throw new BlogError(l10n.t('{0} reads no post at {1}, so it was not moved. Choose another folder.', name, path));
}

interface FolderItem extends QuickPickItem {
  /** Undefined for a folder that is to be typed. */
  readonly folder: string | undefined;
}

/** Asks for one of the folders that hold posts, or for another one. */
async function askFolder(current: CurrentPost): Promise<string | undefined> {
  const { site, file, post } = current;
  const here = placeFolderOf(file.path);
  const items: FolderItem[] = placesFor(current)
    .filter(({ folder }) => folder !== here)
    .map(({ folder, count }) => ({
      label: folder === '' ? nameOf(site) : folder,
      description: postCount(count),
      folder,
    }));
  const other: FolderItem = { label: l10n.t('Another Folder…'), folder: undefined };
  if (items.length === 0) return typeFolder(current, here);
  const placeHolder = l10n.t('Where does “{0}” go? It is in {1} now.', post.label, here === '' ? nameOf(site) : here);
  const choice = await window.showQuickPick([...items, other], { placeHolder });
  if (choice === undefined) return undefined;
  return choice === other ? typeFolder(current, here) : choice.folder;
}

function typeFolder(current: CurrentPost, here: string): Thenable<string | undefined> {
  return window.showInputBox({
    title: l10n.t('Move Post'),
    prompt: l10n.t('A folder of the blog. It is created if it does not exist.'),
    value: here,
    ignoreFocusOut: true,
    validateInput: (typed) => {
      const path = pathIn(current, cleaned(typed));
      const isPost = !path.includes('..') && current.site.catalog.postFrom({ ...current.file, path }) !== undefined;
      return isPost ? undefined : l10n.t('The blog reads no posts from that folder.');
    },
  });
}
