import { Timestamp } from '../../frontMatter/frontMatter';
import type { TagEnvironment } from '../tagEnvironment';
import { HexoDate } from './postDate';

/**
 * What template code in a post sees: the fields of the post, front matter and all. `config`, `site` and `page` are not there.
 * Sources: Hexo `hexo/post.ts` (`render`), `models/post.ts`.
 */
export async function postVariables({
  data,
  post,
  path,
  site,
  zone,
  body,
  files,
}: TagEnvironment): Promise<Readonly<Record<string, unknown>>> {
  const own = Object.fromEntries(Object.entries(data).map(([key, value]) => [key, templateValue(value)]));
  const date = post?.date === undefined ? undefined : new HexoDate(post.date.epochMs, zone);
  const inSite = post?.url?.slice(site.basePath.length + 1);
  return {
    layout: 'post',
    comments: true,
    published: true,
    ...own,
    title: post?.title ?? own['title'],
    ...(date === undefined ? {} : { date, updated: date }),
    ...(post === undefined
      ? {}
      : { slug: post.slug, path: inSite, permalink: `${site.baseUrl ?? ''}/${inSite ?? ''}` }),
    tags: {},
    categories: {},
    source: path.replace(/^[^/]*\//, ''),
    _content: body,
    raw: /\{\{[^{}]*\braw\b/.test(body) ? (await files?.read(path))?.text : undefined,
  };
}

function templateValue(value: unknown): unknown {
  if (value instanceof Timestamp) return value.text;
  if (Array.isArray(value)) return value.map(templateValue);
  if (typeof value !== 'object' || value === null) return value ?? undefined;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, templateValue(inner)]));
}
