import { describeProblem, type Problem } from '../core/problems';
import { plainText } from './terminal';

/** A problem as compilers print it, so that editors and CI find the place: `path:line:column: severity: sentence`. */
export function problemLine(path: string, problem: Problem): string {
  const start = problem.range?.start;
  const place = start === undefined ? path : `${path}:${start.line + 1}:${start.column + 1}`;
  return plainText(`${place}: ${problem.severity}: ${describeProblem(problem)}`);
}
