import * as vscode from 'vscode';
import type { Catalog } from '../core/catalog';
import { strftime } from '../core/date/format';
import { english } from '../core/date/names';
import { statusAt, type Post } from '../core/post';
import { buildTimeline, type TimelineMonth, type TimelineYear } from '../core/timeline';
import type { WorkspaceFiles } from './workspaceFiles';

export interface OpenSite {
  readonly root: string;
  readonly files: WorkspaceFiles;
  readonly catalog: Catalog;
}

type Node =
  | { readonly kind: 'site'; readonly site: OpenSite }
  | { readonly kind: 'year'; readonly site: OpenSite; readonly year: TimelineYear }
  | { readonly kind: 'month'; readonly site: OpenSite; readonly year: number; readonly month: TimelineMonth }
  | { readonly kind: 'group'; readonly site: OpenSite; readonly label: string; readonly posts: readonly Post[] }
  | { readonly kind: 'post'; readonly site: OpenSite; readonly post: Post };

/** The posts of the workspace by date, newest first. Several sites each have a root of their own. */
export class PostsTree implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  readonly #open: () => Promise<readonly OpenSite[]>;
  readonly #changed = new vscode.EventEmitter<undefined>();
  #sites: Promise<readonly OpenSite[]> | undefined;
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(open: () => Promise<readonly OpenSite[]>) {
    this.#open = open;
  }

  /** Looks for the sites and reads their posts again. */
  refresh(): void {
    this.#sites = undefined;
    this.#changed.fire(undefined);
  }

  dispose(): void {
    this.#changed.dispose();
  }

  async getChildren(node?: Node): Promise<Node[]> {
    if (node === undefined) {
      this.#sites ??= this.#open();
      const sites = await this.#sites;
      const [only] = sites;
      return sites.length === 1 && only !== undefined ? groupsOf(only) : sites.map((site) => ({ kind: 'site', site }));
    }
    switch (node.kind) {
      case 'site':
        return groupsOf(node.site);
      case 'year':
        return node.year.months.map((month) => ({ kind: 'month', site: node.site, year: node.year.year, month }));
      case 'month':
        return node.month.posts.map((post) => ({ kind: 'post', site: node.site, post }));
      case 'group':
        return node.posts.map((post) => ({ kind: 'post', site: node.site, post }));
      case 'post':
        return [];
    }
  }

  getTreeItem(node: Node): vscode.TreeItem {
    if (node.kind === 'post') return postItem(node.site, node.post);
    const [label, count, id] = headOf(node);
    const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed);
    item.id = `${node.site.root}:${id}`;
    item.description = String(count);
    item.contextValue = node.kind;
    return item;
  }
}

function groupsOf(site: OpenSite): Node[] {
  const { posts, site: rules } = site.catalog;
  const timeline = buildTimeline(posts, Date.now(), (a, b) => rules.compare(a, b));
  const groups = [
    { label: vscode.l10n.t('Drafts'), posts: timeline.drafts },
    { label: vscode.l10n.t('Scheduled'), posts: timeline.scheduled },
    { label: vscode.l10n.t('Undated'), posts: timeline.undated },
  ];
  return [
    ...groups.filter((group) => group.posts.length > 0).map((group): Node => ({ kind: 'group', site, ...group })),
    ...timeline.years.map((year): Node => ({ kind: 'year', site, year })),
  ];
}

function headOf(node: Exclude<Node, { kind: 'post' }>): [label: string, count: number, id: string] {
  switch (node.kind) {
    case 'site':
      return [node.site.root, node.site.catalog.posts.length, 'site'];
    case 'year':
      return [String(node.year.year), node.year.count, String(node.year.year)];
    case 'month':
      return [english.months[node.month.month - 1] ?? '', node.month.posts.length, `${node.year}-${node.month.month}`];
    case 'group':
      return [node.label, node.posts.length, node.label];
  }
}

function postItem(site: OpenSite, post: Post): vscode.TreeItem {
  const uri = site.files.uriOf(post.path);
  const item = new vscode.TreeItem(post.label);
  item.id = `${site.root}:post:${post.path}`;
  item.description = post.date === undefined ? statusAt(post, Date.now()) : strftime(post.date, '%-d %b');
  item.tooltip = [post.label, post.url, post.path].filter((line) => line !== undefined).join('\n');
  item.iconPath = new vscode.ThemeIcon(iconOf(post));
  item.contextValue = 'post';
  item.command = { command: 'vscode.open', title: vscode.l10n.t('Open'), arguments: [uri] };
  return item;
}

function iconOf(post: Post): string {
  if (post.problems.some(({ severity }) => severity === 'error')) return 'error';
  const icons = {
    published: 'file',
    draft: 'edit',
    scheduled: 'clock',
    expired: 'history',
    unlisted: 'eye-closed',
    hidden: 'eye-closed',
  };
  return icons[statusAt(post, Date.now())];
}
