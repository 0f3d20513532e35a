import { l10n } from 'vscode';
import { problemMessages, type Problem } from '../core/problems';

/** The sentence of a problem, in the user's language. */
export function problemWords(problem: Problem): string {
  return l10n.t(problemMessages[problem.code], ...problem.args);
}
