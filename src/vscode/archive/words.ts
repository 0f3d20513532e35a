import { l10n, ThemeColor, ThemeIcon } from 'vscode';
import type { ArchiveCounts } from '../../core/archive/changes';
import { ofUnreadableFolders } from '../../core/siteWalk';
import type { OpenSite } from '../openSite';
import { problemWords } from '../problems';
import type { ArchiveCondition, ArchiveState } from './condition';

/** How an archive stands, in a few words for a row. */
export function conditionWords(condition: ArchiveCondition): string {
  switch (condition.kind) {
    case 'upToDate':
      return l10n.t('up to date');
    case 'stale': {
      const words = countWords(condition.counts);
      return condition.isHandEdited ? l10n.t('{0}; changed by hand', words) : words;
    }
    case 'edited':
      return l10n.t('changed by hand');
    case 'missing':
      return l10n.t('not made yet');
    case 'placeless':
      return l10n.t('no place for it yet');
    case 'broken':
      return l10n.t('cannot be written');
    case 'refused':
      return l10n.t('cannot be written');
  }
}

/** What differs: `3 posts missing, 1 changed, 2 gone`. */
export function countWords({ added, changed, removed }: ArchiveCounts): string {
  const parts = [
    missingWords(added),
    changed === 0 ? undefined : l10n.t('{0} changed', changed),
    removed === 0 ? undefined : l10n.t('{0} gone', removed),
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? l10n.t('formatted differently') : parts.join(', ');
}

function missingWords(count: number): string | undefined {
  if (count === 0) return undefined;
  return count === 1 ? l10n.t('1 post missing') : l10n.t('{0} posts missing', count);
}

/** Why it cannot be written, in a sentence; undefined where it can. */
export function reasonWords(condition: ArchiveCondition): string | undefined {
  if (condition.kind === 'refused') return condition.reason;
  const [problem] = condition.kind === 'broken' ? condition.problems : [];
  if (problem === undefined) return undefined;
  const words = problemWords(problem);
  return problem.range === undefined ? words : l10n.t('Line {0}: {1}', problem.range.start.line + 1, words);
}

/** Why posts may be missing from an archive that is made now: the folder that cannot be listed, with its problem. */
export function whatMayBeMissing({ catalog }: OpenSite): string | undefined {
  const [found] = ofUnreadableFolders(catalog.problems);
  return found === undefined ? undefined : `${found.path || '.'}: ${problemWords(found.problem)}`;
}

/** How several stand together. */
export function summaryOfStates(states: readonly ArchiveState[]): string {
  const [first] = states;
  if (states.length === 1 && first !== undefined) return conditionWords(first.condition);
  const due = states.filter(({ condition }) => condition.kind !== 'upToDate').length;
  return due === 0 ? l10n.t('up to date') : l10n.t('{0} of {1} need attention', due, states.length);
}

export function conditionIcon({ kind }: ArchiveCondition): ThemeIcon {
  switch (kind) {
    case 'upToDate':
      return new ThemeIcon('pass', new ThemeColor('charts.green'));
    case 'stale':
      return new ThemeIcon('sync', new ThemeColor('charts.yellow'));
    case 'edited':
      return new ThemeIcon('edit', new ThemeColor('charts.yellow'));
    case 'missing':
    case 'placeless':
      return new ThemeIcon('new-file', new ThemeColor('charts.blue'));
    case 'broken':
    case 'refused':
      return new ThemeIcon('error', new ThemeColor('problemsErrorIcon.foreground'));
  }
}
