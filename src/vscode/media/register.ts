import { Disposable } from 'vscode';
import type { Sites } from '../sites';
import { registerPostDrop } from '../finding/postDrop';
import { registerImageInsertion } from './imageInsertion';
import { registerLinkCompletion } from './linkCompletion';
import type { SiteHabits } from './siteHabits';

/** Images and links in posts: what is pasted and dropped, and what may be written as an address. */
export function registerMedia(sites: Sites, habits: SiteHabits): Disposable {
  return Disposable.from(
    registerImageInsertion(sites, habits),
    registerLinkCompletion(sites, habits),
    registerPostDrop(sites, habits),
  );
}
