import type { AbortSignalLike, FileStore, SourceFile } from '../ports';
import type { Post } from '../post';
import type { Site } from '../site';
import { Aliases } from './aliases';
import { checkPost } from './checkPost';
import type { Finding } from './finding';
import type { Severities } from './rules';
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

/** What was found in one post. */
export interface CheckedPost {
  readonly post: Post;
  readonly findings: readonly Finding[];
}

/** So many files are read at once, so that a large site is never in memory as a whole. */
const POSTS_PER_READ = 64;

/**
 * Checks all posts of a site. Whoever takes what comes may pause between two posts: nothing runs on by itself.
 * Throws only the abort reason of the signal.
 */
export async function* checkSite(request: SiteCheckRequest): AsyncGenerator<CheckedPost> {
  const { site, posts, files, aliases = new Aliases(site, files), signal } = request;
  const known = await SiteKnowledge.of(site, posts, files, aliases);
  for (let from = 0; from < posts.length; from += POSTS_PER_READ) {
    const some = posts.slice(from, from + POSTS_PER_READ);
    const sources = await read(files, some, signal);
    for (const post of some) {
      signal?.throwIfAborted();
      const file = sources.get(post.path);
      if (file !== undefined) yield { post, findings: await checkPost({ ...request, file, post, known }) };
    }
  }
}

async function read(
  files: FileStore,
  posts: readonly Post[],
  signal: AbortSignalLike | undefined,
): Promise<ReadonlyMap<string, SourceFile>> {
  const found = new Map<string, SourceFile>();
  const paths = posts.map(({ path }) => path);
  for await (const batch of files.readMany(paths, { signal })) for (const file of batch) found.set(file.path, file);
  return found;
}
