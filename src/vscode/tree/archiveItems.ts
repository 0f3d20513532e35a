import { l10n, MarkdownString, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import { aboutArchive, nameOfArchive } from '../archive/chooseArchive';
import type { ArchiveState } from '../archive/condition';
import type { ArchiveNode, ArchivesNode } from '../archive/node';
import { conditionIcon, conditionWords, reasonWords, summaryOfStates } from '../archive/words';

/** The row that holds the archives of a site; open at first where one of them needs a look. */
export function archivesItem(node: ArchivesNode, states: readonly ArchiveState[]): TreeItem {
  const isDue = states.some(({ condition }) => condition.kind !== 'upToDate');
  const state = isDue ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
  const item = new TreeItem(states.length === 1 ? l10n.t('Archive') : l10n.t('Archives'), state);
  item.id = node.id;
  item.contextValue = 'archives';
  item.iconPath = new ThemeIcon('archive');
  item.description = summaryOfStates(states);
  item.tooltip = l10n.t('Pages that list the posts of this blog');
  item.accessibilityInformation = { label: `${String(item.label)}, ${item.description}` };
  return item;
}

/** The row of an archive. A click opens its page; where there is none, makes it. */
export function archiveItem(node: ArchiveNode, { archive, condition }: ArchiveState): TreeItem {
  const item = new TreeItem(nameOfArchive(archive), TreeItemCollapsibleState.None);
  const words = conditionWords(condition);
  item.id = node.id;
  item.contextValue = `archive-${condition.kind}`;
  item.iconPath = conditionIcon(condition);
  item.description = [aboutArchive(archive), words].filter((part) => part !== '').join(' · ');
  item.tooltip = tooltipOf({ archive, condition });
  item.command =
    condition.kind === 'missing'
      ? { command: 'almanac.regenerateArchive', title: l10n.t('Create'), arguments: [node] }
      : { command: 'vscode.open', title: l10n.t('Open'), arguments: [archive.site.files.uriOf(archive.page)] };
  item.accessibilityInformation = { label: `${nameOfArchive(archive)}, ${words}` };
  return item;
}

function tooltipOf({ archive, condition }: ArchiveState): MarkdownString {
  const tooltip = new MarkdownString(undefined, true);
  tooltip.appendMarkdown('**').appendText(nameOfArchive(archive)).appendMarkdown('**\n\n');
  tooltip.appendMarkdown(`$(${conditionIcon(condition).id}) `).appendText(`${conditionWords(condition)}\n`);
  if (condition.kind === 'upToDate') tooltip.appendMarkdown('\n').appendText(l10n.t('{0} posts', condition.posts));
  const reason = reasonWords(condition);
  if (reason !== undefined) tooltip.appendMarkdown('\n').appendText(reason);
  tooltip.appendMarkdown('\n\n---\n\n$(file) ').appendText(archive.page);
  if (archive.source === 'settings') tooltip.appendMarkdown('  \n$(gear) ').appendText(l10n.t('Named in the settings'));
  return tooltip;
}
