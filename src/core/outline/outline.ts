import { postStatuses, statusAt, type Post, type PostStatus } from '../post';
import { buildTimeline, type Timeline, type TimelineYear } from '../timeline';
import { groupOfPosts, type ApartName, type GroupKey, type Grouping, type PostGroup } from './groups';
import { compareNames, postComparer, type PostOrder } from './order';
import { sectionOf } from './section';

/** The posts of a site, put together and in order. */
export interface Outline {
  readonly groups: readonly PostGroup[];
  /** Posts that stand in no group. */
  readonly posts: readonly Post[];
}

export interface OutlineOptions {
  readonly grouping: Grouping;
  readonly order: PostOrder;
  /** The moment that decides what is scheduled or expired, in epoch milliseconds. */
  readonly nowMs: number;
  /** The order of the site. */
  readonly compare: (a: Post, b: Post) => number;
  readonly contentRoots: readonly string[];
}

/** Every post stands in one place, but under each of its tags, categories and series where those are asked for. */
export function buildOutline(posts: readonly Post[], options: OutlineOptions): Outline {
  switch (options.grouping) {
    case 'yearAndMonth':
      return byDate(posts, options, (years) => years.map((year) => groupOfYear(year, options)));
    case 'month':
      return byDate(posts, options, (years) => years.flatMap((year) => groupsOfMonths(year, options)));
    case 'tag':
      return byNames(posts, options, 'tag', ({ tags }) => tags);
    case 'category':
      return byNames(posts, options, 'category', ({ categories }) => categories);
    case 'series':
      return byNames(posts, options, 'series', ({ series }) => series ?? []);
    case 'section':
      return bySection(posts, options);
    case 'status':
      return byStatus(posts, options);
    case 'flat':
      return { groups: [], posts: sorted(posts, options) };
  }
}

/** By date, with drafts, scheduled and undated posts apart. */
function byDate(
  posts: readonly Post[],
  options: OutlineOptions,
  groupsOf: (years: readonly TimelineYear[]) => readonly PostGroup[],
): Outline {
  const timeline = buildTimeline(posts, options.nowMs, options.compare);
  const dated = groupsOf(timeline.years);
  const apart = (name: ApartName): PostGroup[] => apartGroup(name, timeline, options);
  return {
    groups: [
      ...apart('drafts'),
      ...apart('scheduled'),
      ...(options.order === 'oldest' ? [...dated].reverse() : dated),
      ...apart('undated'),
      ...apart('pages'),
    ],
    posts: [],
  };
}

function apartGroup(name: ApartName, timeline: Timeline, options: OutlineOptions): PostGroup[] {
  const posts = timeline[name];
  return posts.length === 0 ? [] : [groupOfPosts({ kind: 'apart', name }, inOrder(posts, options))];
}

function groupOfYear(year: TimelineYear, options: OutlineOptions): PostGroup {
  const months = groupsOfMonths(year, options);
  const groups = options.order === 'oldest' ? [...months].reverse() : months;
  return { key: { kind: 'year', year: year.year }, count: year.count, groups, posts: [] };
}

function groupsOfMonths({ year, months }: TimelineYear, options: OutlineOptions): readonly PostGroup[] {
  return months.map(({ month, posts }) => groupOfPosts({ kind: 'month', year, month }, inOrder(posts, options)));
}

/** A timeline is in order already: newest first. */
function inOrder(posts: readonly Post[], options: OutlineOptions): readonly Post[] {
  return options.order === 'newest' ? posts : sorted(posts, options);
}

/** By name, those without any last, pages apart from them. */
function byNames(
  posts: readonly Post[],
  options: OutlineOptions,
  kind: 'tag' | 'category' | 'series',
  namesOf: (post: Post) => readonly string[],
): Outline {
  const named = new Map<string, Post[]>();
  const nameless: Post[] = [];
  const pages: Post[] = [];
  for (const post of posts) {
    const names = new Set(namesOf(post));
    if (names.size === 0) (post.isPage === true ? pages : nameless).push(post);
    for (const name of names) addTo(named, name, post);
  }
  const groups = groupsByName(named, kind, options);
  if (nameless.length > 0) groups.push(groupOfPosts({ kind, name: undefined }, sorted(nameless, options)));
  if (pages.length > 0) groups.push(groupOfPosts({ kind: 'apart', name: 'pages' }, sorted(pages, options)));
  return { groups, posts: [] };
}

function bySection(posts: readonly Post[], options: OutlineOptions): Outline {
  const sections = new Map<string, Post[]>();
  const outside: Post[] = [];
  for (const post of posts) {
    const section = sectionOf(post, options.contentRoots);
    if (section === undefined) outside.push(post);
    else addTo(sections, section, post);
  }
  const groups = groupsByName(sections, 'section', options);
  if (outside.length > 0) groups.push(groupOfPosts({ kind: 'section', name: undefined }, sorted(outside, options)));
  return { groups, posts: [] };
}

function groupsByName(
  named: ReadonlyMap<string, readonly Post[]>,
  kind: 'tag' | 'category' | 'series' | 'section',
  options: OutlineOptions,
): PostGroup[] {
  return [...named]
    .sort(([a], [b]) => compareNames(a, b))
    .map(([name, posts]) => groupOfPosts({ kind, name }, sorted(posts, options)));
}

function byStatus(posts: readonly Post[], options: OutlineOptions): Outline {
  const found = new Map<PostStatus, Post[]>();
  for (const post of posts) addTo(found, statusAt(post, options.nowMs), post);
  const groups = postStatuses.flatMap((status) => {
    const key: GroupKey = { kind: 'status', status };
    const inStatus = found.get(status);
    return inStatus === undefined ? [] : [groupOfPosts(key, sorted(inStatus, options))];
  });
  return { groups, posts: [] };
}

function sorted(posts: readonly Post[], { order, compare }: OutlineOptions): readonly Post[] {
  return [...posts].sort(postComparer(order, compare));
}

function addTo<K>(map: Map<K, Post[]>, key: K, post: Post): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [post]);
  else known.push(post);
}
