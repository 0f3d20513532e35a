import { EventEmitter, Uri, workspace, type Event, type Memento } from 'vscode';
import { findBuiltStyles } from '../../core/page/builtStyles';
import type { Logger } from '../../core/ports';
import type { PageStyle } from '../../protocol';
import { Lifetime } from '../disposable';
import { SECTION } from '../settings';
import { isRelativePath } from '../settingsReader';
import type { Content } from './previewContent';

const KIND_KEY = 'almanac.preview.style';
const STYLES_KEY = 'preview.styles';

/** A style sheet of the site, and the time of its last change. */
interface Sheet {
  readonly uri: Uri;
  readonly modifiedMs: number;
}

/** Whose style previews have, and where the style sheets of a site are. */
export class PreviewStyles extends Lifetime {
  readonly #memento: Memento;
  readonly #log: Logger;
  readonly #didChange = this.register(new EventEmitter<void>());
  /** What was found, by the file that is previewed. */
  readonly #found = new Map<string, Promise<readonly Sheet[]>>();

  readonly onDidChange: Event<void> = this.#didChange.event;

  constructor(memento: Memento, log: Logger) {
    super();
    this.#memento = memento;
    this.#log = log;
    this.register(
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration(`${SECTION}.${STYLES_KEY}`)) this.#lookAgain();
      }),
    );
    const watcher = this.register(workspace.createFileSystemWatcher('**/*.css'));
    for (const event of [watcher.onDidCreate, watcher.onDidChange, watcher.onDidDelete]) {
      this.register(event(() => this.#lookAgain()));
    }
  }

  get kind(): PageStyle['kind'] {
    return this.#memento.get(KIND_KEY) === 'site' ? 'site' : 'editor';
  }

  async switch(): Promise<void> {
    await this.#memento.update(KIND_KEY, this.kind === 'site' ? 'editor' : 'site');
    this.#lookAgain();
  }

  /** The style sheets of the site that a file belongs to: those of the setting, else those that were built. */
  async sheetsFor(content: Content): Promise<readonly Sheet[]> {
    const key = content.place.files.uriOf(content.place.path).toString();
    const found = this.#found.get(key) ?? this.#find(content);
    this.#found.set(key, found);
    return found;
  }

  /** The folders outside of the site from which the setting takes style sheets. */
  rootsFor(file: Uri): readonly Uri[] {
    const folder = workspace.getWorkspaceFolder(file);
    if (folder === undefined) return [];
    return this.#statedPaths(file).map((path) => Uri.joinPath(folder.uri, path, '..'));
  }

  async #find({ place, post, site }: Content): Promise<readonly Sheet[]> {
    const file = place.files.uriOf(place.path);
    const stated = await this.#stated(file, place.files.root);
    if (stated.length > 0 || site === undefined) return stated;
    const paths = await findBuiltStyles(place.site, place.files, post?.url);
    return (await Promise.all(paths.map((path) => sheetAt(place.files.uriOf(path))))).flat();
  }

  /** Each path counts in the site, else in the folder of the workspace. */
  async #stated(file: Uri, root: Uri): Promise<readonly Sheet[]> {
    const folder = workspace.getWorkspaceFolder(file);
    if (folder === undefined) return [];
    const sheets = this.#statedPaths(file).map(async (path) => {
      const inSite = await sheetAt(Uri.joinPath(root, path));
      if (inSite.length > 0) return inSite;
      const inFolder = await sheetAt(Uri.joinPath(folder.uri, path));
      if (inFolder.length === 0) this.#log.info(`almanac.preview.styles: there is no file ${path}.`);
      return inFolder;
    });
    return (await Promise.all(sheets)).flat();
  }

  /** What leads out of the workspace is left out. */
  #statedPaths(file: Uri): readonly string[] {
    const value = workspace.getConfiguration(SECTION, file).get<unknown>(STYLES_KEY);
    if (!Array.isArray(value)) return [];
    return value.filter((path: unknown): path is string => {
      const isUsable = typeof path === 'string' && path !== '' && isRelativePath(path);
      if (!isUsable) this.#log.info(`${SECTION}.${STYLES_KEY}: ${JSON.stringify(path)} is no path in the workspace.`);
      return isUsable;
    });
  }

  #lookAgain(): void {
    this.#found.clear();
    this.#didChange.fire();
  }
}

/** The style sheet at an address; none where there is no such file. */
async function sheetAt(uri: Uri): Promise<readonly Sheet[]> {
  try {
    const { mtime } = await workspace.fs.stat(uri);
    return [{ uri, modifiedMs: mtime }];
  } catch {
    // FileSystemError: there is no such file.
    return [];
  }
}
