import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { Catalog } from '../core/catalog';
import { findSites, type SiteLocation } from '../core/generators/detection';
import { generators } from '../core/generators/registry';
import type { SiteOptions } from '../core/site';
import type { SiteRequest } from './arguments';
import { NodeFileStore } from './nodeFiles';
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
  const locations = await findSites(new NodeFileStore(resolve(folder)), { generators, generator });
  if (locations.length === 0) throw new CommandError(nothingFound(folder));
  return Promise.all(locations.map((location) => openSite(location, request)));
}

async function openSite(location: SiteLocation, { folder, buildTimeZone }: SiteRequest): Promise<OpenSite> {
  const files = new NodeFileStore(resolve(folder, location.root));
  const options: SiteOptions = {
    // `TZ` decides it, as for the generators: Node reads it.
    buildTimeZone: buildTimeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
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

/** A path of a site as seen from the folder that was asked for. */
export function pathFromFolder({ root }: SiteLocation, path: string): string {
  return root === '' ? path : `${root}/${path}`;
}
