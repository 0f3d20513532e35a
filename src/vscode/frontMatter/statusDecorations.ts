import {
  EventEmitter,
  FileDecoration,
  l10n,
  ThemeColor,
  window,
  type Disposable,
  type Event,
  type FileDecorationProvider,
  type Uri,
} from 'vscode';
import { statusAt, type Post, type PostStatus } from '../../core/post';
import { now } from '../clock';
import { Lifetime } from '../disposable';
import type { OpenSite, Sites } from '../sites';
import type { SitesChange } from '../sitesChange';
import { dateWords, statusWords } from '../tree/words';

/** Drafts and scheduled posts stand out wherever VS Code shows their files. */
export function registerStatusDecorations(sites: Sites): Disposable {
  return new StatusDecorations(sites);
}

class StatusDecorations extends Lifetime implements FileDecorationProvider {
  readonly #sites: Sites;
  readonly #didChange = this.register(new EventEmitter<Uri[] | undefined>());

  readonly onDidChangeFileDecorations: Event<Uri[] | undefined> = this.#didChange.event;

  constructor(sites: Sites) {
    super();
    this.#sites = sites;
    this.register(window.registerFileDecorationProvider(this));
    this.register(sites.onDidChange((change) => this.#follow(change)));
  }

  provideFileDecoration(uri: Uri): FileDecoration | undefined {
    const file = this.#sites.of(uri);
    const post = file?.site.catalog.post(file.path);
    return post && decorationOf(post, statusAt(post, now()));
  }

  #follow(change: SitesChange): void {
    if (change.kind === 'loading') return;
    this.#didChange.fire(change.kind === 'posts' ? urisOf(change.site, change.paths) : undefined);
  }
}

function urisOf({ files }: OpenSite, paths: readonly string[]): Uri[] {
  return paths.map((path) => files.uriOf(path));
}

function decorationOf(post: Post, status: PostStatus): FileDecoration | undefined {
  if (status === 'draft') {
    return new FileDecoration('✎', statusWords(status), new ThemeColor('almanac.draftForeground'));
  }
  if (status !== 'scheduled') return undefined;
  const date = post.date && dateWords(post.date, { dateStyle: 'medium' });
  const words = date === undefined ? statusWords(status) : l10n.t('Scheduled for {0}', date);
  return new FileDecoration('◷', words, new ThemeColor('almanac.scheduledForeground'));
}
