import { addressOfFile } from '../../core/media/addressOf';
import type { ImagePlace } from '../../core/media/imagePlace';
import { imageExtension } from '../../core/media/newImage';
import type { SiteFile } from '../sites';

/** Folders at the root of sites that hold files to be published. */
const PUBLIC_FOLDERS = ['static', 'assets', 'public', 'images', 'img', 'source', 'src/assets', 'src/images'];
/** More pictures than anybody looks through. */
const MOST_IMAGES = 3_000;

/** An image, and how a post leads to it. */
export interface ShownImage {
  /** Relative to the root of the site. */
  readonly file: string;
  readonly address: string;
}

/** The images that a post may show, those beside it first, with addresses like those that the site's posts have. */
export async function siteImages(
  { site, path }: SiteFile,
  places: readonly ImagePlace[],
): Promise<readonly ShownImage[]> {
  const isRooted = places[0]?.address.startsWith('/') === true;
  return (await imagePaths({ site, path }, places)).flatMap((file) => {
    const address = addressOfFile(path, file, site.catalog.site, isRooted);
    return address === undefined ? [] : [{ file, address }];
  });
}

async function imagePaths({ site, path }: SiteFile, places: readonly ImagePlace[]): Promise<readonly string[]> {
  const { files, catalog } = site;
  const own = path.slice(0, Math.max(0, path.lastIndexOf('/')));
  const used = places.map(({ folder }) => (folder.startsWith(':') ? '' : (folder.split('/')[0] ?? '')));
  const folders = [...new Set([own, ...used, ...PUBLIC_FOLDERS])].filter((folder) => folder !== '');
  const prune = (folder: string): boolean => catalog.site.isPruned(folder);
  const found = await Promise.all(folders.map((folder) => files.walk(folder, { prune })));
  const images = [...new Set(found.flat())].filter((file) => imageExtension('', file) !== undefined);
  return images.slice(0, MOST_IMAGES);
}
