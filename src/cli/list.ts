import { wallClock } from '../core/date/civil';
import { isoDate, isoDay } from '../core/date/format';
import { statusAt, type Post } from '../core/post';
import { describeProblem } from '../core/problems';
import type { ListRequest } from './arguments';
import { problemLine } from './problemLines';
import { openSites, pathFromFolder, type OpenSite } from './sites';
import { formatTable } from './table';
import { plainText, type Terminal } from './terminal';

/**
 * `almanac list`: prints every post of the sites in a folder, in the order of their generators.
 * @returns the exit status: 2 where a configuration cannot be read as its generator reads it, or a folder cannot be listed
 */
export async function list(request: ListRequest, terminal: Terminal): Promise<number> {
  const sites = await openSites(request);
  if (request.isJson) printJson(sites, request, terminal);
  else printTables(sites, request, terminal);
  const configuration = sites.flatMap(({ location, catalog }) =>
    catalog.problems.map(({ path, problem }) => ({ path: pathFromFolder(location, path), problem })),
  );
  for (const { path, problem } of configuration) terminal.note(problemLine(path, problem));
  return configuration.some(({ problem }) => problem.severity === 'error') ? 2 : 0;
}

function printJson(sites: readonly OpenSite[], { nowMs }: ListRequest, terminal: Terminal): void {
  const rows = sites.flatMap((site) => site.catalog.posts.map((post) => objectOf(site, post, nowMs)));
  terminal.print(`${JSON.stringify(rows, null, 1)}\n`);
}

/** One post as `--json` prints it. Where there is no value, null stands, as JSON has it. */
function objectOf({ location, catalog }: OpenSite, post: Post, nowMs: number) {
  return {
    site: location.root,
    generator: catalog.site.generator.id,
    path: pathFromFolder(location, post.path),
    title: post.title ?? null,
    label: post.label,
    date: post.date === undefined ? null : isoDate(post.date),
    dateSource: post.dateSource,
    status: statusAt(post, nowMs),
    url: post.url ?? null,
    slug: post.slug ?? null,
    tags: post.tags,
    categories: post.categories,
    problems: post.problems.map((problem) => ({
      code: problem.code,
      severity: problem.severity,
      message: describeProblem(problem),
      line: problem.range === undefined ? null : problem.range.start.line + 1,
    })),
  };
}

const HEADINGS = ['Date', 'Status', 'Title', 'Path'] as const;

/** Longer titles push their path to the right instead of moving all others there. */
const WIDEST_COLUMN = 48;

function printTables(sites: readonly OpenSite[], { nowMs }: ListRequest, terminal: Terminal): void {
  for (const { location, catalog } of sites) {
    const heading = `${location.root === '' ? '.' : location.root} (${location.generator.name})\n`;
    const rows = catalog.posts.map((post) => rowOf(post, pathFromFolder(location, post.path), nowMs));
    const table = formatTable([HEADINGS, ...rows], WIDEST_COLUMN);
    terminal.print(sites.length === 1 ? table : `${heading}${table}\n`);
  }
  for (const { location, catalog } of sites) {
    for (const { path, problems } of catalog.posts) {
      for (const problem of problems) {
        if (problem.severity !== 'information') terminal.note(problemLine(pathFromFolder(location, path), problem));
      }
    }
  }
}

function rowOf(post: Post, path: string, nowMs: number): readonly string[] {
  const day = post.date === undefined ? '' : isoDay(wallClock(post.date));
  return [day, statusAt(post, nowMs), plainText(post.label), plainText(path)];
}
