import { l10n } from 'vscode';
import type { PageRun } from './pageRun';

/** What became of all archives. */
export interface Summary {
  readonly runs: readonly PageRun[];
  /** True where the user stopped it before the end. */
  readonly isStopped: boolean;
}

/** It in a few sentences. */
export function summaryWords({ runs, isStopped }: Summary): string {
  return [isStopped ? l10n.t('Stopped.') : undefined, doneWords(runs), unsavedWords(runs), leftWords(runs)]
    .filter((words) => words !== undefined)
    .join(' ');
}

function doneWords(runs: readonly PageRun[]): string {
  const archives = runs.flatMap((run) => run.archives);
  const written = archives.filter((run) => run.kind === 'written');
  if (written.length === 0) {
    if (archives.some(({ kind }) => kind === 'left')) return l10n.t('No archive was regenerated.');
    return archives.length === 1
      ? l10n.t('The archive is up to date.')
      : l10n.t('All {0} archives are up to date.', archives.length);
  }
  const sum = (key: 'added' | 'changed' | 'removed'): number => written.reduce((total, run) => total + run[key], 0);
  return l10n.t(
    'Regenerated {0} of {1} archives: {2} entries added, {3} changed, {4} removed.',
    ...[written.length, archives.length, sum('added'), sum('changed'), sum('removed')],
  );
}

function unsavedWords(runs: readonly PageRun[]): string | undefined {
  const pages = runs.flatMap(({ change, isUnsaved }) => (isUnsaved && change !== undefined ? [change.job.page] : []));
  return pages.length === 0 ? undefined : l10n.t('Not saved yet: {0}.', pages.join(', '));
}

function leftWords(runs: readonly PageRun[]): string | undefined {
  const left = runs.flatMap(({ archives }) => archives.filter((run) => run.kind === 'left'));
  const names = left.map(({ archive, reason }) => `${archive.page} (${reason.replace(/\.$/, '')})`);
  return names.length === 0 ? undefined : l10n.t('Left unchanged: {0}.', names.join(', '));
}
