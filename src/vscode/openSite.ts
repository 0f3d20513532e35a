import type { Uri, WorkspaceFolder } from 'vscode';
import { Catalog } from '../core/catalog';
import { findSites } from '../core/generators/detection';
import type { SiteLocation } from '../core/generators/location';
import { generators } from '../core/generators/registry';
import type { AbortSignalLike } from '../core/ports';
import { WorkspaceFileStore } from './files';
import { siteOptions, type BlogSettings } from './settings';

/** A site that is open in the window. */
export interface OpenSite {
  readonly folder: WorkspaceFolder;
  /** The root of the site, in the workspace folder or the folder itself. */
  readonly root: Uri;
  /** The store, seen from the root of the site. */
  readonly files: WorkspaceFileStore;
  readonly catalog: Catalog;
  readonly location: SiteLocation;
}

/** Where the sites of a workspace folder are, in no fixed order. Settings go first: they can name a generator, or make any folder a blog. */
export async function locateSites(
  files: WorkspaceFileStore,
  settings: BlogSettings,
  signal: AbortSignalLike,
): Promise<readonly SiteLocation[]> {
  const found = await findSites(files, { generators, generator: settings.generator, signal });
  if (found.length > 0 || settings.overrides.contentFolders === undefined) return found;
  return findSites(files, { generators, generator: 'plain', signal });
}

/**
 * Opens a site with its configuration read; its posts are not read yet.
 * @param folderFiles the store at the root of the folder
 * @param former the same site as it was open before: of what cannot be listed now, its posts stay
 */
export async function openSite(
  folder: WorkspaceFolder,
  location: SiteLocation,
  settings: BlogSettings,
  folderFiles = new WorkspaceFileStore(folder.uri),
  former?: OpenSite,
): Promise<OpenSite> {
  const files = folderFiles.at(location.root);
  const options = siteOptions(settings, location.contentFolders);
  const catalog = await Catalog.configure({ generator: location.generator, files, options }, former?.catalog);
  return { folder, root: files.root, files, catalog, location };
}

/** What users call a site: its title, else the name of its folder. */
export function nameOf(site: OpenSite): string {
  return (
    site.catalog.site.title ??
    site.root.path
      .replace(/(?<!\/)\/+$/, '')
      .split('/')
      .at(-1) ??
    site.folder.name
  );
}
