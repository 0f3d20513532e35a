import { workspace } from 'vscode';
import { addressOfFile } from '../../core/media/addressOf';
import { imageName, type ImageTarget } from '../../core/media/newImage';
import type { Post } from '../../core/post';
import type { WorkspaceFileStore } from '../files';
import type { OpenSite } from '../openSite';
import { pathBelow } from '../uris';
import type { PastedImage } from './pastedImages';

/** The file that an image has, or is to get. */
export interface ImageFile {
  readonly address: string;
  /** Where it is to be written, relative to the root of the site; undefined where it stands already. */
  readonly newPath: string | undefined;
}

/** Finds the file of each image: where it stands in the site, one of the same bytes, else one with a name that is free. */
export async function imageFiles(
  images: readonly PastedImage[],
  post: Post,
  target: ImageTarget,
  site: OpenSite,
): Promise<readonly ImageFile[]> {
  const { folder } = target;
  const entries = await site.files.list(folder);
  const taken = new Set(entries.map(({ name }) => name));
  const names = entries.filter(({ kind }) => kind === 'file').map(({ name }) => name);
  const found: ImageFile[] = [];
  for (const image of images) {
    const address = addressInSite(image, post, target, site);
    const same = address === undefined ? await sameFile(image, names, folder, site.files) : undefined;
    const name = same ?? imageName(post, image.extension, taken);
    const newPath = address === undefined && same === undefined ? pathIn(folder, name) : undefined;
    if (newPath !== undefined) taken.add(name);
    found.push({ address: address ?? target.addressOf(name), newPath });
  }
  return found;
}

/** The address of an image that the post can show where it stands. */
function addressInSite(
  { uri }: PastedImage,
  { path }: Post,
  { isRooted }: ImageTarget,
  site: OpenSite,
): string | undefined {
  const file = uri === undefined ? undefined : pathBelow(site.root, uri);
  return file === undefined || file === '' ? undefined : addressOfFile(path, file, site.catalog.site, isRooted);
}

function pathIn(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

async function sameFile(
  { bytes, extension }: PastedImage,
  names: readonly string[],
  folder: string,
  files: WorkspaceFileStore,
): Promise<string | undefined> {
  const alike = names.filter((name) => name.toLowerCase().endsWith(`.${extension}`));
  const sizes = await Promise.all(alike.map(async (name) => (await files.stat(pathIn(folder, name)))?.size));
  for (const name of alike.filter((_, index) => sizes[index] === bytes.length)) {
    if (isSame(bytes, await workspace.fs.readFile(files.uriOf(pathIn(folder, name))))) return name;
  }
  return undefined;
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
