import { l10n, Range, window, type LogOutputChannel, type TextDocumentShowOptions, type Uri } from 'vscode';
import type { ArchiveEdit, ArchivePlan } from '../../core/archive/plan';
import type { Problem } from '../../core/problems';
import { BlogError } from '../errors';
import { problemWords } from '../problems';
import { undoWrite, type WriteOutcome } from '../write';
import { fileOf, type ArchiveJob } from './job';
import type { Snapshots } from './snapshots';

/** What was done to a page. */
export interface ArchiveChange {
  readonly job: ArchiveJob;
  /** Undefined for a page that was made. */
  readonly before: string | undefined;
  readonly after: string;
}

/** A plan that writes something. */
export type WritingPlan = ArchiveEdit | Extract<ArchivePlan, { kind: 'create' }>;

/** The sentence that tells what happened. */
export function resultWords({ page }: ArchiveJob, plan: WritingPlan, outcome: WriteOutcome): string {
  if (plan.kind === 'create') return l10n.t('{0} was created with {1} posts.', page, plan.posts);
  const { posts, added, changed, removed } = plan.counts;
  const words = l10n.t(
    'The archive in {0} lists {1} posts now: {2} added, {3} changed, {4} removed.',
    ...[page, posts, added, changed, removed],
  );
  if (outcome.kind !== 'unsaved') return words;
  const why = outcome.isSavingFailed
    ? l10n.t('It is not saved yet, because the editor could not save it.')
    : l10n.t('It is not saved yet, because the file had unsaved changes.');
  return `${words} ${why}`;
}

/** Tells what was done, and offers to look at it and to take it back. */
export async function showResult(words: string, change: ArchiveChange, snapshots: Snapshots): Promise<void> {
  const [open, compare, undo] = [l10n.t('Open'), l10n.t('Show Changes'), l10n.t('Undo')];
  const buttons = change.before === undefined ? [open, undo] : [open, compare, undo];
  const answer = await window.showInformationMessage(words, ...buttons);
  const uri = uriOf(change.job);
  if (answer === open) await openPage(uri);
  else if (answer === compare) await snapshots.compareWithFile(change.before ?? '', uri);
  else if (answer === undo) await undoChange(change);
}

/** Takes back what was done to a page. */
export async function undoChange({ job, before, after }: ArchiveChange): Promise<void> {
  const outcome = await undoWrite(fileOf(job), before, after);
  switch (outcome.kind) {
    case 'changed':
      throw new BlogError(l10n.t('{0} has changed since, so it was left as it is.', job.page));
    case 'failed':
      throw new BlogError(l10n.t('{0} could not be restored: {1}', job.page, outcome.reason));
    default:
      window.setStatusBarMessage(l10n.t('{0} is back as it was', job.page), NOTE_MS);
  }
}

const NOTE_MS = 4_000;

export async function showUpToDate(job: ArchiveJob, posts: number): Promise<void> {
  const open = l10n.t('Open');
  const words = l10n.t('The archive in {0} is up to date: it lists {1} posts.', job.page, posts);
  if ((await window.showInformationMessage(words, open)) === open) await openPage(uriOf(job));
}

/** Tells why nothing was written, and offers to go there. */
export async function showRefusal(
  { site, page }: ArchiveJob,
  { problems, file = page }: Extract<ArchivePlan, { kind: 'refused' }>,
  log: LogOutputChannel,
): Promise<void> {
  const sentences = problems.map((problem) => sentence(file, problem));
  for (const words of sentences) log.warn(words);
  const open = l10n.t('Open');
  const words = l10n.t('Nothing was written. {0}', sentences[0] ?? '');
  const [range] = problems.flatMap((problem) => problem.range ?? []);
  if ((await window.showErrorMessage(words, ...(range === undefined ? [] : [open]))) !== open) return;
  await openPage(
    site.files.uriOf(file),
    range && new Range(range.start.line, range.start.column, range.end.line, range.end.column),
  );
}

function sentence(page: string, problem: Problem): string {
  const words = problemWords(problem);
  return problem.range === undefined ? words : l10n.t('{0}, line {1}: {2}', page, problem.range.start.line + 1, words);
}

export async function openPage(uri: Uri, selection?: Range): Promise<void> {
  const options: TextDocumentShowOptions = selection === undefined ? {} : { selection };
  await window.showTextDocument(uri, options);
}

export function uriOf({ site, page }: ArchiveJob): Uri {
  return site.files.uriOf(page);
}
