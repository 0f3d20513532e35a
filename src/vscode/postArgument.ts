import { l10n, TabInputText, Uri, window } from 'vscode';
import type { Post } from '../core/post';
import { BlogError } from './errors';
import type { OpenSite, Sites } from './sites';
import { isPostNode } from './tree/nodes';

/** A post, and the site it is of. */
export interface PostOfSite {
  readonly site: OpenSite;
  readonly post: Post;
}

/**
 * The post that a command is about: that of a tree's row, that of a file, else that of the active editor.
 * @throws BlogError where there is none
 */
export async function postOf(argument: unknown, sites: Sites): Promise<PostOfSite> {
  await sites.whenReady();
  if (isPostNode(argument)) {
    const post = argument.site.catalog.post(argument.post.path);
    if (post !== undefined) return { site: argument.site, post };
  }
  const uri = argument instanceof Uri ? argument : activeFile();
  const file = uri === undefined ? undefined : sites.of(uri);
  const post = file?.site.catalog.post(file.path);
  if (file === undefined || post === undefined) {
    throw new BlogError(l10n.t('This is not a post of a blog. Open a post, or choose one in the view Posts.'));
  }
  return { site: file.site, post };
}

/** The file in the active editor, of whatever kind it is. */
export function activeFile(): Uri | undefined {
  const input = window.tabGroups.activeTabGroup.activeTab?.input;
  return window.activeTextEditor?.document.uri ?? (input instanceof TabInputText ? input.uri : undefined);
}
