import { filterPosts, isEmptyFilter } from '../../core/finding/filter';
import { idOfKey, type GroupKey } from '../../core/outline/groups';
import { buildOutline } from '../../core/outline/outline';
import { defaultView, type PostView } from '../../core/outline/view';
import { statusAt, type Post } from '../../core/post';
import type { OpenSite } from '../openSite';
import type { FolderNode, GroupNode, PostNode, SiteNode } from './nodes';
import { Shape } from './shape';

/** The tree of one site: its outline as nodes, and what of it changed since it was last looked at. */
export class SiteTree {
  readonly root: SiteNode;
  readonly #site: OpenSite;
  readonly #known = new Map<string, GroupNode>();
  /** Made when they are first shown: a blog has more posts than anybody opens. */
  readonly #postNodes = new Map<string, PostNode>();
  #shape = new Shape(0);
  #view = defaultView;

  constructor(site: OpenSite) {
    this.#site = site;
    this.root = { kind: 'site', id: site.root.toString(), site };
  }

  /** True while a filter, other than that of the language, leaves posts out. */
  get isFiltered(): boolean {
    return !isEmptyFilter({ ...this.#view.filter, language: undefined });
  }

  childrenOf(node: FolderNode): readonly (GroupNode | PostNode)[] {
    const posts = this.#shape.postsOf(node).map((post) => this.#postNode(node, post));
    return [...this.#shape.groupsOf(node), ...posts];
  }

  /** How many posts stand below a node, those that are filtered out left out. */
  countOf(node: FolderNode): number {
    return this.#shape.countOf(node) ?? 0;
  }

  /** The node above; undefined for the root. */
  parentOf(node: FolderNode | PostNode): FolderNode | undefined {
    if (node.kind === 'post') return node.parent;
    return node.kind === 'site' ? undefined : this.#shape.parentOf(node);
  }

  /** The node of a post, by its path, the first of several; undefined for what is no post or is filtered out. */
  nodeOf(path: string): PostNode | undefined {
    const post = this.#site.catalog.post(path);
    const holder = post === undefined ? undefined : this.#shape.holderOf(post);
    return post === undefined || holder === undefined ? undefined : this.#postNode(holder, post);
  }

  /** True for the first of the years, and for the first month of each. */
  isFirst(node: GroupNode): boolean {
    const parent = this.#shape.parentOf(node) ?? this.root;
    return this.#shape.groupsOf(parent).find(({ key }) => key.kind === node.key.kind) === node;
  }

  /**
   * Looks at the posts of the site as they are at a moment, in epoch milliseconds.
   * @param hasRow whether the root shows, with its count, because there are several sites
   * @returns the outermost nodes to draw again, with all below them; the root for everything, none where nothing differs
   */
  update(nowMs: number, hasRow: boolean, view: PostView = this.#view): readonly FolderNode[] {
    const before = this.#shape;
    const hasOtherView = view !== this.#view;
    if (hasOtherView) this.#postNodes.clear();
    this.#view = view;
    this.#shape = this.#look(nowMs);
    const hasOtherCount = this.countOf(this.root) !== before.countOf(this.root);
    if (hasOtherView || (hasRow && hasOtherCount)) return [this.root];
    return this.#shape.changesBelow(this.root, before);
  }

  #look(nowMs: number): Shape {
    const { posts, site } = this.#site.catalog;
    const { grouping, order, filter } = this.#view;
    // A site without a post in the language that is shown, such as one in no language at all, is shown whole.
    const hasLanguage = posts.some(({ language }) => language === filter.language);
    const seen = filterPosts(posts, hasLanguage ? filter : { ...filter, language: undefined }, nowMs);
    const compare = (a: Post, b: Post): number => site.compare(a, b);
    const outline = buildOutline(seen, { grouping, order, nowMs, compare, contentRoots: site.contentRoots });
    return Shape.of(this.root, outline, seen.length, nowMs, ({ key }) => this.#groupNode(key));
  }

  #postNode(parent: FolderNode, post: Post): PostNode {
    const id = `${parent.id}/${post.path}`;
    const status = statusAt(post, this.#shape.nowMs);
    const known = this.#postNodes.get(id);
    if (known?.post === post && known.status === status && known.parent === parent) return known;
    const node: PostNode = { kind: 'post', id, site: this.#site, post, status, parent };
    this.#postNodes.set(id, node);
    return node;
  }

  /** The node that stood for this before, else a new one. What a filter shows has its own: it unfolds by itself. */
  #groupNode(key: GroupKey): GroupNode {
    const id = `${this.root.id}${this.isFiltered ? '?' : ''}#${idOfKey(key)}`;
    const known = this.#known.get(id);
    if (known !== undefined) return known;
    const node: GroupNode = { kind: 'group', id, site: this.#site, key };
    this.#known.set(id, node);
    return node;
  }
}
