import { changedLines } from '../archive/edits';
import type { FileStore, SourceFile } from '../ports';
import type { Post } from '../post';
import type { Site } from '../site';
import { applyEdits, type TextEdit } from '../text';
import { movedPath, type Move } from './links/move';
import { rewritten, type ChangedPost, type LinkingPage, type LinkWorld } from './links/rewrite';
import { linksIn } from './links/written';

export interface RelocationRequest {
  readonly site: Site;
  readonly posts: readonly Post[];
  readonly files: FileStore;
  /** The post that a file would be; undefined where it would be none. */
  readonly read: (file: SourceFile) => Post | undefined;
  /** The post as it is. */
  readonly file: SourceFile;
  readonly post: Post;
  /** Its text as it is to be, links not looked at yet. */
  readonly text: string;
  /** The texts that other posts are to have by their paths as they are, links not looked at yet; those left out stay. */
  readonly others?: ReadonlyMap<string, string> | undefined;
  /** What is moved: the file of the post, or folders that hold it or belong to it. */
  readonly moves: readonly Move[];
  /** Files as their editors have them; undefined where none is open, so that the disk counts. */
  readonly unsaved?: ((path: string) => string | undefined) | undefined;
}

/** What happens to files; nothing else is touched. */
export interface Relocation {
  readonly moves: readonly Move[];
  readonly texts: readonly TextChange[];
}

export interface TextChange {
  /** Where the file stands before and after the moves. */
  readonly from: string;
  readonly to: string;
  readonly before: string;
  readonly after: string;
  readonly edits: readonly TextEdit[];
  /** How many links were written anew, of which the text is not the post's own. */
  readonly links: number;
}

/** Files that may hold links. */
const LINKING = /\.(?:md|markdown|mdown|mkdn?|mdx|qmd|html?)$/i;

/** Plans that a post becomes another text at another place, and that links to it and in it follow. */
export async function planRelocation(request: RelocationRequest): Promise<Relocation> {
  const { file, moves, text } = request;
  const changed = await changedPosts(request);
  const world = worldOf(request, changed);
  const own = await withLinks({ path: file.path, text }, pageOf(request, file.path, changed), world);
  const texts: TextChange[] = [];
  if (own.text !== file.text) {
    const edits = [changedLines(file.text, own.text, 0)];
    texts.push({
      from: file.path,
      to: movedPath(file.path, moves),
      before: file.text,
      after: own.text,
      edits,
      links: 0,
    });
  }
  if (changed.length > 0 || moves.length > 0) texts.push(...(await followers(request, changed, world)));
  return { moves, texts };
}

/** The posts whose path, address or slug becomes another: the post itself, and those that move with it. */
async function changedPosts({ posts, file, post, text, others, moves, read, files }: RelocationRequest) {
  const changed: ChangedPost[] = [];
  for (const before of posts) {
    const isItself = before.path === file.path;
    const path = movedPath(before.path, moves);
    if (!isItself && path === before.path) continue;
    const planned = isItself ? text : others?.get(before.path);
    const source = planned === undefined ? await files.read(before.path) : { path, text: planned };
    const after = source && read({ ...source, path });
    if (after === undefined) continue;
    const former = isItself ? post : before;
    if (path !== before.path || after.url !== former.url || after.slug !== former.slug) {
      changed.push({ before: former, after });
    }
  }
  return changed;
}

function worldOf({ site, moves, files, posts }: RelocationRequest, changed: readonly ChangedPost[]): LinkWorld {
  const known = new Set(posts.map(({ path }) => path));
  const asked = new Map<string, Promise<boolean>>();
  const isFile = (path: string): Promise<boolean> => {
    const answer = asked.get(path) ?? files.stat(path).then((stat) => stat !== undefined);
    asked.set(path, answer);
    return answer;
  };
  return { site, moves, posts: changed, isFile: (path) => (known.has(path) ? Promise.resolve(true) : isFile(path)) };
}

function pageOf({ posts, moves }: RelocationRequest, path: string, changed: readonly ChangedPost[]): LinkingPage {
  const change = changed.find(({ before }) => before.path === path);
  const url = posts.find((post) => post.path === path)?.url;
  return {
    from: path,
    to: movedPath(path, moves),
    urlBefore: change?.before.url ?? url,
    urlAfter: change?.after.url ?? url,
  };
}

/** Texts of other files in which links to what changes are written anew. */
async function followers(
  request: RelocationRequest,
  changed: readonly ChangedPost[],
  world: LinkWorld,
): Promise<readonly TextChange[]> {
  const { files, moves, file, unsaved, others } = request;
  const words = wordsOf(changed, moves);
  const texts: TextChange[] = [];
  for await (const batch of files.readMany(await linkingFiles(request))) {
    for (const read of batch) {
      const text = unsaved?.(read.path) ?? read.text;
      const to = movedPath(read.path, moves);
      const planned = others?.get(read.path) ?? text;
      const mayLink = to !== read.path || planned !== text || words.some((word) => text.includes(word));
      if (read.fault !== undefined || read.path === file.path || !mayLink) continue;
      const page = pageOf(request, read.path, changed);
      const { text: after, edits: links } = await withLinks({ path: read.path, text: planned }, page, world);
      const edits = planned === text ? links : [changedLines(text, after, 0)];
      if (after !== text) texts.push({ from: read.path, to, before: text, after, edits, links: links.length });
    }
  }
  return texts.sort((a, b) => (a.from < b.from ? -1 : 1));
}

async function linkingFiles({ site, files, posts }: RelocationRequest): Promise<readonly string[]> {
  const prune = (folder: string): boolean => site.isPruned(folder);
  const walks = await Promise.all(site.contentRoots.map((root) => files.walk(root, { prune })));
  return [...new Set([...posts.map(({ path }) => path), ...walks.flat()])].filter((path) => LINKING.test(path));
}

/** A link to what changes has one of these in it: reading Markdown takes longer than looking for words. */
function wordsOf(changed: readonly ChangedPost[], moves: readonly Move[]): readonly string[] {
  const paths = [...changed.map(({ before }) => before.path), ...moves.map(({ from }) => from)];
  const names = paths.flatMap((path) => path.split('/').slice(-2));
  const urls = changed.flatMap(({ before }) => (before.url ?? '').split('/').slice(-2));
  const words = [...names, ...urls].map((name) => name.replace(/\.[^.]+$/, '').replace(/^\d{4}-\d\d?-\d\d?-/, ''));
  const isTelling = (word: string): boolean => word !== '' && word !== 'index' && !word.startsWith('_');
  return [...new Set(words.flatMap((word) => [word, encodeURIComponent(word)]))].filter(isTelling);
}

async function withLinks(
  file: SourceFile,
  page: LinkingPage,
  world: LinkWorld,
): Promise<{ readonly text: string; readonly edits: readonly TextEdit[] }> {
  const edits: TextEdit[] = [];
  for (const link of linksIn(file, world.site)) {
    const text = await rewritten(link, page, world);
    if (text !== undefined) edits.push({ start: link.start, end: link.end, text });
  }
  return { text: applyEdits(file.text, edits), edits };
}
