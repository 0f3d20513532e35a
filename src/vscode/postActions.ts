import { commands, l10n, ThemeIcon, window, type QuickPickItem } from 'vscode';
import { postOf } from './postArgument';
import type { Sites } from './sites';
import { POSTS_VIEW } from './tree/view';

interface Action extends QuickPickItem {
  readonly command: string;
}

/** Asks what is to be done with the post of the active editor, and does it. */
export async function postActions(argument: unknown, sites: Sites): Promise<void> {
  const { site, post } = await postOf(argument, sites);
  const action = await window.showQuickPick(actions(), { placeHolder: post.label });
  if (action !== undefined) await commands.executeCommand(action.command, site.files.uriOf(post.path));
}

function actions(): readonly Action[] {
  const action = (command: string, icon: string, label: string): Action => ({
    label,
    iconPath: new ThemeIcon(icon),
    command,
  });
  return [
    action('almanac.openPreviewToSide', 'browser', l10n.t('Open Preview to the Side')),
    action('almanac.publish', 'cloud-upload', l10n.t('Publish')),
    action('almanac.schedule', 'watch', l10n.t('Schedule…')),
    action('almanac.unpublish', 'edit', l10n.t('Unpublish')),
    action('almanac.renamePost', 'edit', l10n.t('Rename Post…')),
    action('almanac.changeTitle', 'edit', l10n.t('Change Title…')),
    action('almanac.changeDate', 'calendar', l10n.t('Change Date…')),
    action('almanac.copyPermalink', 'link', l10n.t('Copy Permalink')),
    action('almanac.copyPath', 'copy', l10n.t('Copy Path')),
    action(`${POSTS_VIEW}.focus`, 'list-tree', l10n.t('Show in the View Posts')),
    action('almanac.revealInExplorer', 'files', l10n.t('Reveal in Explorer')),
    action('almanac.regenerateArchive', 'archive', l10n.t('Regenerate Archive')),
  ];
}
