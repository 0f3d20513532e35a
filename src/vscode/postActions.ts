import { commands, l10n, ThemeIcon, window, type QuickPickItem } from 'vscode';
import { statusChangesFor, type StatusChange } from '../core/authoring/statusChanges';
import { statusAt } from '../core/post';
import { now } from './clock';
import { postOf, type PostOfSite } from './postArgument';
import type { Sites } from './sites';
import { POSTS_VIEW } from './tree/view';

interface Action extends QuickPickItem {
  readonly command: string;
}

/** Asks what is to be done with the post of the active editor, and does it. */
export async function postActions(argument: unknown, sites: Sites): Promise<void> {
  const target = await postOf(argument, sites);
  const { site, post } = target;
  const action = await window.showQuickPick(actionsFor(target), { placeHolder: post.label });
  if (action !== undefined) await commands.executeCommand(action.command, site.files.uriOf(post.path));
}

function actionsFor({ site, post }: PostOfSite): readonly Action[] {
  const rules = site.catalog.site.authoring;
  return [
    action('almanac.openPreviewToSide', 'browser', l10n.t('Open Preview to the Side')),
    ...statusChangesFor(statusAt(post, now()), rules).map(statusAction),
    ...(rules === undefined ? [] : changes()),
    action('almanac.copyPermalink', 'link', l10n.t('Copy Permalink')),
    action('almanac.copyPath', 'copy', l10n.t('Copy Path')),
    action(`${POSTS_VIEW}.focus`, 'list-tree', l10n.t('Show in the View Posts')),
    action('almanac.revealInExplorer', 'files', l10n.t('Reveal in Explorer')),
    action('almanac.regenerateArchive', 'archive', l10n.t('Regenerate Archive')),
  ];
}

function statusAction(change: StatusChange): Action {
  switch (change) {
    case 'publish':
      return action('almanac.publish', 'cloud-upload', l10n.t('Publish'));
    case 'schedule':
      return action('almanac.schedule', 'watch', l10n.t('Schedule…'));
    case 'unpublish':
      return action('almanac.unpublish', 'circle-slash', l10n.t('Unpublish'));
  }
}

function changes(): readonly Action[] {
  return [
    action('almanac.renamePost', 'edit', l10n.t('Rename Post…')),
    action('almanac.changeTitle', 'whole-word', l10n.t('Change Title…')),
    action('almanac.changeDate', 'calendar', l10n.t('Change Date…')),
    action('almanac.movePost', 'folder', l10n.t('Move Post…')),
  ];
}

function action(command: string, icon: string, label: string): Action {
  return { label, iconPath: new ThemeIcon(icon), command };
}
