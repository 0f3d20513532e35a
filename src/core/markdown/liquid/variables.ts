import { isListedAt, type Post } from '../../post';
import type { TagEnvironment } from '../tagEnvironment';
import type { SiteContent } from './content/siteContent';
import { readData } from './data';
import { DateDrop } from './drops/dateDrop';
import type { DocumentDrop } from './drops/documentDrop';
import type { Documents } from './drops/documents';
import { addComputed, addLazily, templateValues } from './values';

/** What the configuration says where it says nothing. Source: Jekyll `configuration.rb`, DEFAULTS. */
const DEFAULTS: Readonly<Record<string, unknown>> = {
  baseurl: '',
  markdown: 'kramdown',
  highlighter: 'rouge',
  permalink: 'date',
  markdown_ext: 'markdown,mkdown,mkdn,mkd,md',
  collections_dir: '',
  data_dir: '_data',
  includes_dir: '_includes',
  layouts_dir: '_layouts',
  plugins_dir: '_plugins',
  future: false,
  unpublished: false,
  limit_posts: 0,
  paginate_path: '/page:num',
  plugins: [],
  excerpt_separator: '\n\n',
};
/** Source: Jekyll `related_posts.rb` (`most_recent_posts`). */
const RELATED_POSTS = 10;

/** `page`: the front matter, and what Jekyll adds. */
export function pageVariables(environment: TagEnvironment, documents: Documents): Record<string, unknown> {
  const { post, path, data, body, posts, nowMs, zone } = environment;
  const name = path.slice(path.lastIndexOf('/') + 1);
  const page: Record<string, unknown> = { ...templateValues(data, zone), path, name, relative_path: path };
  if (post !== undefined) Object.assign(page, documents.postFields(post));
  addComputed(page, 'content', () => body);
  addComputed(page, 'excerpt', () => documents.excerpt({ data, body }, page));
  if (post === undefined) return page;
  const listed = posts.filter((other) => other.path === post.path || isListedAt(other, nowMs));
  const index = listed.findIndex((other) => other.path === post.path);
  const dropAt = (place: number): DocumentDrop | undefined => {
    const neighbour = listed[place];
    return neighbour === undefined ? undefined : documents.post(neighbour);
  };
  return Object.defineProperties(page, {
    previous: { get: () => dropAt(index + 1), enumerable: true },
    next: { get: () => dropAt(index - 1), enumerable: true },
  });
}

/** `site`: the configuration, and what Jekyll adds. Source: Jekyll `drops/site_drop.rb`. */
export function siteVariables(
  environment: TagEnvironment,
  documents: Documents,
  content: SiteContent,
): Record<string, unknown> {
  const { site, posts, post, nowMs, zone } = environment;
  const config = { ...DEFAULTS, ...templateValues(site.markup.variables, zone) };
  const now = { kind: 'instant', epochMs: nowMs, offsetMinutes: zone.offsetAt(nowMs) } as const;
  const variables: Record<string, unknown> = { ...config, title: config['title'] ?? site.title };
  variables['time'] = config['time'] ?? new DateDrop(now);
  const listed = posts.filter((each) => isListedAt(each, nowMs));
  const drops = (some: readonly Post[]): readonly DocumentDrop[] => some.map((each) => documents.post(each));
  const lazily = (key: string, make: () => unknown): void => addLazily(variables, key, make);
  lazily('posts', () => drops(listed));
  lazily('categories', () => groupBy(listed, documents, (each) => each.categories));
  lazily('tags', () => groupBy(listed, documents, (each) => each.tags));
  lazily('related_posts', () => {
    return post === undefined ? undefined : drops(listed.filter((each) => each !== post).slice(0, RELATED_POSTS));
  });
  lazily('data', () => readData(environment, content.folder('data_dir', '_data')));
  addContent(variables, content, documents, () => drops([...listed].reverse()));
  return variables;
}

function addContent(
  variables: Record<string, unknown>,
  content: SiteContent,
  documents: Documents,
  posts: () => readonly DocumentDrop[],
): void {
  const lazily = (key: string, make: () => unknown): void => addLazily(variables, key, make);
  const documentsOf = async (label: string): Promise<readonly unknown[]> =>
    label === 'posts' ? posts() : (await content.documents(label)).map((file) => documents.file(file));
  for (const label of content.collections) if (label !== 'posts') lazily(label, () => documentsOf(label));
  lazily('pages', async () => (await content.pages()).map((file) => documents.file(file)));
  lazily('html_pages', async () => {
    const pages = (await content.pages()).filter(({ url }) => /\/$|\.x?html?$|\/[^./]*$/.test(url));
    return pages.map((file) => documents.file(file));
  });
  lazily('static_files', async () => (await content.staticFiles()).map((file) => documents.file(file)));
  lazily('collections', () =>
    content.collections.map((label) => {
      const collection: Record<string, unknown> = { output: label === 'posts', ...content.metadata(label), label };
      Object.assign(collection, { relative_directory: `_${label}`, directory: `_${label}` });
      addLazily(collection, 'docs', () => documentsOf(label));
      return collection;
    }),
  );
  lazily('documents', async () => (await Promise.all(content.collections.map(documentsOf))).flat());
}

/**
 * `paginator`, as it is on the first page of the list; undefined where the site does not part its list.
 * Source: jekyll-paginate `pager.rb`.
 */
export function paginator(environment: TagEnvironment, documents: Documents): Record<string, unknown> | undefined {
  const { site, posts, nowMs, post } = environment;
  const perPage = Number(site.markup.variables['paginate']);
  if (post !== undefined || !(perPage >= 1)) return undefined;
  const listed = posts.filter((each) => isListedAt(each, nowMs));
  const pages = Math.ceil(listed.length / perPage);
  const path = String(site.markup.variables['paginate_path'] ?? DEFAULTS['paginate_path']);
  return {
    page: 1,
    per_page: perPage,
    posts: listed.slice(0, perPage).map((each) => documents.post(each)),
    total_posts: listed.length,
    total_pages: pages,
    ...(pages > 1 ? { next_page: 2, next_page_path: path.replace(':num', '2') } : {}),
  };
}

/** Posts by the words that each carries, the words as they first appeared. Source: Jekyll `site.rb` (`post_attr_hash`). */
function groupBy(
  posts: readonly Post[],
  documents: Documents,
  wordsOf: (post: Post) => readonly string[],
): Record<string, unknown> {
  const groups = new Map<string, DocumentDrop[]>();
  for (const post of [...posts].reverse()) {
    for (const word of wordsOf(post)) {
      const group = groups.get(word) ?? [];
      groups.set(word, group);
      group.unshift(documents.post(post));
    }
  }
  return Object.fromEntries(groups);
}
