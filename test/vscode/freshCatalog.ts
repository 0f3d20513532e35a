// The judge of a catalog that was kept up to date: one that is opened now.
import { window } from 'vscode';
import { openSite, type OpenSite } from '../../src/vscode/openSite';
import { readSettings } from '../../src/vscode/settings';

/** Whether the catalog of a site says what one that is opened now says. */
export async function isFresh(site: OpenSite): Promise<boolean> {
  const log = window.createOutputChannel('Fresh Catalog', { log: true });
  try {
    const fresh = await openSite(site.folder, site.location, readSettings(site.folder.uri, log));
    await fresh.catalog.load();
    return JSON.stringify(site.catalog.posts) === JSON.stringify(fresh.catalog.posts);
  } finally {
    log.dispose();
  }
}
