import type { ImagePlace } from '../../core/media/imagePlace';
import { imageExtension } from '../../core/media/newImage';
import type { OpenSite } from '../openSite';

/** Folders at the root of sites that hold files to be published. */
const PUBLIC_FOLDERS = ['static', 'assets', 'public', 'images', 'img', 'source', 'src/assets', 'src/images'];
/** More pictures than anybody looks through. */
const MOST_IMAGES = 3_000;

/** The paths of images that a post may show, those beside it first. */
export async function siteImages(
  { files, catalog }: OpenSite,
  path: string,
  places: readonly ImagePlace[],
): Promise<readonly string[]> {
  const own = path.slice(0, Math.max(0, path.lastIndexOf('/')));
  const used = places.map(({ folder }) => (folder.startsWith(':') ? '' : (folder.split('/')[0] ?? '')));
  const folders = [...new Set([own, ...used, ...PUBLIC_FOLDERS])].filter((folder) => folder !== '');
  const prune = (folder: string): boolean => catalog.site.isPruned(folder);
  const found = await Promise.all(folders.map((folder) => files.walk(folder, { prune })));
  const images = [...new Set(found.flat())].filter((file) => imageExtension('', file) !== undefined);
  return images.slice(0, MOST_IMAGES);
}
