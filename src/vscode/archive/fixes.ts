import {
  CodeAction,
  CodeActionKind,
  l10n,
  languages,
  Range,
  WorkspaceEdit,
  type CodeActionContext,
  type CodeActionProvider,
  type Disposable,
  type TextDocument,
} from 'vscode';
import type { RegionFix } from '../../core/archive/regionFixes';
import { pageFormat } from '../../core/archive/pageFormat';
import type { ArchiveState } from './condition';
import { PAGES } from './selector';
import type { ArchiveStates } from './states';

/** Offers to mend markers that do not fit together. */
export function registerArchiveFixes(states: ArchiveStates): Disposable {
  return languages.registerCodeActionsProvider(PAGES, new ArchiveFixes(states), {
    providedCodeActionKinds: [CodeActionKind.QuickFix],
  });
}

class ArchiveFixes implements CodeActionProvider {
  readonly #states: ArchiveStates;

  constructor(states: ArchiveStates) {
    this.#states = states;
  }

  async provideCodeActions(document: TextDocument, range: Range, context: CodeActionContext): Promise<CodeAction[]> {
    const wrong = context.diagnostics.filter(({ code }) => String(code).startsWith('archive.'));
    const format = pageFormat(document.uri.path);
    if (wrong.length === 0 || format === undefined) return [];
    const { regionFixes, readPageShape, defaultShape } = await load();
    const text = document.getText();
    return this.#states.at(document.uri).flatMap(({ archive }: ArchiveState) => {
      const described = readPageShape(text, archive.shape ?? defaultShape);
      if (described.kind === 'refused') return [];
      const fixes = regionFixes(text, format, described.shape.markers);
      return fixes
        .filter((fix) => rangeOf(fix).intersection(range) !== undefined)
        .map((fix) => toAction(fix, document));
    });
  }
}

function rangeOf({ problem: { range } }: RegionFix): Range {
  const { start, end } = range ?? { start: { line: 0, column: 0 }, end: { line: 0, column: 0 } };
  return new Range(start.line, start.column, end.line, end.column);
}

function toAction(fix: RegionFix, document: TextDocument): CodeAction {
  const action = new CodeAction(titleOf(fix), CodeActionKind.QuickFix);
  action.edit = new WorkspaceEdit();
  for (const { start, end, text } of fix.edits) {
    action.edit.replace(document.uri, new Range(document.positionAt(start), document.positionAt(end)), text);
  }
  action.isPreferred = fix.kind !== 'remove';
  return action;
}

function titleOf({ kind, added }: RegionFix): string {
  switch (kind) {
    case 'remove':
      return l10n.t('Remove this marker');
    case 'removeBoth':
      return l10n.t('Remove both markers of this archive');
    case 'addEnd':
      return l10n.t('Add {0} below', added);
    case 'addStart':
      return l10n.t('Add {0} above', added);
    case 'close':
      return l10n.t('Add {0} after it', added);
  }
}

/** They bring a Markdown parser along, so they wait for their first use. */
async function load() {
  const [fixes, shape, page] = await Promise.all([
    import('../../core/archive/regionFixes'),
    import('../../core/archive/shape'),
    import('../../core/archive/pageShape'),
  ]);
  return { ...fixes, ...shape, ...page };
}
