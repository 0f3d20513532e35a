import { dayIn } from '../../../src/core/date/iso';
import { utc } from '../../../src/core/date/zone';
import type { Post } from '../../../src/core/post';
import { jekyll } from '../../../src/core/generators/jekyll/jekyll';
import { plain } from '../../../src/core/generators/plain/plain';
import type { Site } from '../../../src/core/site';
import { MemoryFiles } from '../memoryFiles';

export const nowMs = 1_750_000_000_000;

const options = { buildTimeZone: 'UTC', isBuildTimeZoneStated: true, overrides: {} };

/** A Jekyll site with this configuration. */
export function jekyllSite(config = ''): Promise<Site> {
  return jekyll.configure(new MemoryFiles({ '_config.yml': config }), options);
}

export function plainSite(): Promise<Site> {
  return plain.configure(new MemoryFiles(), options);
}

/** A published post, dated `2024-03-05` unless told otherwise; `''` for none. */
export function post(path: string, title: string, day = '2024-03-05', more: Partial<Post> = {}): Post {
  const [year = 0, month = 0, ofMonth = 0] = day.split('-').map(Number);
  return {
    path,
    title,
    label: title === '' ? path : title,
    date: day === '' ? undefined : dayIn(year, month, ofMonth, utc),
    dateSource: day === '' ? 'none' : 'frontMatter',
    visibility: 'published',
    slug: undefined,
    url: `/${path.replace(/\.md$/, '')}/`,
    tags: [],
    categories: [],
    description: undefined,
    language: undefined,
    weight: 0,
    problems: [],
    ...more,
  };
}
