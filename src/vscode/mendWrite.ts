import { l10n, window, workspace } from 'vscode';
import type { WriteResult } from '../core/ports';
import type { FileOfSite } from './fileOfSite';

/**
 * Looks at a file whose writing failed, and sees to it that nothing of it is lost: a full disk, a lost connection may
 * leave a part of the new text. The former text is written again; where that fails too, an editor holds it.
 * @param before undefined for a file that was to be made
 * @param reason why it failed, in the words of the file system
 */
export async function mendFailedWrite(
  file: FileOfSite,
  before: string | undefined,
  after: string,
  reason: string,
): Promise<WriteResult> {
  const left = await file.files.read(file.path);
  if (left?.text === after) return { kind: 'written' };
  if (left === undefined || !isTorn(left.text, before ?? '', after)) return { kind: 'failed', reason };
  if (before === undefined) {
    await deleteQuietly(file);
    return { kind: 'failed', reason };
  }
  if (await isRestored(file, before)) return { kind: 'failed', reason };
  await window.showTextDocument(await workspace.openTextDocument({ content: before, language: 'markdown' }));
  return {
    kind: 'failed',
    reason: l10n.t('{0} Its former text is in a new editor: save it from there.', withStop(reason)),
  };
}

/** True for the beginning of the new text with nothing, or the end of the former one, behind it; else it is another's. */
function isTorn(left: string, before: string, after: string): boolean {
  if (left === before) return false;
  let common = 0;
  while (common < left.length && left.charCodeAt(common) === after.charCodeAt(common)) common++;
  // What was cut within a character cannot be read.
  return before.endsWith(left.slice(common).replace(/^\uFFFD+/, ''));
}

async function isRestored({ files, path }: FileOfSite, text: string): Promise<boolean> {
  try {
    await workspace.fs.writeFile(files.uriOf(path), new TextEncoder().encode(text));
  } catch {
    // Looked at below: it may have been written all the same.
  }
  const restored = await files.read(path);
  return restored?.text === text && restored.fault === undefined;
}

async function deleteQuietly({ files, path }: FileOfSite): Promise<void> {
  try {
    await workspace.fs.delete(files.uriOf(path));
  } catch {
    // A part of a new file does no harm, and its name stands in the message.
  }
}

function withStop(sentence: string): string {
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}
