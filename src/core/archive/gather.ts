import { readKnownAuthors } from '../knownAuthors';
import type { AbortSignalLike, FileStore } from '../ports';
import type { Post } from '../post';
import { detailsOf, type PostDetails } from './details';
import { archivePosts } from './entries';
import { shapePosts } from './filter';
import type { ArchiveRequest } from './plan';
import { readPageShape } from './pageShape';
import { defaultShape, type ArchiveShape } from './shape';

/** Names of what templates print of a post that stands only in its file. */
const DETAILS = /\b(?:excerpt|authors|minutes|series)\b/;

/**
 * A request with what its shape needs besides the posts: the text of its template, and what stands in the files of its posts.
 * Most shapes need neither, and then nothing is read. To be called before each plan.
 * @param files the store, seen from the root of the site
 */
export async function gatherArchive(
  request: ArchiveRequest,
  files: FileStore,
  signal?: AbortSignalLike,
): Promise<ArchiveRequest> {
  const preset = request.shape ?? defaultShape;
  const described = request.text === undefined ? undefined : readPageShape(request.text, preset);
  if (described?.kind === 'refused') return request;
  const shape = described?.shape ?? preset;
  const template = shape.template === undefined ? undefined : await readText(files, shape.template);
  const isDetailed = needsDetails(shape, template);
  return { ...request, template, details: isDetailed ? await readDetails(request, shape, files, signal) : undefined };
}

function needsDetails({ show, groupBy }: ArchiveShape, template: string | undefined): boolean {
  const isShown = show.some((detail) => detail !== 'tags');
  return isShown || groupBy === 'series' || (template !== undefined && DETAILS.test(template));
}

async function readText(files: FileStore, path: string): Promise<string | undefined> {
  const file = await files.read(path);
  return file?.fault === undefined ? file?.text : undefined;
}

async function readDetails(
  request: ArchiveRequest,
  shape: ArchiveShape,
  files: FileStore,
  signal: AbortSignalLike | undefined,
): Promise<ReadonlyMap<string, PostDetails>> {
  const { site } = request;
  const listed = shapePosts(archivePosts(request, shape.include), shape, site.contentRoots);
  const byPath = new Map(listed.map((post): [string, Post] => [post.path, post]));
  const known = await readKnownAuthors(site, files, listed[0]?.path ?? '');
  const details = new Map<string, PostDetails>();
  for await (const batch of files.readMany([...byPath.keys()], { signal })) {
    for (const file of batch) {
      const post = byPath.get(file.path);
      if (post !== undefined && file.fault === undefined)
        details.set(file.path, detailsOf(post, file, site, known?.authors));
    }
  }
  return details;
}
