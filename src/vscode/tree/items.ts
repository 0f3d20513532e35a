import { l10n, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { Post } from '../../core/post';
import { nameOf } from '../openSite';
import type { FolderNode, PostNode } from './nodes';
import { dateWords, groupIcons, groupName, monthName, statusIcons, statusWords } from './words';

/**
 * The row of a node that holds others.
 * @param isOpen how it shows when it is seen for the first time
 */
export function folderItem(node: FolderNode, count: number, isOpen: boolean): TreeItem {
  const state = isOpen ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
  const item = new TreeItem(labelOf(node), state);
  item.id = node.id;
  item.contextValue = node.kind;
  item.description = String(count);
  const label = labelOf(node);
  item.accessibilityInformation = {
    label: count === 1 ? l10n.t('{0}, 1 post', label) : l10n.t('{0}, {1} posts', label, count),
  };
  if (node.kind === 'group') item.iconPath = groupIcons[node.group];
  if (node.kind === 'site') {
    item.iconPath = new ThemeIcon('notebook');
    item.tooltip = `${nameOf(node.site)}\n${node.site.location.generator.name}`;
  }
  return item;
}

function labelOf(node: FolderNode): string {
  switch (node.kind) {
    case 'site':
      return nameOf(node.site);
    case 'group':
      return groupName(node.group);
    case 'year':
      return String(node.year);
    case 'month':
      return monthName(node.month);
  }
}

/** The row of a post. Its tooltip comes when it is asked for. */
export function postItem(node: PostNode): TreeItem {
  const { post, site, status } = node;
  const uri = site.files.uriOf(post.path);
  const item = new TreeItem(post.label, TreeItemCollapsibleState.None);
  item.id = node.id;
  item.contextValue = 'post';
  item.resourceUri = uri;
  item.iconPath = iconOf(node);
  item.description = dayOf(node);
  item.command = { command: 'vscode.open', title: l10n.t('Open'), arguments: [uri] };
  item.accessibilityInformation = { label: spoken(post, statusWords(status)) };
  return item;
}

function iconOf({ post, status }: PostNode): ThemeIcon {
  const severities = new Set(post.problems.map(({ severity }) => severity));
  if (severities.has('error')) return new ThemeIcon('error', new ThemeColor('problemsErrorIcon.foreground'));
  if (severities.has('warning')) return new ThemeIcon('warning', new ThemeColor('problemsWarningIcon.foreground'));
  return statusIcons[status];
}

/** In a month the day is enough. */
function dayOf({ post, parent }: PostNode): string {
  if (post.date === undefined) return '';
  return parent.kind === 'month'
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
