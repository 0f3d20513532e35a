import { commands, l10n, ProgressLocation, window, type CancellationToken } from 'vscode';
import type { Problem, ProblemSeverity } from '../../core/problems';
import { now } from '../clock';
import { BlogError } from '../errors';
import type { OpenSite, Sites } from '../sites';
import type { CheckScheduler } from './scheduler';

/** So long posts are checked before the progress is told, and others get their turn. */
const SLICE_MS = 50;

/** `Check All Posts`: checks every post of every site, and says how it went. */
export async function checkAll(sites: Sites, scheduler: CheckScheduler): Promise<void> {
  await sites.whenReady();
  if (sites.all.length === 0) throw new BlogError(l10n.t('No blog was found here, so there is nothing to check.'));
  const result = await window.withProgress(
    { location: ProgressLocation.Notification, title: l10n.t('Checking posts'), cancellable: true },
    (progress, token) => new AllPosts(sites.all, scheduler).check((report) => progress.report(report), token),
  );
  if (result !== undefined) void tell(result);
}

interface Result {
  readonly posts: number;
  readonly problems: readonly Problem[];
}

class AllPosts {
  readonly #posts: readonly { readonly site: OpenSite; readonly path: string }[];
  readonly #scheduler: CheckScheduler;

  constructor(sites: readonly OpenSite[], scheduler: CheckScheduler) {
    this.#posts = sites.flatMap((site) => site.catalog.posts.map(({ path }) => ({ site, path })));
    this.#scheduler = scheduler;
    for (const site of sites) scheduler.checkerOf(site).forgetFiles();
  }

  /** @returns undefined where the user has had enough */
  async check(
    report: (progress: { message: string; increment: number }) => void,
    token: CancellationToken,
  ): Promise<Result | undefined> {
    const total = this.#posts.length;
    const problems: Problem[] = [];
    let sinceMs = now();
    let told = 0;
    for (const [index, { site, path }] of this.#posts.entries()) {
      if (token.isCancellationRequested) return undefined;
      problems.push(...(await this.#scheduler.checkNow(site, path)));
      if (now() - sinceMs < SLICE_MS) continue;
      report({ message: l10n.t('{0} of {1}', index + 1, total), increment: ((index + 1 - told) / total) * 100 });
      told = index + 1;
      await new Promise((resolve) => setTimeout(resolve, 0));
      sinceMs = now();
    }
    return { posts: total, problems };
  }
}

async function tell({ posts, problems }: Result): Promise<void> {
  if (problems.length === 0) {
    await window.showInformationMessage(l10n.t('No problems were found. Posts checked: {0}.', posts));
    return;
  }
  const count = (severity: ProblemSeverity): number => problems.filter((each) => each.severity === severity).length;
  const showProblems = l10n.t('Show Problems');
  const chosen = await window.showInformationMessage(
    l10n.t(
      'Posts: {0}. Errors: {1}, warnings: {2}, notes: {3}.',
      posts,
      count('error'),
      count('warning'),
      count('information'),
    ),
    showProblems,
  );
  if (chosen === showProblems) await commands.executeCommand('workbench.actions.view.problems');
}
