import type { GroupKey } from '../../core/outline/groups';
import type { Post, PostStatus } from '../../core/post';
import type { ArchiveNode, ArchivesNode } from '../archive/node';
import type { OpenSite } from '../openSite';

/** What the view of posts is made of. Nodes that hold others stay the same objects while what they hold changes. */
export type BlogNode = SiteNode | GroupNode | PostNode | ArchivesNode | ArchiveNode;
/** A node that holds others. */
export type FolderNode = SiteNode | GroupNode;

export interface SiteNode {
  readonly kind: 'site';
  readonly id: string;
  readonly site: OpenSite;
}

/** A year, a month, a tag, the drafts: posts that stand together. */
export interface GroupNode {
  readonly kind: 'group';
  readonly id: string;
  readonly site: OpenSite;
  readonly key: GroupKey;
}

/** A post at its place. It is made anew when the post changes. */
export interface PostNode {
  readonly kind: 'post';
  readonly id: string;
  readonly site: OpenSite;
  readonly post: Post;
  readonly status: PostStatus;
  readonly parent: FolderNode;
}

/** True for the argument that a menu of the tree gives to a command. */
export function isPostNode(argument: unknown): argument is PostNode {
  return typeof argument === 'object' && argument !== null && 'kind' in argument && argument.kind === 'post';
}
