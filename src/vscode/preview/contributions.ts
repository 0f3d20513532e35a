import { EventEmitter, extensions, Uri, type Event, type Extension, type LogOutputChannel } from 'vscode';
import type { MarkdownPlugin } from '../../core/markdown/engine';
import { Lifetime } from '../disposable';

/** An extension that takes longer to start is done without until it has. */
const ACTIVATION_MS = 3_000;

/**
 * What other extensions contribute to Markdown previews: plugins of markdown-it, styles and scripts, by the contribution
 * points of VS Code's own preview. Mathematics and diagrams come this way.
 */
export class Contributions extends Lifetime {
  readonly #log: LogOutputChannel;
  readonly #didChange = this.register(new EventEmitter<void>());
  #plugins: readonly MarkdownPlugin[] = [];
  #loaded: Promise<void> | undefined;
  #known = '';

  readonly onDidChange: Event<void> = this.#didChange.event;

  constructor(log: LogOutputChannel) {
    super();
    this.#log = log;
    this.register(
      extensions.onDidChange(() => {
        if (this.#loaded === undefined || this.#key() === this.#known) return;
        this.#loaded = undefined;
        void this.load().then(() => this.#didChange.fire());
      }),
    );
  }

  /** Those that are there by now: the first preview does not wait for them. */
  get plugins(): readonly MarkdownPlugin[] {
    void this.load();
    return this.#plugins;
  }

  get styles(): readonly Uri[] {
    return contributing('markdown.previewStyles').flatMap((extension) => files(extension, 'markdown.previewStyles'));
  }

  get scripts(): readonly Uri[] {
    return contributing('markdown.previewScripts').flatMap((extension) => files(extension, 'markdown.previewScripts'));
  }

  /** The folders of extensions whose styles or scripts the page loads. */
  get roots(): readonly Uri[] {
    const all = [...contributing('markdown.previewStyles'), ...contributing('markdown.previewScripts')];
    return [...new Set(all)].map((extension) => extension.extensionUri);
  }

  /** Starts the extensions that contribute plugins. */
  load(): Promise<void> {
    this.#loaded ??= this.#load();
    return this.#loaded;
  }

  async #load(): Promise<void> {
    this.#known = this.#key();
    const found = await Promise.all(contributing('markdown.markdownItPlugins').map((each) => this.#pluginOf(each)));
    this.#plugins = found.flatMap((plugin) => plugin ?? []);
    if (this.#plugins.length > 0 && !this.isDisposed) this.#didChange.fire();
  }

  async #pluginOf(extension: Extension<unknown>): Promise<MarkdownPlugin | undefined> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`${extension.id} takes too long to start`)), ACTIVATION_MS);
    });
    try {
      const exported: unknown = await Promise.race([extension.activate(), late]);
      return isPlugin(exported) ? (md) => exported.extendMarkdownIt(md) : undefined;
    } catch (error) {
      this.#log.warn(`${extension.id}: ${String(error)}`);
      return undefined;
    } finally {
      clearTimeout(timer);
    }
  }

  #key(): string {
    return ['markdown.markdownItPlugins', 'markdown.previewStyles', 'markdown.previewScripts']
      .flatMap((point) => contributing(point).map((extension) => `${point} ${extension.id}`))
      .join('\n');
  }
}

/** VS Code's own preview contributes itself to itself. */
const BUILT_IN_PREVIEW = 'vscode.markdown-language-features';

function contributing(point: string): readonly Extension<unknown>[] {
  return extensions.all.filter((extension) => {
    if (extension.id === BUILT_IN_PREVIEW) return false;
    const value = contributed(extension, point);
    return value === true || (Array.isArray(value) && value.length > 0);
  });
}

function contributed(extension: Extension<unknown>, point: string): unknown {
  const manifest: unknown = extension.packageJSON;
  if (!isRecord(manifest) || !isRecord(manifest['contributes'])) return undefined;
  return manifest['contributes'][point];
}

/** The files that an extension names at a contribution point, each as a path or as an object with a `path`. */
function files(extension: Extension<unknown>, point: string): readonly Uri[] {
  const paths = contributed(extension, point);
  if (!Array.isArray(paths)) return [];
  return paths
    .map((entry: unknown) => (isRecord(entry) ? entry['path'] : entry))
    .filter((path): path is string => typeof path === 'string' && !path.split('/').includes('..'))
    .map((path) => Uri.joinPath(extension.extensionUri, path));
}

function isPlugin(exported: unknown): exported is { extendMarkdownIt: MarkdownPlugin } {
  return isRecord(exported) && typeof exported['extendMarkdownIt'] === 'function';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
