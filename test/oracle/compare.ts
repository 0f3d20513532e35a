import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Catalog } from '../../src/core/catalog';
import { isoDate } from '../../src/core/date/format';
import type { Post } from '../../src/core/post';
import type { Generator, SiteOverrides } from '../../src/core/site';
import { NodeFileStore } from '../../src/cli/nodeFiles';

/** Folder of the trap sites and of what the generators printed over them. */
const folder = join(process.cwd(), 'test', 'oracle');

/** Names of the process time zones under which the generators were asked. */
export const ZONES: Readonly<Record<string, string>> = {
  UTC: 'UTC',
  New_York: 'America/New_York',
  Tokyo: 'Asia/Tokyo',
};

interface Mask {
  readonly path: string;
  readonly fields: readonly string[];
}

/** A list that a generator printed, and which of its values depend on the moment of asking. */
export class OracleList {
  readonly #masks: readonly Mask[];
  readonly content: unknown;

  constructor(readonly name: string) {
    this.content = JSON.parse(readFileSync(join(folder, 'lists', name), 'utf8'));
    const masks = JSON.parse(readFileSync(join(folder, 'lists', 'masks.json'), 'utf8')) as Record<string, Mask[]>;
    this.#masks = masks[name] ?? [];
  }

  isMasked(path: string, field: string): boolean {
    return this.#masks.some((mask) => mask.path === path && mask.fields.includes(field));
  }
}

/** Opens a trap site as a build machine in a zone would see it. */
export function openTrapSite(
  generator: Generator,
  site: string,
  buildTimeZone: string,
  overrides: SiteOverrides = {},
): Promise<Catalog> {
  const files = new NodeFileStore(join(folder, 'sites', site));
  return Catalog.open({ generator, files, options: { buildTimeZone, isBuildTimeZoneStated: false, overrides } });
}

/** Compares one field of every post that two lists share, in unmasked values; fails with all differences at once. */
export function assertField<T>(
  list: OracleList,
  expected: readonly (readonly [path: string, value: unknown])[],
  posts: readonly Post[],
  field: string,
  valueOf: (post: Post) => T,
): void {
  const byPath = new Map(posts.map((post) => [post.path, post]));
  const unmasked = expected.filter(([path]) => !list.isMasked(path, field));
  const mine = unmasked.map(([path]) => {
    const post = byPath.get(path);
    return [path, post === undefined ? 'not in the list' : valueOf(post)];
  });
  assert.deepEqual(mine, unmasked, `${list.name}: ${field}`);
}

/** The instant of a date to the second; of a bare day only the day. */
export function secondsOf(post: Post): number | string | undefined {
  if (post.date === undefined) return undefined;
  return post.date.kind === 'day' ? isoDate(post.date) : Math.floor(post.date.epochMs / 1000);
}
