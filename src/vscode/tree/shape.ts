import type { PostGroup } from '../../core/outline/groups';
import type { Outline } from '../../core/outline/outline';
import { statusAt, type Post } from '../../core/post';
import type { FolderNode, GroupNode } from './nodes';

/** What the nodes of a tree hold at a moment. */
export class Shape {
  readonly nowMs: number;
  readonly #groups = new Map<FolderNode, readonly GroupNode[]>();
  readonly #posts = new Map<FolderNode, readonly Post[]>();
  readonly #counts = new Map<FolderNode, number>();
  readonly #parents = new Map<GroupNode, FolderNode>();

  /** A shape that holds nothing. */
  constructor(nowMs: number) {
    this.nowMs = nowMs;
  }

  /**
   * @param total posts in the outline, each counted once
   * @param nodeOf the node that stands for a group
   */
  static of(root: FolderNode, outline: Outline, total: number, nowMs: number, nodeOf: NodeOfGroup): Shape {
    const shape = new Shape(nowMs);
    shape.#counts.set(root, total);
    shape.#hold(root, outline.groups, outline.posts, nodeOf);
    return shape;
  }

  groupsOf(node: FolderNode): readonly GroupNode[] {
    return this.#groups.get(node) ?? [];
  }

  /** The posts right below a node. */
  postsOf(node: FolderNode): readonly Post[] {
    return this.#posts.get(node) ?? [];
  }

  /** How many posts stand below a node; undefined for one that this shape has not. */
  countOf(node: FolderNode): number | undefined {
    return this.#counts.get(node);
  }

  parentOf(node: GroupNode): FolderNode | undefined {
    return this.#parents.get(node);
  }

  /** The first node that holds a post. */
  holderOf(post: Post): FolderNode | undefined {
    for (const [holder, posts] of this.#posts) if (posts.includes(post)) return holder;
    return undefined;
  }

  /** The outermost nodes, from one on, that hold or count something else than they did before. */
  changesBelow(node: FolderNode, before: Shape): FolderNode[] {
    const groups = this.groupsOf(node);
    const former = before.groupsOf(node);
    const isSame = groups.length === former.length && groups.every((group, index) => group === former[index]);
    const hasSameCount = node.kind === 'site' || this.countOf(node) === before.countOf(node);
    if (!isSame || !hasSameCount || !this.#holdsTheSame(node, before)) return [node];
    return groups.flatMap((group) => this.changesBelow(group, before));
  }

  #hold(node: FolderNode, groups: readonly PostGroup[], posts: readonly Post[], nodeOf: NodeOfGroup): void {
    const nodes = groups.map((group) => {
      const inner = nodeOf(group);
      this.#parents.set(inner, node);
      this.#counts.set(inner, group.count);
      this.#hold(inner, group.groups, group.posts, nodeOf);
      return inner;
    });
    if (nodes.length > 0) this.#groups.set(node, nodes);
    if (posts.length > 0) this.#posts.set(node, posts);
  }

  #holdsTheSame(node: FolderNode, before: Shape): boolean {
    const posts = this.postsOf(node);
    const former = before.postsOf(node);
    const hasOtherStatus = (post: Post): boolean =>
      (post.publishMs ?? post.expireMs) !== undefined && statusAt(post, before.nowMs) !== statusAt(post, this.nowMs);
    return posts.length === former.length && posts.every((post, at) => post === former[at] && !hasOtherStatus(post));
  }
}

type NodeOfGroup = (group: PostGroup) => GroupNode;
