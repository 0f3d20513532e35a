import type { FrontMatterData } from '../../frontMatter/frontMatter';
import { POST_NAMES } from '../../generators/eleventy/config';
import type { EleventyTemplates } from '../../generators/eleventy/templates';
import { globPattern } from '../../generators/globPattern';
import { isListedAt, type Post } from '../../post';
import type { TagEnvironment } from '../tagEnvironment';
import { pageOf } from './page';
import { TemplateDate } from './templateDate';
import { templateValues } from './templateValues';

type Collections = Readonly<Record<string, unknown>>;

interface Item {
  readonly path: string;
  readonly tags: readonly string[];
  /** As templates see it. */
  readonly value: Readonly<Record<string, unknown>>;
}

/** More templates that are no posts are left out. */
const MOST_PAGES = 2_000;

/**
 * `collections`: all templates, and those of each tag. A collection that the configuration programs is taken for that of the
 * posts by its name. Source: Eleventy `TemplateMap.js`.
 * @param own the data of the post; it may import collections
 */
export async function collectionsOf(
  environment: TagEnvironment,
  templates: EleventyTemplates,
  own: FrontMatterData,
): Promise<Collections> {
  if (!/\bcollections\b/.test(environment.body)) return {};
  const { posts, nowMs, path } = environment;
  const ofPosts = posts.filter((post) => isListedAt(post, nowMs)).map((post) => itemOf(environment, templates, post));
  const all = [...ofPosts, ...(await pagesBeside(environment, templates))];
  const groups = new Map<string, Item[]>();
  for (const item of all) {
    for (const tag of item.tags) groups.set(tag, [...(groups.get(tag) ?? []), item]);
  }
  const globs = templates.config.collectionGlobs.map((glob) => globPattern(glob));
  const imported = importedIn(own);
  for (const name of POST_NAMES) {
    if (groups.has(name)) continue;
    // Such a collection is made before the templates that import it are there.
    const isIn = (item: Item): boolean => item.path !== path || !imported.includes(name);
    const isProgrammed = (item: Item): boolean => globs.length === 0 || globs.some((matches) => matches(item.path));
    groups.set(
      name,
      ofPosts.filter((item) => isIn(item) && isProgrammed(item)),
    );
  }
  groups.set('all', all);
  return Object.fromEntries([...groups].map(([name, items]) => [name, items.map(({ value }) => value)]));
}

function itemOf(environment: TagEnvironment, templates: EleventyTemplates, post: Post): Item {
  const { path, title, tags, description } = post;
  const page = pageOf(environment, templates, path, post);
  const date = post.date === undefined ? {} : { date: new TemplateDate(post.date.epochMs) };
  return { path, tags, value: { ...page, page, data: { title, tags, description, ...date, page } } };
}

/** The templates that are no posts, by their paths. */
async function pagesBeside(environment: TagEnvironment, templates: EleventyTemplates): Promise<readonly Item[]> {
  const { site, files, posts } = environment;
  const known = new Set(posts.map(({ path }) => path));
  const items: Item[] = [];
  if (files === undefined) return items;
  const walks = site.contentRoots.map((root) => files.walk(root, { prune: (folder) => site.isPruned(folder) }));
  const paths = (await Promise.all(walks)).flat().filter((path) => site.role(path) === 'post' && !known.has(path));
  for await (const batch of files.readMany(paths.sort().slice(0, MOST_PAGES))) {
    for (const file of batch) {
      const { data } = site.markup.content(file);
      const tags: readonly unknown[] = Array.isArray(data['tags']) ? data['tags'] : [];
      const page = pageOf(environment, templates, file.path, undefined);
      const value = { ...page, page, data: { ...templateValues(data), page } };
      items.push({ path: file.path, tags: tags.filter((tag) => typeof tag === 'string'), value });
    }
  }
  return items;
}

/** The names under `collections` of `eleventyImport`. */
function importedIn({ eleventyImport: value }: FrontMatterData): readonly string[] {
  const names = typeof value === 'object' && value !== null && 'collections' in value ? value.collections : undefined;
  return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
}
