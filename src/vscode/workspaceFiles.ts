import * as vscode from 'vscode';
import type { FileStat, FileStore, FolderEntry, ReadOptions, SourceFile, WalkOptions } from '../core/ports';

/** Calls to the file system run side by side: each takes milliseconds, of which hardly any is work. */
const FILES_AT_ONCE = 64;

/** A folder of the workspace, over `workspace.fs`: local, remote or virtual. */
export class WorkspaceFiles implements FileStore {
  readonly #root: vscode.Uri;

  constructor(root: vscode.Uri) {
    this.#root = root;
  }

  /** The address of a path of this store. */
  uriOf(path: string): vscode.Uri {
    return path === '' ? this.#root : vscode.Uri.joinPath(this.#root, path);
  }

  async list(folder: string): Promise<readonly FolderEntry[]> {
    return (await this.#entries(folder)).map(([name, type]) => ({
      name,
      kind: type & vscode.FileType.Directory ? 'folder' : 'file',
    }));
  }

  async walk(folder: string, options: WalkOptions): Promise<readonly string[]> {
    const paths: string[] = [];
    let level = [folder];
    while (level.length > 0) {
      options.signal?.throwIfAborted();
      const next: string[] = [];
      const lists = await Promise.all(level.map(async (path) => ({ path, entries: await this.#entries(path) })));
      for (const { path, entries } of lists) {
        for (const [name, type] of entries) {
          const inner = path === '' ? name : `${path}/${name}`;
          if (!(type & vscode.FileType.Directory)) paths.push(inner);
          else if (!(type & vscode.FileType.SymbolicLink) && !options.prune(inner)) next.push(inner);
        }
      }
      level = next;
    }
    return paths;
  }

  async read(path: string): Promise<SourceFile | undefined> {
    try {
      return decode(path, await vscode.workspace.fs.readFile(this.uriOf(path)));
    } catch (error) {
      const code = error instanceof vscode.FileSystemError ? error.code : '';
      return ['FileNotFound', 'FileIsADirectory'].includes(code) ? undefined : { path, text: '', fault: 'unreadable' };
    }
  }

  async *readMany(paths: readonly string[], { signal }: ReadOptions = {}): AsyncIterable<readonly SourceFile[]> {
    for (let start = 0; start < paths.length; start += FILES_AT_ONCE) {
      signal?.throwIfAborted();
      const files = await Promise.all(paths.slice(start, start + FILES_AT_ONCE).map((path) => this.read(path)));
      yield files.filter((file) => file !== undefined);
    }
  }

  async stat(path: string): Promise<FileStat | undefined> {
    try {
      const { type, size, mtime } = await vscode.workspace.fs.stat(this.uriOf(path));
      return type & vscode.FileType.Directory ? undefined : { size, modifiedMs: mtime };
    } catch {
      // No such file: the port calls it undefined.
      return undefined;
    }
  }

  at(folder: string): WorkspaceFiles {
    return new WorkspaceFiles(this.uriOf(folder));
  }

  async #entries(folder: string): Promise<[string, vscode.FileType][]> {
    try {
      return await vscode.workspace.fs.readDirectory(this.uriOf(folder));
    } catch {
      // No such folder, or one that may not be listed: the port calls both empty.
      return [];
    }
  }
}

function decode(path: string, bytes: Uint8Array): SourceFile {
  try {
    return { path, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { path, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), fault: 'notUtf8' };
  }
}
