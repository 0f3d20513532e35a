import { workspace } from 'vscode';
import { imageName } from '../../core/media/newImage';
import type { Post } from '../../core/post';
import type { WorkspaceFileStore } from '../files';
import type { PastedImage } from './pastedImages';

/** The file that an image has, or is to get, in a folder. */
export interface ImageFile {
  readonly name: string;
  /** True where it stands there already. */
  readonly isThere: boolean;
}

/** Finds a file of the same bytes for each image, else a name that is free. */
export async function imageFiles(
  images: readonly PastedImage[],
  post: Post,
  folder: string,
  files: WorkspaceFileStore,
): Promise<readonly ImageFile[]> {
  const entries = await files.list(folder);
  const taken = new Set(entries.map(({ name }) => name));
  const names = entries.filter(({ kind }) => kind === 'file').map(({ name }) => name);
  const found: ImageFile[] = [];
  for (const image of images) {
    const same = await sameFile(image, names, folder, files);
    const name = same ?? imageName(post, image.extension, taken);
    taken.add(name);
    found.push({ name, isThere: same !== undefined });
  }
  return found;
}

async function sameFile(
  { bytes, extension }: PastedImage,
  names: readonly string[],
  folder: string,
  files: WorkspaceFileStore,
): Promise<string | undefined> {
  const pathOf = (name: string): string => (folder === '' ? name : `${folder}/${name}`);
  const alike = names.filter((name) => name.toLowerCase().endsWith(`.${extension}`));
  const sizes = await Promise.all(alike.map(async (name) => (await files.stat(pathOf(name)))?.size));
  for (const name of alike.filter((_, index) => sizes[index] === bytes.length)) {
    if (isSame(bytes, await workspace.fs.readFile(files.uriOf(pathOf(name))))) return name;
  }
  return undefined;
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
