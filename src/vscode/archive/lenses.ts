import {
  CodeLens,
  Disposable,
  EventEmitter,
  l10n,
  languages,
  Range,
  type CodeLensProvider,
  type Event,
  type TextDocument,
} from 'vscode';
import { pageFormat } from '../../core/archive/pageFormat';
import { Lifetime } from '../disposable';
import type { ArchiveState } from './condition';
import { nodeOf } from './node';
import { PAGES } from './selector';
import type { ArchiveStates } from './states';
import { conditionWords, countWords } from './words';

/**
 * VS Code waits for a moment before it asks for lenses that have changed, and forgets to where the editor loses the focus
 * meanwhile: it is told again, later than it waits. Source: its `codelensController.ts`, `onDidBlurEditorText`.
 */
const TOLD_AGAIN_MS = 1_000;

/** Says above each archive how it stands, and regenerates it at a click. */
export function registerArchiveLenses(states: ArchiveStates): Disposable {
  const lenses = new ArchiveLenses(states);
  return Disposable.from(languages.registerCodeLensProvider(PAGES, lenses), lenses);
}

class ArchiveLenses extends Lifetime implements CodeLensProvider {
  readonly #states: ArchiveStates;
  readonly #didChange = this.register(new EventEmitter<void>());
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly onDidChangeCodeLenses: Event<void> = this.#didChange.event;

  constructor(states: ArchiveStates) {
    super();
    this.#states = states;
    this.register(states.onDidChange(() => this.#tell()));
    this.register({ dispose: () => clearTimeout(this.#timer) });
  }

  async provideCodeLenses(document: TextDocument): Promise<CodeLens[]> {
    const states = this.#states.at(document.uri);
    if (states.length === 0) return [];
    const lines = await linesOf(document, states);
    return states.flatMap((state, index) => lensesOf(state, lines[index] ?? 0));
  }

  #tell(): void {
    this.#didChange.fire();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#didChange.fire(), TOLD_AGAIN_MS);
  }
}

function lensesOf(state: ArchiveState, line: number): CodeLens[] {
  const range = new Range(line, 0, line, 0);
  const node = nodeOf(state.archive);
  const lens = (title: string, command: string): CodeLens => {
    return new CodeLens(range, { title, command, arguments: [node] });
  };
  const regenerate = (title: string): CodeLens => lens(title, 'almanac.regenerateArchive');
  const compare = lens(l10n.t('Show Changes'), 'almanac.showArchiveChanges');
  const { condition } = state;
  switch (condition.kind) {
    case 'upToDate':
      return [regenerate(upToDateWords(condition.posts))];
    case 'stale':
      return [regenerate(l10n.t('Regenerate · {0}', countWords(condition.counts))), compare];
    case 'edited':
      return [regenerate(l10n.t('Regenerate · {0}', conditionWords(condition))), compare];
    case 'placeless':
      return [regenerate(l10n.t('Put the archive into this page'))];
    default:
      return []; // What is wrong stands among the problems, at its line.
  }
}

function upToDateWords(posts: number): string {
  return posts === 1 ? l10n.t('Archive of 1 post · up to date') : l10n.t('Archive of {0} posts · up to date', posts);
}

/** The line on which each archive begins; 0 for one without a place. */
async function linesOf(document: TextDocument, states: readonly ArchiveState[]): Promise<readonly number[]> {
  const [{ findRegion }, { readPageShape }, { defaultShape }] = await Promise.all([
    import('../../core/archive/region'),
    import('../../core/archive/pageShape'),
    import('../../core/archive/shape'),
  ]);
  const text = document.getText();
  const format = pageFormat(document.uri.path) ?? 'markdown';
  return states.map(({ archive }) => {
    const described = readPageShape(text, archive.shape ?? defaultShape);
    if (described.kind === 'refused') return 0;
    const search = findRegion(text, format, described.shape.markers);
    return search.kind === 'found' ? document.positionAt(search.region.start.start).line : 0;
  });
}
