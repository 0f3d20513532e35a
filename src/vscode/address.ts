import type { Post } from '../core/post';
import type { Site } from '../core/site';

/** The address of a post: complete where the site says where it is served, else its path there; undefined where unknown. */
export function addressOf(site: Site, post: Post): string | undefined {
  if (post.url === undefined) return undefined;
  const { baseUrl, basePath } = site;
  if (baseUrl === undefined) return post.url;
  const origin = basePath !== '' && baseUrl.endsWith(basePath) ? baseUrl.slice(0, -basePath.length) : baseUrl;
  return origin + post.url;
}
