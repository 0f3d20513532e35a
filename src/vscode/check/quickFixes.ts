import {
  CodeAction,
  CodeActionKind,
  l10n,
  Range,
  WorkspaceEdit,
  type CodeActionContext,
  type CodeActionProvider,
  type Diagnostic,
  type DocumentSelector,
  type TextDocument,
} from 'vscode';
import { fixTitles, type Finding, type Fix } from '../../core/check/finding';
import type { Sites } from '../sites';
import { SOURCE } from './board';
import type { CheckScheduler } from './scheduler';

/** The files that may be posts. */
export const POSTS: DocumentSelector = [
  { language: 'markdown' },
  { language: 'mdx' },
  { pattern: '**/*.{md,markdown,mdx,mkd,mkdn,qmd,html,njk,liquid}' },
];

/** Offers to put right what is wrong with a post. What it changes is read from the text as it is when it is asked. */
export class QuickFixes implements CodeActionProvider {
  readonly #sites: Sites;
  readonly #scheduler: CheckScheduler;

  constructor(sites: Sites, scheduler: CheckScheduler) {
    this.#sites = sites;
    this.#scheduler = scheduler;
  }

  async provideCodeActions(document: TextDocument, _range: Range, context: CodeActionContext): Promise<CodeAction[]> {
    const own = context.diagnostics.filter(({ source }) => source === SOURCE);
    const place = own.length === 0 ? undefined : this.#sites.of(document.uri);
    if (place === undefined) return [];
    const findings = await this.#scheduler.checkerOf(place.site).check(place.path);
    return own.flatMap((diagnostic) => {
      const finding = findings.find((each) => isSame(each, diagnostic));
      const fixes = finding?.fixes ?? [];
      return fixes.map((fix) => actionOf(fix, document, diagnostic, fixes.length === 1));
    });
  }
}

function isSame({ code, range }: Finding, diagnostic: Diagnostic): boolean {
  const { line, character } = diagnostic.range.start;
  return diagnostic.code === code && (range?.start.line ?? 0) === line && (range?.start.column ?? 0) === character;
}

function actionOf(fix: Fix, document: TextDocument, diagnostic: Diagnostic, isPreferred: boolean): CodeAction {
  const action = new CodeAction(l10n.t(fixTitles[fix.title], ...fix.args), CodeActionKind.QuickFix);
  action.edit = new WorkspaceEdit();
  for (const { start, end, text } of fix.edits) {
    action.edit.replace(document.uri, new Range(document.positionAt(start), document.positionAt(end)), text);
  }
  action.diagnostics = [diagnostic];
  action.isPreferred = isPreferred;
  return action;
}
