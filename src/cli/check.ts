import { checkSite } from '../core/check/checkSite';
import { fixTitles, type Finding } from '../core/check/finding';
import { describeProblem, formatMessage, type Problem, type ProblemSeverity } from '../core/problems';
import type { CheckOptions } from './arguments';
import { problemLine } from './problemLines';
import { openSites, pathFromFolder, type OpenSite } from './sites';
import { plainText, type Terminal } from './terminal';

/** A problem and the file that has it. */
interface PlacedFinding {
  readonly site: OpenSite;
  readonly path: string;
  readonly finding: Finding;
}

/**
 * `almanac check`: says what is wrong with the posts of the sites in a folder, and with their configurations.
 * @returns the exit status: 1 where there is an error
 */
export async function check(options: CheckOptions, terminal: Terminal): Promise<number> {
  const found: PlacedFinding[] = [];
  let posts = 0;
  for (const site of await openSites(options)) {
    for (const { path, problem } of site.catalog.problems) found.push({ site, path, finding: asFinding(problem) });
    const { site: configured, posts: all } = site.catalog;
    const { severities, nowMs } = options;
    for await (const { path, post, findings } of checkSite({
      site: configured,
      posts: all,
      files: site.files,
      severities,
      nowMs,
    })) {
      if (post !== undefined) posts++;
      for (const finding of findings) found.push({ site, path, finding });
    }
  }
  found.sort(byPath);
  if (options.format === 'json') terminal.print(`${JSON.stringify(found.map(objectOf), null, 1)}\n`);
  else for (const each of found) terminal.print(`${lineOf(each)}\n`);
  terminal.note(summary(found, posts));
  return found.some(({ finding }) => finding.severity === 'error') ? 1 : 0;
}

function asFinding(problem: Problem): Finding {
  return { ...problem, fixes: [] };
}

function pathOf({ site, path }: PlacedFinding): string {
  return pathFromFolder(site.location, path);
}

/** By path; what is wrong with one file stays in the order of its lines. */
function byPath(a: PlacedFinding, b: PlacedFinding): number {
  const [first, second] = [pathOf(a), pathOf(b)];
  if (first === second) return 0;
  return first < second ? -1 : 1;
}

function lineOf(each: PlacedFinding): string {
  return `${problemLine(pathOf(each), each.finding)} [${each.finding.code}]`;
}

/** One problem as `--format json` prints it. Where there is no value, null stands, as JSON has it; lines and columns begin at 1. */
function objectOf(each: PlacedFinding) {
  const { site, finding } = each;
  const { code, severity, range, fixes } = finding;
  return {
    site: site.location.root,
    generator: site.catalog.site.generator.id,
    path: pathOf(each),
    line: range === undefined ? null : range.start.line + 1,
    column: range === undefined ? null : range.start.column + 1,
    endLine: range === undefined ? null : range.end.line + 1,
    endColumn: range === undefined ? null : range.end.column + 1,
    code,
    severity,
    message: describeProblem(finding),
    fixes: fixes.map(({ title, args }) => formatMessage(fixTitles[title], args)),
  };
}

function summary(found: readonly PlacedFinding[], posts: number): string {
  const count = (severity: ProblemSeverity): number =>
    found.filter(({ finding }) => finding.severity === severity).length;
  const parts = [
    counted(count('error'), 'error', 'errors'),
    counted(count('warning'), 'warning', 'warnings'),
    counted(count('information'), 'note', 'notes'),
  ].filter((part) => part !== undefined);
  const what = parts.length === 0 ? 'nothing wrong' : parts.join(', ');
  return plainText(`${what} in ${posts} ${posts === 1 ? 'post' : 'posts'}`);
}

function counted(count: number, one: string, many: string): string | undefined {
  return count === 0 ? undefined : `${count} ${count === 1 ? one : many}`;
}
