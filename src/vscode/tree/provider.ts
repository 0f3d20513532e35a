import {
  EventEmitter,
  type CancellationToken,
  type Event,
  type ProviderResult,
  type TreeDataProvider,
  type TreeItem,
} from 'vscode';
import { archivesNodeOf, nodeOf, type ArchiveNode, type ArchivesNode } from '../archive/node';
import type { ArchiveStates } from '../archive/states';
import { now } from '../clock';
import { Lifetime } from '../disposable';
import type { OpenSite, SiteFile, Sites } from '../sites';
import type { SitesChange } from '../sitesChange';
import { archiveItem, archivesItem } from './archiveItems';
import { folderItem, postItem } from './items';
import type { BlogNode, FolderNode, PostNode } from './nodes';
import { SiteTree } from './siteTree';
import { postTooltip } from './tooltip';
import type { ViewState } from './viewState';

/** So few posts that a filter shows are all unfolded. */
const FEW_POSTS = 60;

/** The posts of all open sites, for the view. One site stands without a root node. */
export class PostsProvider extends Lifetime implements TreeDataProvider<BlogNode> {
  readonly #sites: Sites;
  readonly #state: ViewState;
  readonly #archives: ArchiveStates;
  readonly #didChange = this.register(new EventEmitter<BlogNode[] | undefined>());
  #trees = new Map<OpenSite, SiteTree>();
  /** The rows that hold the archives of sites, where these have any. */
  readonly #archiveRows = new Map<OpenSite, ArchivesNode>();

  readonly onDidChangeTreeData: Event<BlogNode[] | undefined> = this.#didChange.event;

  constructor(sites: Sites, state: ViewState, archives: ArchiveStates) {
    super();
    this.#sites = sites;
    this.#state = state;
    this.#archives = archives;
    this.#followSites();
    this.register(sites.onDidChange((change) => this.#follow(change)));
    this.register(state.onDidChange(() => this.#redraw()));
    this.register(archives.onDidChange((site) => this.#showArchives(site)));
  }

  /** Posts in the tree, those that are filtered out left out. */
  get count(): number {
    return [...this.#trees.values()].reduce((sum, tree) => sum + tree.countOf(tree.root), 0);
  }

  getChildren(node?: BlogNode): BlogNode[] {
    if (node?.kind === 'post' || node?.kind === 'archive') return [];
    if (node?.kind === 'archives') return this.#archives.of(node.site).map(({ archive }) => nodeOf(archive));
    if (node !== undefined) return this.#childrenOf(node);
    const trees = [...this.#trees.values()];
    const [only] = trees;
    if (trees.length === 1 && only !== undefined) return this.#childrenOf(only.root);
    return trees.map((tree) => tree.root);
  }

  getParent(node: BlogNode): BlogNode | undefined {
    if (node.kind === 'archive') return this.#archiveRows.get(node.site);
    const tree = this.#treeOf(node);
    const parent = node.kind === 'archives' ? tree?.root : tree?.parentOf(node);
    return parent?.kind === 'site' && this.#trees.size === 1 ? undefined : parent;
  }

  getTreeItem(node: BlogNode): TreeItem {
    if (node.kind === 'post') return postItem(node);
    if (node.kind === 'archives') return archivesItem(node, this.#archives.of(node.site));
    if (node.kind === 'archive') return this.#archiveItem(node);
    const tree = this.#treeOf(node);
    const parent = tree?.parentOf(node);
    const isInYear = parent?.kind === 'group' && parent.key.kind === 'year';
    return folderItem(node, tree?.countOf(node) ?? 0, tree !== undefined && isOpenAtFirst(node, tree), isInYear);
  }

  resolveTreeItem(item: TreeItem, node: BlogNode, token: CancellationToken): ProviderResult<TreeItem> {
    if (node.kind !== 'post') return item;
    return postTooltip(node).then((tooltip) => {
      if (!token.isCancellationRequested) item.tooltip = tooltip;
      return item;
    });
  }

  /** The node of a post; undefined for a file that is none. */
  nodeOf(file: SiteFile): PostNode | undefined {
    return this.#trees.get(file.site)?.nodeOf(file.path);
  }

  /** The archives of a site stand above its posts. */
  #childrenOf(node: FolderNode): BlogNode[] {
    const row = node.kind === 'site' ? this.#archiveRows.get(node.site) : undefined;
    return [...(row === undefined ? [] : [row]), ...(this.#treeOf(node)?.childrenOf(node) ?? [])];
  }

  #archiveItem(node: ArchiveNode): TreeItem {
    const state = this.#archives.of(node.site).find(({ archive }) => nodeOf(archive).id === node.id);
    return archiveItem(node, state ?? { archive: node.archive, condition: { kind: 'missing' } });
  }

  #showArchives(site: OpenSite): void {
    const row = this.#archiveRows.get(site);
    const hasAny = this.#archives.of(site).length > 0;
    if (hasAny && row === undefined) this.#archiveRows.set(site, archivesNodeOf(site));
    if (!hasAny) this.#archiveRows.delete(site);
    if (hasAny && row !== undefined) this.#didChange.fire([row]);
    else if (hasAny || row !== undefined) this.#didChange.fire(undefined);
  }

  #treeOf(node: BlogNode): SiteTree | undefined {
    return this.#trees.get(node.site);
  }

  #follow(change: SitesChange): void {
    if (change.kind === 'sites') this.#followSites();
    else this.#update(change.site);
  }

  #followSites(): void {
    const { all } = this.#sites;
    const before = this.getChildren();
    this.#trees = new Map(all.map((site) => [site, this.#trees.get(site) ?? this.#treeFor(site)]));
    const after = this.getChildren();
    // A site without posts yet shows nothing: drawing it would take away what is being unfolded.
    const isSame = after.length === before.length && after.every((node, index) => node === before[index]);
    if (!isSame) this.#didChange.fire(undefined);
  }

  #update(site: OpenSite): void {
    const tree = this.#trees.get(site);
    const hasRow = this.#trees.size > 1;
    const changed = tree?.update(now(), hasRow, this.#state.view) ?? [];
    if (changed.length === 0) return;
    const isAll = !hasRow && changed.some(({ kind }) => kind === 'site');
    this.#didChange.fire(isAll ? undefined : [...changed]);
  }

  #redraw(): void {
    for (const tree of this.#trees.values()) tree.update(now(), this.#trees.size > 1, this.#state.view);
    this.#didChange.fire(undefined);
  }

  #treeFor(site: OpenSite): SiteTree {
    const tree = new SiteTree(site);
    tree.update(now(), false, this.#state.view);
    return tree;
  }
}

/** At first the newest posts are seen, and what else there is; of a filter, what it found. */
function isOpenAtFirst(node: FolderNode, tree: SiteTree): boolean {
  if (node.kind === 'site' || (tree.isFiltered && tree.countOf(tree.root) <= FEW_POSTS)) return true;
  return (node.key.kind === 'year' || node.key.kind === 'month') && tree.isFirst(node);
}
