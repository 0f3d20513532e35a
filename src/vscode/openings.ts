import type { SiteLocation } from '../core/generators/location';
import { isAtOrBelow } from '../core/paths';
import type { OpenSite } from './openSite';
import type { BlogSettings } from './settings';

/** A site that is open. */
export interface Opening {
  readonly site: OpenSite;
  /** What it was opened with: it stays open where it would be opened with the same again. */
  readonly key: string;
  /** The folders of the workspace folder that could not be listed when it was found. */
  readonly unreadable: ReadonlySet<string>;
}

/** What a search for sites has come to. */
export interface SearchResult {
  readonly found: readonly SiteLocation[];
  /** The folders that could not be listed. */
  readonly unreadable: ReadonlySet<string>;
}

/** A site that is to be open. */
export interface Place extends Omit<Opening, 'site'> {
  readonly location: SiteLocation;
  /** The site that is open there, of the same generator. */
  readonly former: Opening | undefined;
  /** True where the search cannot tell, so that what is known stays. */
  readonly isHeld: boolean;
}

/** The sites that are to be open after a search, by their roots. */
export function placesOf(
  { found, unreadable }: SearchResult,
  openings: readonly Opening[],
  settings: BlogSettings,
): readonly Place[] {
  const held = openings.filter((opening) => mayBeMissed(opening, unreadable));
  const heldPlaces = held.map((former) => {
    const { location } = former.site;
    return { location, key: keyOf(location, settings), unreadable: former.unreadable, former, isHeld: true };
  });
  const foundPlaces = found
    .filter((location) => !held.some(({ site }) => replaces(site.location, location)))
    .map((location) => {
      const former = openings.find(({ site }) => isSamePlace(site.location, location));
      return { location, key: keyOf(location, settings), unreadable, former, isHeld: false };
    });
  return [...foundPlaces, ...heldPlaces].sort((a, b) => (a.location.root < b.location.root ? -1 : 1));
}

/** True where a folder above, at or below the root of a site cannot be listed, and could when the site was found. */
function mayBeMissed({ site, unreadable: before }: Opening, unreadable: ReadonlySet<string>): boolean {
  const { root } = site.location;
  const isNear = (folder: string): boolean => isAtOrBelow(folder, root) || isAtOrBelow(root, folder);
  return [...unreadable].some((folder) => !before.has(folder) && isNear(folder));
}

/** A plain site is looked for only where there is no other. */
function replaces(held: SiteLocation, found: SiteLocation): boolean {
  return held.root === found.root || found.generator.id === 'plain';
}

function isSamePlace(a: SiteLocation, b: SiteLocation): boolean {
  return a.root === b.root && a.generator.id === b.generator.id;
}

/** What decides how a site is opened. */
function keyOf(location: SiteLocation, settings: BlogSettings): string {
  const { overrides, buildTimeZone } = settings;
  return JSON.stringify([location.root, location.generator.id, location.contentFolders, overrides, buildTimeZone]);
}
