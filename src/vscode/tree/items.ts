import { l10n, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import { statusChangesFor } from '../../core/authoring/statusChanges';
import { directionOf } from '../../core/direction';
import type { Post } from '../../core/post';
import { nameOf } from '../openSite';
import type { FolderNode, PostNode } from './nodes';
import { dateWords, groupIcon, groupName, statusIcons, statusWords } from './words';

/**
 * The row of a node that holds others.
 * @param isOpen how it shows when it is seen for the first time
 * @param isInYear whether the row of a year stands above it
 */
export function folderItem(node: FolderNode, count: number, isOpen: boolean, isInYear: boolean): TreeItem {
  const state = isOpen ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
  const label = node.kind === 'site' ? nameOf(node.site) : groupName(node.key, isInYear);
  const item = new TreeItem(label, state);
  item.id = node.id;
  item.contextValue = node.kind === 'site' ? 'site' : node.key.kind;
  item.description = String(count);
  item.accessibilityInformation = {
    label: count === 1 ? l10n.t('{0}, 1 post', label) : l10n.t('{0}, {1} posts', label, count),
  };
  const icon = node.kind === 'site' ? new ThemeIcon('notebook') : groupIcon(node.key);
  if (icon !== undefined) item.iconPath = icon;
  if (node.kind === 'site') item.tooltip = `${label}\n${node.site.location.generator.name}`;
  return item;
}

/** The row of a post. Its tooltip comes when it is asked for. */
export function postItem(node: PostNode): TreeItem {
  const { post, site, status } = node;
  const uri = site.files.uriOf(post.path);
  const item = new TreeItem(post.label, TreeItemCollapsibleState.None);
  item.id = node.id;
  item.contextValue = contextOf(node);
  item.resourceUri = uri;
  item.iconPath = iconOf(node);
  item.description = besideTitle(dayOf(node), post.label);
  item.command = { command: 'vscode.open', title: l10n.t('Open'), arguments: [uri] };
  item.accessibilityInformation = { label: spoken(post, statusWords(status)) };
  return item;
}

/** What menus go by: `post`, then what can be done about it, each after a hyphen. */
function contextOf({ site, status }: PostNode): string {
  const { authoring } = site.catalog.site;
  const changes = authoring === undefined ? [] : ['change', ...statusChangesFor(status, authoring)];
  return ['post', ...changes].join('-');
}

function iconOf({ post, status }: PostNode): ThemeIcon {
  const severities = new Set(post.problems.map(({ severity }) => severity));
  if (severities.has('error')) return new ThemeIcon('error', new ThemeColor('problemsErrorIcon.foreground'));
  if (severities.has('warning')) return new ThemeIcon('warning', new ThemeColor('problemsWarningIcon.foreground'));
  return statusIcons[status];
}

/** Beside a title from right to left, the number of a day would be drawn into the title: it is set apart (UAX #9, isolates). */
function besideTitle(words: string, title: string): string {
  return words === '' || directionOf(title) === 'ltr' ? words : `\u2068${words}\u2069`;
}

/** In a month the day is enough. */
function dayOf({ post, parent }: PostNode): string {
  if (post.date === undefined) return '';
  return parent.kind === 'group' && parent.key.kind === 'month'
    ? dateWords(post.date, { weekday: 'short', day: 'numeric' })
    : dateWords(post.date, { dateStyle: 'medium' });
}

function spoken(post: Post, status: string): string {
  const date = post.date === undefined ? l10n.t('no date') : dateWords(post.date, { dateStyle: 'long' });
  const { length } = post.problems;
  if (length === 0) return `${post.label}, ${status}, ${date}`;
  const problems = length === 1 ? l10n.t('1 problem') : l10n.t('{0} problems', length);
  return `${post.label}, ${status}, ${date}, ${problems}`;
}
