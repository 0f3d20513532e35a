import { wallClock } from '../date/civil';
import { isoDay } from '../date/format';
import { isAtOrBelow } from '../paths';
import type { Post } from '../post';
import type { Site } from '../site';
import { isBundle, nameOf } from './postName';
import { imagesIn, type WrittenImage } from './written';

/** Where a site keeps the images of its posts, and how posts name them. In paths, `:folder`, `:bundle` (the folder of a post that has one of its own), `:name`, `:year`, `:month` and `:day` stand for those of the post. */
export interface ImagePlace extends Omit<WrittenImage, 'path'> {
  /** Folder of the files, relative to the root of the site. */
  readonly folder: string;
  /** What stands before the name of a file in an address, with a slash at its end; `''` for nothing. */
  readonly address: string;
}

/** A post and its text. */
export interface ReadPost {
  readonly post: Post;
  readonly text: string;
}

/**
 * Where the newest posts have their images, the commonest place first.
 * @param posts the newest first
 * @param isFile true where a file stands, relative to the root of the site
 */
export async function usedPlaces(
  posts: readonly ReadPost[],
  site: Site,
  isFile: (path: string) => Promise<boolean>,
): Promise<readonly ImagePlace[]> {
  const counts = new Map<string, { readonly place: ImagePlace; count: number }>();
  for (const { post, text } of posts) {
    for (const image of imagesIn(text)) {
      const file = await firstFile(site.markup.resolve(post.path, decodedPath(image.path)), isFile);
      if (file === undefined) continue;
      const place = placeOf(image, file, post);
      const key = JSON.stringify(place);
      const known = counts.get(key);
      if (known === undefined) counts.set(key, { place, count: 1 });
      else known.count++;
    }
  }
  return [...counts.values()].sort((a, b) => b.count - a.count).map(({ place }) => place);
}

async function firstFile(
  candidates: readonly string[],
  isFile: (path: string) => Promise<boolean>,
): Promise<string | undefined> {
  for (const candidate of candidates) if (await isFile(candidate)) return candidate;
  return undefined;
}

function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path.replace(/[?#][^]*$/, ''));
  } catch {
    // URIError: a percent sign that encodes nothing.
    return path;
  }
}

function placeOf({ syntax, before, path, after }: WrittenImage, file: string, post: Post): ImagePlace {
  const own = folderOf(post.path);
  const folder = folderOf(file);
  const isBelow = own !== '' && isAtOrBelow(own, folder);
  const ownFolder = isBundle(post.path) ? ':bundle' : ':folder';
  const inner = isBelow ? folder.slice(own.length) : folder;
  return {
    syntax,
    before,
    after,
    folder: (isBelow ? ownFolder : '') + generalized(inner, post),
    address: generalized(path.slice(0, path.lastIndexOf('/') + 1), post),
  };
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** A path whose parts that are those of the post are replaced by words for them. */
function generalized(path: string, post: Post): string {
  const words = new Map(Object.entries(partsOf(post)).map(([word, value]) => [value, word]));
  return path
    .split('/')
    .map((part) => (part === '' ? part : (words.get(part) ?? part)))
    .join('/');
}

function partsOf(post: Post): Readonly<Record<string, string>> {
  const [year = '', month = '', day = ''] = post.date === undefined ? [] : isoDay(wallClock(post.date)).split('-');
  return { ':day': day, ':month': month, ':year': year, ':name': nameOf(post.path) };
}

/** A path for a post. Undefined where it asks for what the post has not: a date, or a folder of its own. */
export function filled(path: string, post: Post): string | undefined {
  const folder = folderOf(post.path);
  const bundle = isBundle(post.path) ? folder : '';
  const parts: Readonly<Record<string, string>> = { ...partsOf(post), ':folder': folder, ':bundle': bundle };
  const words = path.split('/').map((part) => parts[part] ?? part);
  return words.some((word, index) => word === '' && path.split('/')[index] !== '') ? undefined : words.join('/');
}

/** Where a generator has the images of a post, as far as it says so, for a site whose posts have none. */
export function defaultPlace(post: Post, site: Site): ImagePlace {
  const plain = { syntax: 'markdown', before: '', after: '' } as const;
  const { id } = site.generator;
  if (isBundle(post.path)) {
    return { ...plain, folder: ':bundle', address: id === 'astro' || id === 'docusaurus' ? './' : '' };
  }
  switch (id) {
    case 'jekyll':
    case 'bridgetown':
      return jekyllPlace(site);
    case 'hugo':
    case 'zola':
      return { ...plain, folder: 'static/images/:year', address: '/images/:year/' };
    case 'hexo':
      return hexoPlace(site);
    case 'docusaurus':
      return { ...plain, folder: 'static/img', address: '/img/' };
    case 'astro':
      return { ...plain, folder: ':folder', address: './' };
    case 'eleventy':
      return { ...plain, folder: 'assets/images', address: '/assets/images/' };
    case 'vitepress':
      return { ...plain, folder: 'public/images', address: '/images/' };
    default:
      return { ...plain, folder: ':folder/images', address: 'images/' };
  }
}

function jekyllPlace({ generator, basePath }: Site): ImagePlace {
  const folder = generator.id === 'jekyll' ? 'assets/images' : 'src/images';
  const address = generator.id === 'jekyll' ? '/assets/images/' : '/images/';
  const [before, after] = basePath === '' ? ['', ''] : ["{{ '", "' | relative_url }}"];
  return { syntax: 'markdown', before, after, folder, address };
}

/** Sources: Hexo `plugins/tag/asset_img.ts`; hexo-renderer-marked `lib/renderer.js` (`postAsset`). */
function hexoPlace({ markup: { variables }, contentRoots }: Site): ImagePlace {
  if (variables['post_asset_folder'] !== true) {
    const source = (contentRoots[0] ?? 'source').split('/')[0] ?? 'source';
    return { syntax: 'markdown', before: '', after: '', folder: `${source}/images`, address: '/images/' };
  }
  const { marked } = variables;
  const isBeside = typeof marked === 'object' && marked !== null && 'postAsset' in marked && marked.postAsset === true;
  return { syntax: isBeside ? 'markdown' : 'assetImg', before: '', after: '', folder: ':folder/:name', address: '' };
}
