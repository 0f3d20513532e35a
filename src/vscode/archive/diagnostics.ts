import { Diagnostic, DiagnosticSeverity, languages, Range, type Disposable, type Uri } from 'vscode';
import type { Problem } from '../../core/problems';
import { Lifetime } from '../disposable';
import { problemWords } from '../problems';
import type { OpenSite, Sites } from '../sites';
import type { ArchiveState } from './condition';
import type { ArchiveStates } from './states';

/** Shows among VS Code's problems why archives cannot be written, at the lines that are wrong. */
export function registerArchiveProblems(sites: Sites, states: ArchiveStates): Disposable {
  return new ArchiveProblems(sites, states);
}

class ArchiveProblems extends Lifetime {
  readonly #sites: Sites;
  readonly #collection = this.register(languages.createDiagnosticCollection('almanac-archive'));
  readonly #shown = new Map<OpenSite, readonly Uri[]>();

  constructor(sites: Sites, states: ArchiveStates) {
    super();
    this.#sites = sites;
    this.register(states.onDidChange((site) => this.#show(site, states.of(site))));
    this.register(sites.onDidChange(({ kind }) => kind === 'sites' && this.#forgetClosed()));
  }

  #show(site: OpenSite, states: readonly ArchiveState[]): void {
    this.#clear(site);
    const byUri = new Map<string, { readonly uri: Uri; readonly problems: Diagnostic[] }>();
    for (const { archive, condition } of states) {
      if (condition.kind !== 'broken') continue;
      const uri = site.files.uriOf(condition.file ?? archive.page);
      const entry = byUri.get(uri.toString()) ?? { uri, problems: [] };
      entry.problems.push(...condition.problems.map(toDiagnostic));
      byUri.set(uri.toString(), entry);
    }
    for (const { uri, problems } of byUri.values()) this.#collection.set(uri, problems);
    this.#shown.set(
      site,
      [...byUri.values()].map(({ uri }) => uri),
    );
  }

  #forgetClosed(): void {
    const open = new Set(this.#sites.all);
    for (const site of this.#shown.keys()) if (!open.has(site)) this.#clear(site);
  }

  #clear(site: OpenSite): void {
    for (const uri of this.#shown.get(site) ?? []) this.#collection.delete(uri);
    this.#shown.delete(site);
  }
}

function toDiagnostic(problem: Problem): Diagnostic {
  const { start, end } = problem.range ?? { start: { line: 0, column: 0 }, end: { line: 0, column: 0 } };
  const range = new Range(start.line, start.column, end.line, end.column);
  const diagnostic = new Diagnostic(range, problemWords(problem), DiagnosticSeverity.Error);
  diagnostic.source = 'Almanac';
  diagnostic.code = problem.code;
  return diagnostic;
}
