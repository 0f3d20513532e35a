import { statSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { Catalog } from '../core/catalog';
import { findSites, LEAST_CONFIDENCE_IN_SITE, siteAt } from '../core/generators/detection';
import type { SiteLocation } from '../core/generators/location';
import { generators } from '../core/generators/registry';
import type { SiteOptions } from '../core/site';
import type { SiteRequest } from './arguments';
import { NodeFileStore, type Listings } from './nodeFiles';
import { systemTimeZone } from './systemTimeZone';
import { CommandError } from './terminal';

/** A site that a command works on. */
export interface OpenSite {
  readonly location: SiteLocation;
  /** The store, seen from the root of the site. */
  readonly files: NodeFileStore;
  readonly catalog: Catalog;
}

/**
 * Opens every site in a folder.
 * @throws CommandError where there is no such folder, or no site in it
 */
export async function openSites(request: SiteRequest): Promise<readonly OpenSite[]> {
  const { folder, generator } = request;
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw new CommandError(`There is no folder ${folder}.`);
  }
  const listings: Listings = new Map();
  const locations = await findSites(new NodeFileStore(resolve(folder), listings), { generators, generator });
  if (locations.length === 0) throw new CommandError(nothingFound(folder));
  return Promise.all(locations.map((location) => openSite(location, request, listings)));
}

/**
 * Opens the innermost site that a file lies in, or, where a generator is named, the innermost of that generator; where there
 * is none of it, the folder of the file stands in for one. As when sites are searched, little evidence counts only where
 * no site lies around it: `source/_posts` of a Hexo blog makes no Jekyll site of `source`.
 * @throws CommandError where the file lies in no site and no generator is named
 */
export async function openSiteOf(file: string, request: SiteRequest): Promise<{ site: OpenSite; path: string }> {
  const named = generators.filter(({ id }) => request.generator === undefined || id === request.generator);
  const home = dirname(resolve(file));
  let best: { readonly folder: string; readonly location: SiteLocation } | undefined;
  for (let folder = home; ; folder = dirname(folder)) {
    const location = await siteAt(new NodeFileStore(folder), named);
    const isSure = location !== undefined && location.detection.confidence >= LEAST_CONFIDENCE_IN_SITE;
    if (location !== undefined && (isSure || best === undefined)) best = { folder, location };
    if (isSure || folder === dirname(folder)) break;
  }
  if (best !== undefined) return openAround(file, best.folder, best.location, request);
  const [generator] = request.generator === undefined ? [] : named;
  if (generator === undefined) {
    throw new CommandError(`${file} lies in no blog that is known. Name its generator: --generator jekyll.`);
  }
  const stated = { confidence: 1, evidence: ['--generator'] };
  return openAround(file, home, { root: '', generator, detection: stated }, request);
}

async function openAround(
  file: string,
  folder: string,
  location: SiteLocation,
  request: SiteRequest,
): Promise<{ site: OpenSite; path: string }> {
  const site = await openSite(location, { ...request, folder });
  return { site, path: relative(folder, resolve(file)).split(sep).join('/') };
}

async function openSite(
  location: SiteLocation,
  { folder, buildTimeZone }: SiteRequest,
  listings?: Listings,
): Promise<OpenSite> {
  const files = new NodeFileStore(resolve(folder, location.root), listings);
  const options: SiteOptions = {
    buildTimeZone: buildTimeZone ?? systemTimeZone(),
    isBuildTimeZoneStated: buildTimeZone !== undefined,
    overrides: { contentFolders: location.contentFolders },
  };
  return { location, files, catalog: await Catalog.open({ generator: location.generator, files, options }) };
}

function nothingFound(folder: string): string {
  const names = generators.flatMap(({ id, name }) => (id === 'plain' ? [] : [name]));
  return [
    `No blog was found in ${folder}: no configuration of ${names.join(' or ')}, and no folder with three dated Markdown files.`,
    'To list its Markdown files all the same, add --generator plain.',
  ].join('\n');
}

/** A path of a site as seen from the folder that was asked for; `.` for that folder itself. */
export function pathFromFolder({ root }: SiteLocation, path: string): string {
  return [root, path].filter((part) => part !== '').join('/') || '.';
}
