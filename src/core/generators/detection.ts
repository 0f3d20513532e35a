import type { AbortSignalLike, FileStore } from '../ports';
import type { Detection, Generator, GeneratorId } from '../site';
import { isPrunedForDetection } from './foreignFolders';
import { PlainSearch } from './plain/search';
import type { SiteLocation } from './location';

export interface FindSitesOptions {
  readonly generators: readonly Generator[];
  /** The generator that the user named: then the root itself is the one site, and nothing is searched. */
  readonly generator?: GeneratorId | undefined;
  readonly signal?: AbortSignalLike | undefined;
}

/** Folders below the root are searched to this depth, and at most so many of them, nearest first. */
const DEEPEST_FOLDER = 5;
const MOST_FOLDERS = 2_000;

/** Below a site, a folder needs evidence of its own (a configuration): `_posts` alone belongs to the site above. */
export const LEAST_CONFIDENCE_IN_SITE = 0.5;

interface Folder {
  readonly path: string;
  readonly depth: number;
  /** Root of the nearest site above, if any: its folders are its own business. */
  readonly isInSite: boolean;
}

/**
 * The sites in a folder: its own, and those nested in it (monorepos, `docs/` sites). A folder with evidence for several
 * generators belongs to the one with the highest confidence. Where no generator is found, a plain site is looked for.
 */
export async function findSites(files: FileStore, options: FindSitesOptions): Promise<readonly SiteLocation[]> {
  const named = options.generators.find((generator) => generator.id === options.generator);
  if (named !== undefined) {
    return [{ root: '', generator: named, detection: { confidence: 1, evidence: ['almanac.generator'] } }];
  }
  const found: SiteLocation[] = [];
  const plain = new PlainSearch(files);
  let level: Folder[] = [{ path: '', depth: 0, isInSite: false }];
  let visited = 0;
  while (level.length > 0 && visited < MOST_FOLDERS) {
    options.signal?.throwIfAborted();
    const batch = level.slice(0, MOST_FOLDERS - visited);
    visited += batch.length;
    const views = await Promise.all(batch.map((folder) => inspect(folder, files, options.generators)));
    for (const { location } of views) if (location !== undefined) found.push(location);
    for (const { folder, names, location } of views) {
      if (!folder.isInSite && location === undefined) plain.add(folder.path, names);
    }
    level = views.flatMap((view) => view.next);
  }
  if (found.length > 0) return found;
  const location = await plain.locate(options.generators, options.signal);
  return location === undefined ? [] : [location];
}

/** The site that a folder is the root of; undefined where nothing speaks for one. Nothing below it is searched. */
export async function siteAt(files: FileStore, generators: readonly Generator[]): Promise<SiteLocation | undefined> {
  const names = (await files.list('')).map((entry) => entry.name);
  return locationOf('', new Set(names), files, generators);
}

interface FolderView {
  readonly folder: Folder;
  readonly names: readonly string[];
  readonly location: SiteLocation | undefined;
  readonly next: Folder[];
}

async function inspect(folder: Folder, files: FileStore, generators: readonly Generator[]): Promise<FolderView> {
  const entries = await files.list(folder.path);
  const names = entries.map((entry) => entry.name);
  const located = await locationOf(folder.path, new Set(names), files, generators);
  const isWeak = folder.isInSite && (located?.detection.confidence ?? 0) < LEAST_CONFIDENCE_IN_SITE;
  const location = isWeak ? undefined : located;
  const isInSite = folder.isInSite || location !== undefined;
  const inner = folder.depth >= DEEPEST_FOLDER ? [] : entries.filter((entry) => entry.kind === 'folder');
  const next = inner
    .filter((entry) => !isPrunedForDetection(entry.name, isInSite))
    .map((entry) => ({ path: join(folder.path, entry.name), depth: folder.depth + 1, isInSite }));
  return { folder, names, location, next };
}

async function locationOf(
  root: string,
  names: ReadonlySet<string>,
  files: FileStore,
  generators: readonly Generator[],
): Promise<SiteLocation | undefined> {
  const folder = { names, files: files.at(root) };
  let best: SiteLocation | undefined;
  for (const generator of generators) {
    const detection = await generator.detect(folder);
    if (detection === undefined) continue;
    if (best === undefined || isStronger(detection, best.detection)) best = { root, generator, detection };
  }
  return best;
}

/** Of two that are equally sure, the one that found more to go by. */
function isStronger(a: Detection, b: Detection): boolean {
  return a.confidence > b.confidence || (a.confidence === b.confidence && a.evidence.length > b.evidence.length);
}

function join(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}
