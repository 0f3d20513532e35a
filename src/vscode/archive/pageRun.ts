import { l10n } from 'vscode';
import type { ArchivePlan } from '../../core/archive/plan';
import type { Problem } from '../../core/problems';
import { problemWords } from '../problems';
import { readCurrent, writeText, type WriteOutcome } from '../write';
import type { Archive } from './archives';
import { fileOf, planFor, type PageText } from './job';
import type { ArchiveChange } from './results';
import { whatMayBeMissing } from './words';

/** What became of the archives of one page that were regenerated without asking. */
export interface PageRun {
  /** Undefined where nothing was written. */
  readonly change: ArchiveChange | undefined;
  readonly isUnsaved: boolean;
  readonly archives: readonly ArchiveRun[];
}

export type ArchiveRun =
  | { readonly kind: 'upToDate' }
  | { readonly kind: 'written'; readonly added: number; readonly changed: number; readonly removed: number }
  /** It waits for its author; `reason` is a half sentence. */
  | { readonly kind: 'left'; readonly archive: Archive; readonly reason: string };

/**
 * Regenerates the archives of one page, and writes once. What its author would have to be asked about is left alone.
 * Rejects with the abort reason of the signal; nothing is written then.
 * @param archives of the same page of the same site
 */
export async function runPage(archives: readonly [Archive, ...Archive[]], signal?: AbortSignal): Promise<PageRun> {
  const [first] = archives;
  const current = await readCurrent(fileOf(first));
  if (current.kind === 'refused') return untouched(archives.map((archive) => left(archive, current.reason)));
  let text: PageText = current;
  const runs: ArchiveRun[] = [];
  for (const archive of archives) {
    const [run, next] = await runArchive(archive, text, signal);
    runs.push(run);
    text = next;
  }
  return text === current ? untouched(runs) : write(first, current, text, runs);
}

async function runArchive(
  archive: Archive,
  text: PageText,
  signal: AbortSignal | undefined,
): Promise<[ArchiveRun, PageText]> {
  const [fault] = archive.faults;
  if (fault !== undefined) return [left(archive, fault), text];
  const missing = whatMayBeMissing(archive.site);
  if (missing !== undefined) return [left(archive, missing), text];
  const plan = await planFor(archive, text, signal);
  switch (plan.kind) {
    case 'upToDate':
      return [plan, text];
    case 'create':
      return [
        { kind: 'written', added: plan.posts, changed: 0, removed: 0 },
        { kind: 'text', text: plan.text },
      ];
    case 'edit':
      if (plan.isHandEdited) return [left(archive, whyLeft(plan)), text];
      return [
        { kind: 'written', ...plan.counts },
        { kind: 'text', text: plan.text },
      ];
    default:
      return [left(archive, whyLeft(plan)), text];
  }
}

function whyLeft(plan: ArchivePlan): string {
  if (plan.kind === 'edit') return l10n.t('changed by hand');
  if (plan.kind === 'refused') return plan.problems.map((problem) => shortWords(problem, plan.file))[0] ?? '';
  return l10n.t('no place for the archive yet');
}

/** @param file where it stands, if that is not the page */
function shortWords(problem: Problem, file: string | undefined): string {
  const words = problemWords(problem);
  if (problem.range === undefined) return words;
  const line = problem.range.start.line + 1;
  return file === undefined ? l10n.t('line {0}: {1}', line, words) : l10n.t('{0}, line {1}: {2}', file, line, words);
}

async function write(
  archive: Archive,
  current: PageText,
  next: PageText,
  runs: readonly ArchiveRun[],
): Promise<PageRun> {
  const before = current.kind === 'text' ? current.text : undefined;
  const after = next.kind === 'text' ? next.text : '';
  const outcome = await writeText(fileOf(archive), before, after);
  const failure = failureWords(outcome);
  if (failure !== undefined) {
    return untouched(runs.map((run) => (run.kind === 'written' ? left(archive, failure) : run)));
  }
  return { change: { job: archive, before, after }, isUnsaved: outcome.kind === 'unsaved', archives: runs };
}

function failureWords(outcome: WriteOutcome): string | undefined {
  if (outcome.kind === 'changed') return l10n.t('changed meanwhile');
  return outcome.kind === 'failed' ? outcome.reason : undefined;
}

function untouched(archives: readonly ArchiveRun[]): PageRun {
  return { change: undefined, isUnsaved: false, archives };
}

function left(archive: Archive, reason: string): ArchiveRun {
  return { kind: 'left', archive, reason };
}
