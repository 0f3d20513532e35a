import { CodeActionKind, Disposable, languages, type LogOutputChannel } from 'vscode';
import { registerCommand } from '../errors';
import type { Sites } from '../sites';
import { ProblemBoard } from './board';
import { checkAll } from './checkAll';
import { OpenPosts } from './openPosts';
import { POSTS, QuickFixes } from './quickFixes';
import { CheckScheduler } from './scheduler';

/** The checks of posts, in the background. */
export interface Checks extends Disposable {
  /** Waits until nothing is left to check. */
  whenResting(): Promise<void>;
}

/**
 * Shows what is wrong with posts and configurations among VS Code's problems, as long as it is, with what puts it right:
 * posts in the editor while they are written, the others in the background or by command.
 */
export function registerCheck(sites: Sites, log: LogOutputChannel): Checks {
  const board = new ProblemBoard();
  const scheduler = new CheckScheduler(sites, board, log);
  const registered = Disposable.from(
    board,
    scheduler,
    new OpenPosts(sites, scheduler),
    languages.registerCodeActionsProvider(POSTS, new QuickFixes(sites, scheduler), {
      providedCodeActionKinds: [CodeActionKind.QuickFix],
    }),
    registerCommand(log, 'almanac.checkAllPosts', () => checkAll(sites, scheduler)),
  );
  return { whenResting: () => scheduler.whenResting(), dispose: () => void registered.dispose() };
}
