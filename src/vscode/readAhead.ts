import { FileType, Uri } from 'vscode';
import { isPrunedForDetection } from '../core/generators/foreignFolders';
import type { Entries, Reading } from './reading';
import { isEvidence } from './siteEvidence';

/** So many folders and files at most are asked for before anybody needs them. */
const MOST_FOLDERS = 16;
const MOST_FILES = 8;

/**
 * Asks for what the search for sites in a folder is going to need, side by side: while a window opens, each call takes long,
 * and several take no longer than one. What was answered is good until the search has ended: then files are asked anew.
 */
export class ReadAhead {
  readonly #reading: Reading;
  readonly #lists = new Map<string, Thenable<Entries>>();
  readonly #reads = new Map<string, Thenable<Uint8Array>>();

  private constructor(reading: Reading) {
    this.#reading = reading;
  }

  /** Begins at the root of a folder. */
  static from(root: Uri, reading: Reading): ReadAhead {
    const ahead = new ReadAhead(reading);
    void ahead.#list(root).then((entries) => ahead.#goOn(root, entries), ignore);
    return ahead;
  }

  end(): void {
    this.#lists.clear();
    this.#reads.clear();
  }

  /** The entries of a folder, where they were asked for. */
  listOf(folder: Uri): Thenable<Entries> | undefined {
    return this.#lists.get(folder.toString());
  }

  /** The content of a file, where it was asked for. */
  contentOf(file: Uri): Thenable<Uint8Array> | undefined {
    return this.#reads.get(file.toString());
  }

  /** Configurations, and the folders in which sites and posts may be. */
  #goOn(root: Uri, entries: Entries): void {
    const wasEnded = !this.#lists.has(root.toString());
    if (wasEnded) return;
    const namesOf = (wanted: FileType): string[] => entries.flatMap(([name, type]) => (type === wanted ? [name] : []));
    const files = namesOf(FileType.File).filter((name) => isEvidence(name) || name === 'package.json');
    const folders = namesOf(FileType.Directory).filter((name) => !isPrunedForDetection(name, false));
    for (const name of files.slice(0, MOST_FILES)) this.#read(Uri.joinPath(root, name));
    for (const name of folders.slice(0, MOST_FOLDERS))
      void this.#list(Uri.joinPath(root, name)).then(undefined, ignore);
  }

  #list(folder: Uri): Thenable<Entries> {
    const listed = this.#reading.readDirectory(folder);
    this.#lists.set(folder.toString(), listed);
    return listed;
  }

  #read(file: Uri): void {
    const content = this.#reading.readFile(file);
    void content.then(undefined, ignore);
    this.#reads.set(file.toString(), content);
  }
}

/** Whoever asks for an answer hears of its failure. */
function ignore(): void {
  // Nothing is asked yet.
}
