import { l10n, ProgressLocation, window, type CancellationToken, type LogOutputChannel, type Progress } from 'vscode';
import { BlogError } from '../errors';
import type { Sites } from '../sites';
import { archivesOf, type Archive } from './archives';
import { runPage, type PageRun } from './pageRun';
import type { ArchiveWriter } from './regenerate';
import { summaryWords, type Summary } from './summary';
import { undoChange, type ArchiveChange } from './results';

type Step = Progress<{ readonly message: string; readonly increment: number }>;

/** Regenerates every archive of the window, and tells once what became of them. */
export async function regenerateAll(sites: Sites, writer: ArchiveWriter, log: LogOutputChannel): Promise<void> {
  await sites.whenReady();
  if (sites.all.length === 0) throw new BlogError(l10n.t('There is no blog in this window. Open the folder of one.'));
  const options = {
    location: ProgressLocation.Notification,
    title: l10n.t('Regenerating archives'),
    cancellable: true,
  };
  const summary = await window.withProgress(options, (step, token) => runUntilCancelled(sites, step, token, log));
  if (summary.runs.length === 0 && !summary.isStopped) return writer.regenerate(undefined);
  const words = summaryWords(summary);
  log.info(words);
  writer.tell(offer(words, summary, writer));
}

async function runUntilCancelled(
  sites: Sites,
  step: Step,
  token: CancellationToken,
  log: LogOutputChannel,
): Promise<Summary> {
  const abort = new AbortController();
  const listener = token.onCancellationRequested(() => abort.abort());
  try {
    return await runAll(sites, step, abort.signal, log);
  } finally {
    listener.dispose();
  }
}

/** Page after page, until the signal: what is written by then stays, and the page that is being planned is left alone. */
export async function runAll(
  sites: Pick<Sites, 'all'>,
  step: Step,
  signal: AbortSignal,
  log: LogOutputChannel,
): Promise<Summary> {
  const pages = (await Promise.all(sites.all.map(archivesOf))).flatMap(byPage);
  const runs: PageRun[] = [];
  for (const archives of pages) {
    if (signal.aborted) return { runs, isStopped: true };
    const [{ page }] = archives;
    step.report({ message: page, increment: 100 / pages.length });
    const run = await runPage(archives, signal).catch((error: unknown) => {
      if (signal.aborted) return undefined;
      throw error;
    });
    if (run === undefined) return { runs, isStopped: true };
    for (const each of run.archives) log.info(`${page}: ${each.kind === 'left' ? each.reason : each.kind}`);
    runs.push(run);
  }
  return { runs, isStopped: false };
}

/** Archives of the same page together: it is written once. */
function byPage(archives: readonly Archive[]): readonly (readonly [Archive, ...Archive[]])[] {
  const pages = new Map<string, [Archive, ...Archive[]]>();
  for (const archive of archives) {
    const others = pages.get(archive.page);
    if (others === undefined) pages.set(archive.page, [archive]);
    else others.push(archive);
  }
  return [...pages.values()];
}

async function offer(words: string, { runs }: Summary, writer: ArchiveWriter): Promise<void> {
  const changes = runs.flatMap(({ change }) => change ?? []);
  const left = runs.flatMap(({ archives }) => archives.flatMap((run) => (run.kind === 'left' ? run.archive : [])));
  const [undo, review] = [l10n.t('Undo'), l10n.t('Review')];
  const buttons = [...(changes.length > 0 ? [undo] : []), ...(left.length > 0 ? [review] : [])];
  const show = left.length > 0 ? window.showWarningMessage : window.showInformationMessage;
  const answer = await show(words, ...buttons);
  if (answer === undo) await undoAll(changes);
  if (answer === review) for (const archive of left) await writer.run(archive);
}

/** One page that cannot be restored does not keep the others from it. */
async function undoAll(changes: readonly ArchiveChange[]): Promise<void> {
  const results = await Promise.allSettled(changes.map(undoChange));
  const failures = results.flatMap((result) => (result.status === 'rejected' ? [messageOf(result.reason)] : []));
  if (failures.length > 0) throw new BlogError(failures.join(' '));
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
