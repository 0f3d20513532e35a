import { resolve } from 'node:path';
import { Catalog } from '../core/catalog';
import { findSites, type SiteLocation } from '../core/generators/detection';
import { generators } from '../core/generators/registry';
import type { GeneratorId, SiteOptions } from '../core/site';
import { NodeFileStore } from './nodeFiles';

/** A site that a command works on. */
export interface OpenSite {
  readonly location: SiteLocation;
  /** The store, seen from the root of the site. */
  readonly files: NodeFileStore;
  readonly catalog: Catalog;
}

export interface OpenOptions {
  readonly generator?: GeneratorId | undefined;
  /** Zone of the machine that builds the site; undefined for this machine's. */
  readonly buildTimeZone?: string | undefined;
}

/** Opens every site in a folder. Empty where there is none. */
export async function openSites(folder: string, options: OpenOptions): Promise<readonly OpenSite[]> {
  const files = new NodeFileStore(resolve(folder));
  const locations = await findSites(files, { generators, generator: options.generator });
  return Promise.all(locations.map((location) => openSite(resolve(folder), location, options)));
}

async function openSite(folder: string, location: SiteLocation, { buildTimeZone }: OpenOptions): Promise<OpenSite> {
  const files = new NodeFileStore(resolve(folder, location.root));
  const options: SiteOptions = {
    // `TZ` decides it, as for the generators: Node reads it.
    buildTimeZone: buildTimeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    isBuildTimeZoneStated: buildTimeZone !== undefined,
    overrides: { contentFolders: location.contentFolders },
  };
  return { location, files, catalog: await Catalog.open({ generator: location.generator, files, options }) };
}
