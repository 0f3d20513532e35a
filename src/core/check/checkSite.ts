import type { AbortSignalLike, FileStore, SourceFile } from '../ports';
import type { Post } from '../post';
import type { Site } from '../site';
import { Aliases } from './aliases';
import { checkPost } from './checkPost';
import type { Finding } from './finding';
import type { Severities } from './rules';
import { checkSideFile, sideFilesOf } from './sideFiles';
import { SiteKnowledge } from './siteKnowledge';

/** A site whose posts are checked one after the other. */
export interface SiteCheckRequest {
  readonly site: Site;
  readonly posts: readonly Post[];
  readonly files: FileStore;
  readonly severities: Severities;
  readonly nowMs: number;
  readonly aliases?: Aliases | undefined;
  readonly signal?: AbortSignalLike | undefined;
}

/** What was found in one file. */
export interface CheckedFile {
  readonly path: string;
  /** Undefined where the file is none. */
  readonly post: Post | undefined;
  readonly findings: readonly Finding[];
}

/** So many files are read at once, so that a large site is never in memory as a whole. */
const FILES_PER_READ = 64;

/**
 * Checks all posts of a site, and then what its generator may stop at beside them. Whoever takes what comes may pause
 * between two files: nothing runs on by itself. Throws only the abort reason of the signal.
 */
export async function* checkSite(request: SiteCheckRequest): AsyncGenerator<CheckedFile> {
  const { site, posts, files, aliases = new Aliases(site, files), signal } = request;
  const known = await SiteKnowledge.of(site, posts, files, aliases);
  const byPath = new Map(posts.map((post) => [post.path, post]));
  for await (const file of readInTurn(files, [...byPath.keys()], signal)) {
    const post = byPath.get(file.path);
    if (post !== undefined)
      yield { path: file.path, post, findings: await checkPost({ ...request, file, post, known }) };
  }
  for await (const file of readInTurn(files, await sideFilesOf(site, files, signal), signal)) {
    yield { path: file.path, post: undefined, findings: checkSideFile(site, file) };
  }
}

/** Files, in the order in which they are named; those that are gone are left out. */
async function* readInTurn(
  files: FileStore,
  paths: readonly string[],
  signal: AbortSignalLike | undefined,
): AsyncGenerator<SourceFile> {
  for (let from = 0; from < paths.length; from += FILES_PER_READ) {
    const some = paths.slice(from, from + FILES_PER_READ);
    const found = new Map<string, SourceFile>();
    for await (const batch of files.readMany(some, { signal })) for (const file of batch) found.set(file.path, file);
    for (const path of some) {
      signal?.throwIfAborted();
      const file = found.get(path);
      if (file !== undefined) yield file;
    }
  }
}
