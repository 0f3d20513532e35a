import { encodePathSegment } from '../archive/escape';
import { escapeSnippet } from '../frontMatter/help/literal';
import type { Post } from '../post';
import type { Site } from '../site';
import { defaultPlace, filled, type ImagePlace } from './imagePlace';
import { isBundle, slugOf } from './postName';

/** Where a new image of a post goes. */
export interface ImageTarget {
  /** Relative to the root of the site. */
  readonly folder: string;
  /** True where addresses begin at the root of the site. */
  readonly isRooted: boolean;
  /** The address of a file of that folder. */
  addressOf(name: string): string;
  /** What is written for an image at an address: a snippet whose first stop is the text for those who cannot see. */
  snippet(address: string, alt: string): string;
}

/** How an image is written around its address. */
type Style = Omit<ImagePlace, 'folder' | 'address'>;

/**
 * The first place that fits a post: one that other posts have and whose addresses lead to its files, else what the
 * generator has for it.
 */
export function imageTarget(post: Post, site: Site, places: readonly ImagePlace[]): ImageTarget {
  const own = places.filter(({ folder }) => isBundle(post.path) === folder.startsWith(':bundle'));
  for (const place of [...own, ...places]) {
    const target = targetAt(place, post, site);
    if (target !== undefined) return target;
  }
  const fallback = defaultPlace(post, site);
  return targetAt(fallback, post, site) ?? beside(post);
}

function targetAt(place: ImagePlace, post: Post, site: Site): ImageTarget | undefined {
  const folder = filled(place.folder, post);
  const address = filled(place.address, post);
  if (folder === undefined || address === undefined) return undefined;
  const path = folder === '' ? 'x.png' : `${folder}/x.png`;
  if (place.syntax !== 'assetImg' && !site.markup.resolve(post.path, `${address}x.png`).includes(path))
    return undefined;
  return made(folder, address, place);
}

function made(folder: string, address: string, place: Style): ImageTarget {
  const lead = address.split('/').map(encodePathSegment).join('/');
  return {
    folder,
    isRooted: address.startsWith('/'),
    addressOf: (name) => lead + encodePathSegment(name),
    snippet: (at, alt) => snippetOf(fitting(place, at), at, alt),
  };
}

/** Template code is for addresses from the root, and the tag of Hexo for names of files beside a post. */
function fitting({ syntax, before, after }: Style, address: string): Style {
  const isBare = syntax === 'assetImg' && address.includes('/');
  const hasCode = address.startsWith('/');
  return { syntax: isBare ? 'markdown' : syntax, before: hasCode ? before : '', after: hasCode ? after : '' };
}

/** A folder beside the post, where nothing else can be said. */
function beside({ path }: Post): ImageTarget {
  const folder = [path.slice(0, Math.max(0, path.lastIndexOf('/'))), 'images'].filter((part) => part !== '').join('/');
  return made(folder, 'images/', { syntax: 'markdown', before: '', after: '' });
}

function snippetOf({ syntax, before, after }: Style, address: string, alt: string): string {
  const target = escapeSnippet(before + address + after);
  const text = `\${1:${escapeSnippet(alt)}}`;
  switch (syntax) {
    case 'markdown':
      return `![${text}](${target})`;
    case 'html':
      return `<img src="${target}" alt="${text}">`;
    case 'figure':
      return `{{< figure src="${target}" alt="${text}" >}}`;
    case 'assetImg':
      return `{% asset_img ${target} "${text}" %}`;
  }
}

/** The extensions of images, by their media type. */
const EXTENSIONS: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/svg+xml': 'svg',
  'image/bmp': 'bmp',
  'image/tiff': 'tiff',
};

/** The extension of an image; undefined for what browsers do not show as one. */
export function imageExtension(mediaType: string, name: string): string | undefined {
  const known = EXTENSIONS[mediaType.toLowerCase()];
  return known ?? /\.(png|jpe?g|gif|webp|avif|svg|bmp|tiff?)$/i.exec(name)?.[1]?.toLowerCase();
}

/**
 * A name for an image after its post: `slug.png`, then `slug-2.png` and so on.
 * @param taken names that stand in the folder already
 */
export function imageName(post: Post, extension: string, taken: ReadonlySet<string>): string {
  const slug = slugOf(post.path).replace(/[^\p{L}\p{N}._-]+/gu, '-');
  const first = `${slug}.${extension}`;
  for (let name = first, number = 2; ; name = `${slug}-${number++}.${extension}`) if (!taken.has(name)) return name;
}

/** Names that cameras and programs give say nothing about a picture. */
const EMPTY_NAME =
  /^(?:image|img|dsc|dscn|screenshot|screen shot|bildschirmfoto|clipboard|paste|photo|picture|untitled|pxl)?[\s\d_().:-]*(?:(?:at|um)[\s\d_().:-]*)?$/i;

/** What a picture shows, as far as the name of its file says so; empty where it says nothing. */
export function altOf(fileName: string): string {
  const words = fileName
    .replace(/\.[^.]*$/, '')
    .replace(/[-_\s]+/g, ' ')
    .trim();
  return EMPTY_NAME.test(words) ? '' : words;
}
