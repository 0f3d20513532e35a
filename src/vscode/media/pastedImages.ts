import { FileType, Uri, workspace, type CancellationToken, type DataTransfer } from 'vscode';
import { imageExtension } from '../../core/media/newImage';

/** An image that is pasted or dropped. */
export interface PastedImage {
  /** The name that its file has; programs that copy pictures name them all alike. */
  readonly name: string;
  readonly extension: string;
  readonly bytes: Uint8Array;
  /** Where it stands already; undefined for one that is in memory alone. */
  readonly uri: Uri | undefined;
}

/** The images among what is pasted or dropped, in its order; none where there is anything else. */
export async function pastedImages(transfer: DataTransfer, token: CancellationToken): Promise<readonly PastedImage[]> {
  const images: PastedImage[] = [];
  for (const [mime, item] of transfer) {
    const file = item.asFile();
    const extension = file === undefined ? undefined : imageExtension(mime, file.name);
    if (file === undefined || extension === undefined) continue;
    images.push({ name: file.name, extension, bytes: await file.data(), uri: file.uri });
    if (token.isCancellationRequested) return [];
  }
  return images.length > 0 ? images : listedImages(transfer);
}

/** Files of the Explorer come as a list of their addresses. */
async function listedImages(transfer: DataTransfer): Promise<readonly PastedImage[]> {
  const list = (await transfer.get('text/uri-list')?.asString()) ?? '';
  const uris = list.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'));
  const images = await Promise.all(uris.map((line) => imageAt(Uri.parse(line))));
  return images.every((image) => image !== undefined) ? images : [];
}

async function imageAt(uri: Uri): Promise<PastedImage | undefined> {
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  const extension = imageExtension('', name);
  if (extension === undefined || /^https?$/.test(uri.scheme)) return undefined;
  try {
    if (((await workspace.fs.stat(uri)).type & FileType.File) === 0) return undefined;
    return { name, extension, bytes: await workspace.fs.readFile(uri), uri };
  } catch {
    // FileSystemError: the address leads to no file that can be read.
    return undefined;
  }
}
