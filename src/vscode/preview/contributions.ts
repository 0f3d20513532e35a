import {
  EventEmitter,
  extensions,
  l10n,
  window,
  type Event,
  type Extension,
  type LogOutputChannel,
  type Uri,
} from 'vscode';
import type { MarkdownPlugin } from '../../core/markdown/engine';
import { Lifetime } from '../disposable';
import { contributedFiles, contributing, isRecord, nameOf, type ContributedFile } from './contributionPoints';

/** An extension that takes longer to start is said to be missing; once it has started, its plugin counts. */
const ACTIVATION_MS = 5_000;

/** A plugin of markdown-it, and whose it is. */
export interface ContributedPlugin {
  readonly extension: Extension<unknown>;
  readonly extend: MarkdownPlugin;
}

/**
 * What other extensions contribute to Markdown previews: plugins of markdown-it, styles and scripts, by the contribution
 * points of VS Code's own preview. Mathematics and diagrams come this way. No preview waits for them, and one that fails
 * is left out.
 */
export class Contributions extends Lifetime {
  readonly #log: LogOutputChannel;
  readonly #didChange = this.register(new EventEmitter<void>());
  /** Those that have started, by the extension's id. */
  readonly #started = new Map<string, ContributedPlugin>();
  /** Those that failed, and those that the user was told to be late. */
  readonly #failed = new Set<string>();
  readonly #late = new Set<string>();
  #known: string | undefined;

  /** Another plugin is there, or one less. */
  readonly onDidChange: Event<void> = this.#didChange.event;

  constructor(log: LogOutputChannel) {
    super();
    this.#log = log;
    this.register(extensions.onDidChange(() => this.#reload()));
  }

  /** Those that are there by now, in the order of their extensions. */
  get plugins(): readonly ContributedPlugin[] {
    this.load();
    return contributing('markdown.markdownItPlugins').flatMap(({ id }) =>
      this.#failed.has(id) ? [] : (this.#started.get(id) ?? []),
    );
  }

  get styles(): readonly Uri[] {
    const point = 'markdown.previewStyles';
    return contributing(point).flatMap((extension) => contributedFiles(extension, point).map(({ uri }) => uri));
  }

  get scripts(): readonly ContributedFile[] {
    const point = 'markdown.previewScripts';
    return contributing(point).flatMap((extension) => contributedFiles(extension, point));
  }

  /** The folders of extensions whose styles or scripts the page loads. */
  get roots(): readonly Uri[] {
    const all = [...contributing('markdown.previewStyles'), ...contributing('markdown.previewScripts')];
    return [...new Set(all)].map((extension) => extension.extensionUri);
  }

  /** Starts the extensions that contribute plugins, where that was not done yet. */
  load(): void {
    if (this.#known !== undefined) return;
    this.#known = contributionKey();
    for (const extension of contributing('markdown.markdownItPlugins')) {
      if (!this.#started.has(extension.id)) void this.#start(extension);
    }
  }

  /** Goes on without a plugin that failed, and tells the user once. */
  leaveOut(extension: Extension<unknown>, error: unknown): void {
    if (this.isDisposed || this.#failed.has(extension.id)) return;
    this.#failed.add(extension.id);
    this.#log.error(`${extension.id}:`, error instanceof Error ? error : String(error));
    const reason = error instanceof Error ? error.message : String(error);
    this.#tell(l10n.t('The preview does without the extension {0}, which failed: {1}', nameOf(extension), reason));
    this.#didChange.fire();
  }

  /** Extensions came or went: those that failed may be mended. */
  #reload(): void {
    if (this.#known === undefined || contributionKey() === this.#known) return;
    this.#known = undefined;
    this.#failed.clear();
    this.load();
    this.#didChange.fire();
  }

  async #start(extension: Extension<unknown>): Promise<void> {
    const timer = setTimeout(() => this.#tellLate(extension), ACTIVATION_MS);
    try {
      const exported: unknown = await extension.activate();
      if (!isPlugin(exported) || this.isDisposed) return;
      this.#started.set(extension.id, { extension, extend: this.#guarded(extension, exported) });
      this.#didChange.fire();
    } catch (error) {
      this.leaveOut(extension, error);
    } finally {
      clearTimeout(timer);
    }
  }

  #guarded(extension: Extension<unknown>, plugin: Plugin): MarkdownPlugin {
    return (md) => {
      try {
        const extended = plugin.extendMarkdownIt(md);
        // One that promises more than it gave is not waited for; what becomes of the promise is still its own failure.
        if (extended instanceof Promise) extended.catch((error: unknown) => this.leaveOut(extension, error));
        return extended;
      } catch (error) {
        this.leaveOut(extension, error);
        return md;
      }
    };
  }

  #tellLate(extension: Extension<unknown>): void {
    if (this.isDisposed || this.#late.has(extension.id)) return;
    this.#late.add(extension.id);
    this.#log.warn(`${extension.id} has not started in ${ACTIVATION_MS} ms.`);
    this.#tell(l10n.t('The preview does without the extension {0} until it has started.', nameOf(extension)));
  }

  #tell(message: string): void {
    const showLog = l10n.t('Show Log');
    void window.showWarningMessage(message, showLog).then((choice) => {
      if (choice === showLog) this.#log.show();
    });
  }
}

/** Changes when other extensions contribute than before. */
function contributionKey(): string {
  return (['markdown.markdownItPlugins', 'markdown.previewStyles', 'markdown.previewScripts'] as const)
    .flatMap((point) => contributing(point).map(({ id }) => `${point} ${id}`))
    .join('\n');
}

/** What an extension exports that contributes a plugin. */
interface Plugin {
  readonly extendMarkdownIt: MarkdownPlugin;
}

function isPlugin(exported: unknown): exported is Plugin {
  return isRecord(exported) && typeof exported['extendMarkdownIt'] === 'function';
}
