import type { Uri } from 'vscode';
import { statusAt } from '../core/post';
import { now } from './clock';
import type { Sites } from './sites';

/**
 * The published post with the newest date of all sites, for commands that are given no other: from the walkthrough, say.
 * @returns its file; undefined where there is none
 */
export async function newestPost(sites: Sites): Promise<Uri | undefined> {
  await sites.whenReady();
  const dated = sites.all.flatMap(({ catalog, files }) =>
    catalog.posts.flatMap((post) =>
      post.date === undefined || statusAt(post, now()) !== 'published'
        ? []
        : [{ uri: files.uriOf(post.path), epochMs: post.date.epochMs }],
    ),
  );
  const [first, ...others] = dated;
  return others.reduce((best, post) => (post.epochMs > (best?.epochMs ?? -Infinity) ? post : best), first)?.uri;
}
