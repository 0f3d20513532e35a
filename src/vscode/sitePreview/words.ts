import { l10n } from 'vscode';
import type { HeldBack } from '../../core/server/heldBack';
import type { SiteNotice } from '../../sitePreviewProtocol';
import type { PostOfSite } from '../postArgument';
import { statusWords } from '../tree/words';
import type { EndedServer, SiteServerInUse } from './servers';

/** What can be done from a notice. */
export const ACTIONS = { retry: 'retry', output: 'output', start: 'start', restart: 'restart' } as const;

type Actions = SiteNotice['actions'];

const showOutput = (task: unknown): Actions =>
  task === undefined ? [] : [{ id: ACTIONS.output, label: l10n.t('Show Output') }];

/** The server has no page for a post, which it is known to hold back. */
export function heldBackNotice({ post }: PostOfSite, held: HeldBack, { task }: SiteServerInUse): SiteNotice {
  return {
    title: l10n.t('{0}: “{1}” is left out by the server', statusWords(held.status), post.label),
    detail: remedyWords(held, task !== undefined),
    actions:
      held.flag === undefined || task === undefined
        ? [{ id: ACTIONS.retry, label: l10n.t('Try Again') }]
        : [{ id: ACTIONS.restart, label: l10n.t('Restart with {0}', held.flag) }],
  };
}

function remedyWords({ flag, setting }: HeldBack, isOwn: boolean): string {
  if (setting !== undefined) return l10n.t('To show it, add “{0}” to the configuration of the site.', setting);
  if (flag === undefined) return l10n.t('Almanac knows no option of the server that would show it.');
  if (isOwn) return l10n.t('Started with {0}, the server shows it.', flag);
  return l10n.t('The server was not started from here. Started with {0}, it shows such posts.', flag);
}

/** The server has no page for a post, and nothing is known that would hold it back. */
export function missingNotice({ site, post }: PostOfSite, { origin, task }: SiteServerInUse): SiteNotice {
  const address = `${origin}${post.url ?? '/'}`;
  return {
    title: l10n.t('The server has no page for “{0}” yet', post.label),
    detail: l10n.t(
      'Almanac asked {0} for {1}. The page is shown once it is built.',
      site.location.generator.name,
      address,
    ),
    actions: [{ id: ACTIONS.retry, label: l10n.t('Try Again') }, ...showOutput(task)],
  };
}

/** The server is gone. @param ended it was started here, and ended by itself */
export function endedNotice(ended?: EndedServer): SiteNotice {
  const start = { id: ACTIONS.start, label: l10n.t('Start Again') };
  if (ended?.status === undefined) {
    return {
      title: l10n.t('The server has ended'),
      detail: l10n.t('Nothing answers at its address any more.'),
      actions: [start],
    };
  }
  return {
    title: l10n.t('The server has ended'),
    detail: l10n.t(
      '“{0}” ended with status {1}. Its output says why.',
      ended.task.commandLine.join(' '),
      String(ended.status),
    ),
    actions: [start, ...showOutput(ended.task)],
  };
}

/** A post whose address nobody knows. */
export function addressNotice({ post }: PostOfSite): SiteNotice {
  return {
    title: l10n.t('The address of “{0}” is not known', post.label),
    detail: l10n.t('The setting almanac.permalink can state it.'),
    actions: [],
  };
}
