import { l10n, window, workspace, type Disposable, type LogOutputChannel, type TextDocument } from 'vscode';
import { now } from '../clock';
import { Lifetime } from '../disposable';
import { readSettings } from '../settings';
import type { OpenSite, Sites } from '../sites';
import type { Archive } from './archives';
import type { ArchiveState } from './condition';
import { runPage } from './pageRun';
import type { ArchiveWriter } from './regenerate';
import type { ArchiveStates } from './states';

/** What a saved post changed is known within this time. */
const MOST_WAIT_MS = 5_000;
const NOTE_MS = 4_000;

/** Regenerates stale archives when a post is saved, where a setting asks for it. */
export function registerRegenerationOnSave(
  sites: Sites,
  states: ArchiveStates,
  writer: ArchiveWriter,
  log: LogOutputChannel,
): Disposable {
  return new RegenerationOnSave(sites, states, writer, log);
}

/**
 * Each saved post leads to one regeneration at most. A page with an archive is no post here, so that what is written
 * does not lead to more.
 */
class RegenerationOnSave extends Lifetime {
  readonly #sites: Sites;
  readonly #states: ArchiveStates;
  readonly #writer: ArchiveWriter;
  readonly #log: LogOutputChannel;
  /** When a post of a site was saved. */
  readonly #saved = new Map<OpenSite, number>();
  /** Pages whose author was told that they were left alone. */
  readonly #told = new Set<string>();

  constructor(sites: Sites, states: ArchiveStates, writer: ArchiveWriter, log: LogOutputChannel) {
    super();
    this.#sites = sites;
    this.#states = states;
    this.#writer = writer;
    this.#log = log;
    this.register(workspace.onDidSaveTextDocument((document) => this.#noteSaved(document)));
    this.register(states.onDidChange((site) => void this.#follow(site)));
  }

  #noteSaved({ uri }: TextDocument): void {
    const file = this.#sites.of(uri);
    if (file === undefined || this.#states.at(uri).length > 0 || file.site.catalog.site.role(file.path) !== 'post')
      return;
    if (readSettings(file.site.root, this.#log).archive.isRegeneratedOnSave) this.#saved.set(file.site, now());
  }

  async #follow(site: OpenSite): Promise<void> {
    const savedMs = this.#saved.get(site);
    const due = this.#states.of(site).filter(({ condition }) => condition.kind === 'stale');
    if (savedMs === undefined || due.length === 0) return;
    this.#saved.delete(site);
    if (now() - savedMs > MOST_WAIT_MS) return;
    for (const state of due) {
      try {
        await this.#regenerate(state);
      } catch (error) {
        this.#log.error(error instanceof Error ? error : String(error), state.archive.page);
      }
    }
  }

  async #regenerate({ archive, condition }: ArchiveState): Promise<void> {
    if (isUnsaved(archive)) return;
    if (condition.kind === 'stale' && condition.isHandEdited) return this.#tellLeft(archive);
    const { archives } = await runPage([archive]);
    for (const run of archives) {
      this.#log.info(`${archive.page}: ${run.kind === 'left' ? run.reason : run.kind}`);
      if (run.kind === 'left') window.setStatusBarMessage(`$(warning) ${archive.page}: ${run.reason}`, NOTE_MS);
      if (run.kind !== 'written') continue;
      window.setStatusBarMessage(`$(archive) ${l10n.t('{0} was regenerated', archive.page)}`, NOTE_MS);
    }
  }

  /** Once for each page: the view shows it all the time. */
  #tellLeft(archive: Archive): void {
    const key = archive.site.files.uriOf(archive.page).toString();
    if (this.#told.has(key)) return;
    this.#told.add(key);
    this.#writer.tell(this.#askAbout(archive));
  }

  async #askAbout(archive: Archive): Promise<void> {
    const review = l10n.t('Review');
    const words = l10n.t('The archive in {0} was changed by hand, so it was not regenerated.', archive.page);
    if ((await window.showInformationMessage(words, review)) === review) await this.#writer.run(archive);
  }
}

function isUnsaved({ site, page }: Archive): boolean {
  const key = site.files.uriOf(page).toString();
  return workspace.textDocuments.some(({ uri, isDirty }) => isDirty && uri.toString() === key);
}
