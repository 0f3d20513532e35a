import { Drop } from 'liquidjs';
import { parsePsychTimestamp, parseRubyTime } from '../../date/ruby';
import { Timestamp } from '../../frontMatter/frontMatter';
import { isListedAt, type Post } from '../../post';
import { DateDrop } from './dateDrop';
import type { TagEnvironment } from '../tagEnvironment';

/** A value of front matter or configuration as templates see it. */
export function templateValue(value: unknown, environment: TagEnvironment): unknown {
  if (value instanceof Timestamp) {
    const date = parsePsychTimestamp(value.text, environment.zone) ?? parseRubyTime(value.text, environment.zone);
    return date === undefined ? value.text : new DateDrop(date, date.kind === 'day');
  }
  if (Array.isArray(value)) return value.map((item: unknown) => templateValue(item, environment));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, templateValue(inner, environment)]));
}

/** `page`: the front matter, and what Jekyll adds. Source: Jekyll `drops/document_drop.rb`. */
export function pageVariables(environment: TagEnvironment): Record<string, unknown> {
  const { post, path, data, body, posts, nowMs } = environment;
  const page: Record<string, unknown> = { ...toRecord(templateValue(data, environment)), path, content: body };
  page['name'] = path.slice(path.lastIndexOf('/') + 1);
  page['relative_path'] = path;
  if (post === undefined) return page;
  const listed = posts.filter((other) => other.path === post.path || isListedAt(other, nowMs));
  const index = listed.findIndex((other) => other.path === post.path);
  return {
    ...page,
    ...postFields(post, environment),
    draft: post.visibility === 'draft',
    previous: dropOf(listed[index + 1], environment),
    next: index > 0 ? dropOf(listed[index - 1], environment) : undefined,
  };
}

/** `site`: the configuration, and what Jekyll adds. Source: Jekyll `drops/site_drop.rb`. */
export function siteVariables(environment: TagEnvironment, data: unknown): Record<string, unknown> {
  const { site, posts, nowMs, zone } = environment;
  const config = toRecord(templateValue(site.markup.variables, environment));
  const drops = posts.filter((post) => isListedAt(post, nowMs)).map((post) => new PostDrop(post, environment));
  const now = { kind: 'instant', epochMs: nowMs, offsetMinutes: zone.offsetAt(nowMs) } as const;
  return {
    ...config,
    title: config['title'] ?? site.title,
    baseurl: config['baseurl'] ?? '',
    time: config['time'] ?? new DateDrop(now),
    posts: drops,
    categories: groupBy(drops, (post) => post.categories),
    tags: groupBy(drops, (post) => post.tags),
    data,
  };
}

function dropOf(post: Post | undefined, environment: TagEnvironment): PostDrop | undefined {
  return post === undefined ? undefined : new PostDrop(post, environment);
}

function postFields(post: Post, environment: TagEnvironment): Record<string, unknown> {
  const url = post.url === undefined ? undefined : decode(withoutBase(post.url, environment.site.basePath));
  const date = post.date === undefined ? undefined : new DateDrop(post.date);
  const { title = '', path, slug, tags, categories } = post;
  return { title, path, slug, tags, categories, url, date, id: url?.replace(/\.html$|\/$/, ''), collection: 'posts' };
}

/** Another post, as far as the list of posts knows it. */
export class PostDrop extends Drop {
  readonly tags: readonly string[];
  readonly categories: readonly string[];
  readonly #fields: Readonly<Record<string, unknown>>;

  constructor(post: Post, environment: TagEnvironment) {
    super();
    this.tags = post.tags;
    this.categories = post.categories;
    this.#fields = { ...postFields(post, environment), description: post.description };
  }

  override liquidMethodMissing(key: string | number): unknown {
    return Object.hasOwn(this.#fields, key) ? this.#fields[key] : undefined;
  }

  toJSON(): unknown {
    return this.#fields;
  }
}

/** A table of posts by the words that each carries. */
function groupBy(posts: readonly PostDrop[], wordsOf: (post: PostDrop) => readonly string[]): Record<string, unknown> {
  const groups = new Map<string, PostDrop[]>();
  for (const post of posts) {
    for (const word of wordsOf(post)) groups.set(word, [...(groups.get(word) ?? []), post]);
  }
  return Object.fromEntries(groups);
}

export function withoutBase(url: string, basePath: string): string {
  return basePath !== '' && url.startsWith(`${basePath}/`) ? url.slice(basePath.length) : url;
}

function decode(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    // URIError: a per cent sign that encodes nothing stays as it is.
    return url;
  }
}

function toRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
