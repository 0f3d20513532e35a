import { existsSync } from 'node:fs';
import { isoDate } from '../core/date/format';
import { parseIsoDate } from '../core/date/iso';
import { timeZone, utc } from '../core/date/zone';
import { statusAt, type Post } from '../core/post';
import { describeProblem } from '../core/problems';
import type { GeneratorId } from '../core/site';
import { openSites, type OpenSite } from './sites';

export interface ListOptions {
  readonly folder: string;
  readonly isJson: boolean;
  readonly generator: GeneratorId | undefined;
  readonly buildTimeZone: string | undefined;
  /** The moment at which the posts are looked at, as ISO 8601; undefined for now. */
  readonly now: string | undefined;
}

/**
 * `almanac list`: prints every post of the sites in a folder.
 * @returns the exit status; rejects with a message for the user
 */
export async function list(options: ListOptions): Promise<number> {
  if (!existsSync(options.folder)) throw new Error(`There is no folder ${options.folder}.`);
  if (options.buildTimeZone !== undefined && timeZone(options.buildTimeZone) === undefined) {
    throw new Error(`The time zone "${options.buildTimeZone}" is not known. Write it as Europe/Berlin or +02:00.`);
  }
  const nowMs = momentOf(options.now);
  const sites = await openSites(options.folder, options);
  if (sites.length === 0) {
    throw new Error(
      `No blog was found in ${options.folder}: no configuration of a known generator, and no folder with three dated Markdown files. To list its Markdown files all the same, add --generator plain.`,
    );
  }
  const rows = sites.flatMap((site) => site.catalog.posts.map((post) => rowOf(site, post, nowMs)));
  process.stdout.write(options.isJson ? `${JSON.stringify(rows, null, 1)}\n` : rows.map(lineOf).join(''));
  return 0;
}

function momentOf(now: string | undefined): number {
  if (now === undefined) return Date.now();
  const moment = parseIsoDate(now, utc);
  if (moment === undefined) throw new Error(`The moment "${now}" cannot be read. Write it as 2024-05-31T18:00:00Z.`);
  return moment.epochMs;
}

type Row = ReturnType<typeof rowOf>;

/** One post as `--json` prints it. Where there is no value, null stands, as JSON has it. */
function rowOf({ location, catalog }: OpenSite, post: Post, nowMs: number) {
  return {
    site: location.root,
    generator: catalog.site.generator.id,
    path: location.root === '' ? post.path : `${location.root}/${post.path}`,
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

function lineOf(row: Row): string {
  const day = (row.date ?? '').slice(0, 10).padEnd(10);
  return `${day}  ${row.status.padEnd(9)}  ${row.label}  (${row.path})\n`;
}
