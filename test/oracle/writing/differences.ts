import type { Asked } from './commands';

/** A post as a generator lists it. */
export interface Answered {
  readonly path: string;
  readonly title: string;
  /** ISO 8601, in UTC. */
  readonly date: string;
  readonly url: string;
}

/** Where the answer of a generator is not what a command was asked for, in words. */
export function differencesFrom(asked: readonly Asked[], posts: readonly Answered[]): readonly string[] {
  return asked.flatMap((each) => {
    const post = posts.find(({ path }) => path === each.path);
    const isListed = post !== undefined;
    const said = (what: string, wanted: unknown, got: unknown): string[] =>
      wanted === got ? [] : [`${each.what}, ${each.path}: ${what} ${String(got)}, asked for ${String(wanted)}`];
    if (post === undefined || !each.isListed) return said('listed', each.isListed, isListed);
    return [
      ...said('listed', each.isListed, isListed),
      ...said('title', each.title, post.title),
      ...(each.hasTime
        ? said('date', new Date(each.epochMs).toISOString(), post.date)
        : said('day', each.day, dayOf(post.date, each))),
      ...said('address', each.url === undefined ? undefined : decodeURI(each.url), decodeURI(post.url)),
    ];
  });
}

/** The day of a date that has no time, in whatever zone the generator reads it. */
function dayOf(date: string, { day }: Asked): string {
  const hours = (Date.parse(date) - Date.parse(`${day}T00:00:00Z`)) / 3_600_000;
  return hours > -15 && hours < 15 ? day : date;
}
