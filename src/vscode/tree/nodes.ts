import type { Post, PostStatus } from '../../core/post';
import type { OpenSite } from '../openSite';

/** What the view of posts is made of. Nodes that hold others stay the same objects while what they hold changes. */
export type BlogNode = SiteNode | GroupNode | YearNode | MonthNode | PostNode;
/** A node that holds others. */
export type FolderNode = Exclude<BlogNode, PostNode>;

/** The posts that stand apart from the years. */
export type GroupName = 'drafts' | 'scheduled' | 'undated' | 'pages';

export interface SiteNode {
  readonly kind: 'site';
  readonly id: string;
  readonly site: OpenSite;
}

export interface GroupNode {
  readonly kind: 'group';
  readonly id: string;
  readonly site: OpenSite;
  readonly group: GroupName;
}

export interface YearNode {
  readonly kind: 'year';
  readonly id: string;
  readonly site: OpenSite;
  readonly year: number;
}

export interface MonthNode {
  readonly kind: 'month';
  readonly id: string;
  readonly site: OpenSite;
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
}

/** A post at its place. It is made anew when the post changes. */
export interface PostNode {
  readonly kind: 'post';
  readonly id: string;
  readonly site: OpenSite;
  readonly post: Post;
  readonly status: PostStatus;
  readonly parent: GroupNode | MonthNode;
}

/** True for the argument that a menu of the tree gives to a command. */
export function isPostNode(argument: unknown): argument is PostNode {
  return typeof argument === 'object' && argument !== null && 'kind' in argument && argument.kind === 'post';
}
