import { statusAt, type Post } from '../../core/post';
import { buildTimeline, type Timeline } from '../../core/timeline';
import type { OpenSite } from '../openSite';
import type { FolderNode, GroupName, GroupNode, MonthNode, PostNode, SiteNode, YearNode } from './nodes';

/** A node that holds posts; the others hold such nodes. */
type Holder = GroupNode | MonthNode;

/** What the nodes hold at a moment. */
interface Shape {
  readonly nowMs: number;
  readonly folders: Map<FolderNode, readonly FolderNode[]>;
  readonly posts: Map<Holder, readonly Post[]>;
  /** Posts below a node. */
  readonly counts: Map<FolderNode, number>;
}

/** The tree of one site: its timeline as nodes, and what of it changed since it was last looked at. */
export class SiteTree {
  readonly root: SiteNode;
  readonly #site: OpenSite;
  readonly #known = new Map<string, FolderNode>();
  /** Made when they are first shown: a blog has more posts than anybody opens. */
  readonly #postNodes = new Map<string, PostNode>();
  #shape: Shape = emptyShape(0);

  constructor(site: OpenSite) {
    this.#site = site;
    this.root = { kind: 'site', id: site.root.toString(), site };
  }

  childrenOf(node: FolderNode): readonly (FolderNode | PostNode)[] {
    if (node.kind === 'site' || node.kind === 'year') return this.#shape.folders.get(node) ?? [];
    return (this.#shape.posts.get(node) ?? []).map((post) => this.#postNode(node, post));
  }

  /** How many posts stand below a node. */
  countOf(node: FolderNode): number {
    return this.#shape.counts.get(node) ?? 0;
  }

  /** The node above; undefined for the root. */
  parentOf(node: FolderNode | PostNode): FolderNode | undefined {
    if (node.kind === 'post') return node.parent;
    if (node.kind === 'month') return this.#year(node.year);
    return node.kind === 'site' ? undefined : this.root;
  }

  /** The node of a post, by its path; undefined for what is no post. */
  nodeOf(path: string): PostNode | undefined {
    const post = this.#site.catalog.post(path);
    if (post === undefined) return undefined;
    for (const [holder, posts] of this.#shape.posts) if (posts.includes(post)) return this.#postNode(holder, post);
    return undefined;
  }

  /** True for the year that holds the newest posts, and for the newest month of any year. */
  isNewest(node: YearNode | MonthNode): boolean {
    const siblings = this.#shape.folders.get(node.kind === 'year' ? this.root : this.#year(node.year));
    return siblings?.find(({ kind }) => kind === node.kind) === node;
  }

  /**
   * Looks at the posts of the site as they are at a moment, in epoch milliseconds.
   * @param hasRow whether the root shows, with its count, because there are several sites
   * @returns the outermost nodes to draw again, with all below them; the root for everything, none where nothing differs
   */
  update(nowMs: number, hasRow: boolean): readonly FolderNode[] {
    const { catalog } = this.#site;
    const timeline = buildTimeline(catalog.posts, nowMs, (a, b) => catalog.site.compare(a, b));
    const before = this.#shape;
    this.#shape = this.#shapeOf(timeline, nowMs, catalog.posts.length);
    const hasOtherCount = this.countOf(this.root) !== before.counts.get(this.root);
    return hasRow && hasOtherCount ? [this.root] : this.#changesBelow(this.root, before);
  }

  #shapeOf({ years, drafts, scheduled, undated, pages }: Timeline, nowMs: number, total: number): Shape {
    const shape = emptyShape(nowMs);
    const hold = <T extends Holder>(holder: T, posts: readonly Post[]): T => {
      shape.posts.set(holder, posts);
      shape.counts.set(holder, posts.length);
      return holder;
    };
    const group = (name: GroupName, posts: readonly Post[]): GroupNode[] =>
      posts.length === 0 ? [] : [hold(this.#group(name), posts)];
    const yearNodes = years.map(({ year, count, months }) => {
      const node = this.#year(year);
      const inYear = months.map(({ month, posts }) => hold(this.#month(year, month), posts));
      shape.folders.set(node, inYear);
      shape.counts.set(node, count);
      return node;
    });
    const first = [...group('drafts', drafts), ...group('scheduled', scheduled)];
    const last = [...group('undated', undated), ...group('pages', pages)];
    shape.folders.set(this.root, [...first, ...yearNodes, ...last]);
    shape.counts.set(this.root, total);
    return shape;
  }

  /** A node differs when what it holds or its count does; else those among its children may. */
  #changesBelow(node: FolderNode, before: Shape): FolderNode[] {
    if (node.kind === 'group' || node.kind === 'month') return this.#holdsTheSame(node, before) ? [] : [node];
    const folders = this.#shape.folders.get(node) ?? [];
    const former = before.folders.get(node) ?? [];
    const isSame = folders.length === former.length && folders.every((folder, index) => folder === former[index]);
    const hasSameCount = node.kind === 'site' || this.countOf(node) === before.counts.get(node);
    return isSame && hasSameCount ? folders.flatMap((folder) => this.#changesBelow(folder, before)) : [node];
  }

  #holdsTheSame(holder: Holder, before: Shape): boolean {
    const posts = this.#shape.posts.get(holder) ?? [];
    const former = before.posts.get(holder) ?? [];
    const hasExpired = (post: Post): boolean =>
      post.expireMs !== undefined && statusAt(post, before.nowMs) !== statusAt(post, this.#shape.nowMs);
    return posts.length === former.length && posts.every((post, at) => post === former[at] && !hasExpired(post));
  }

  #postNode(parent: Holder, post: Post): PostNode {
    const status = statusAt(post, this.#shape.nowMs);
    const known = this.#postNodes.get(post.path);
    if (known?.post === post && known.status === status && known.parent === parent) return known;
    const id = `${parent.id}/${post.path}`;
    const node: PostNode = { kind: 'post', id, site: this.#site, post, status, parent };
    this.#postNodes.set(post.path, node);
    return node;
  }

  #group(group: GroupName): GroupNode {
    return this.#sameAsBefore<GroupNode>({ kind: 'group', id: this.#id(group), site: this.#site, group });
  }

  #year(year: number): YearNode {
    return this.#sameAsBefore<YearNode>({ kind: 'year', id: this.#id(String(year)), site: this.#site, year });
  }

  #month(year: number, month: number): MonthNode {
    const id = this.#id(`${year}/${month}`);
    return this.#sameAsBefore<MonthNode>({ kind: 'month', id, site: this.#site, year, month });
  }

  /** The node that stood for this before, else the new one. Ids tell kinds apart. */
  #sameAsBefore<T extends FolderNode>(node: T): T {
    const known = this.#known.get(node.id);
    if (known?.kind === node.kind) return known as T;
    this.#known.set(node.id, node);
    return node;
  }

  #id(place: string): string {
    return `${this.root.id}#${place}`;
  }
}

function emptyShape(nowMs: number): Shape {
  return { nowMs, folders: new Map(), posts: new Map(), counts: new Map() };
}
