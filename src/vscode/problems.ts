import {
  Diagnostic,
  DiagnosticSeverity,
  l10n,
  languages,
  Range,
  type DiagnosticCollection,
  type Disposable,
  type Uri,
} from 'vscode';
import { problemMessages, type Problem, type ProblemSeverity } from '../core/problems';
import { Lifetime } from './disposable';
import type { OpenSite, Sites, SitesChange } from './sites';

/** The sentence of a problem, in the user's language. */
export function problemWords(problem: Problem): string {
  return l10n.t(problemMessages[problem.code], ...problem.args);
}

/** Shows what is wrong with posts and configurations among VS Code's problems, as long as it is. */
export function registerProblems(sites: Sites): Disposable {
  return new Problems(sites);
}

const severities: Readonly<Record<ProblemSeverity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
};

class Problems extends Lifetime {
  readonly #sites: Sites;
  readonly #collection: DiagnosticCollection = this.register(languages.createDiagnosticCollection('almanac'));
  /** The files with problems of each site. */
  readonly #shown = new Map<OpenSite, Map<string, Uri>>();

  constructor(sites: Sites) {
    super();
    this.#sites = sites;
    this.register(sites.onDidChange((change) => this.#follow(change)));
    for (const site of sites.all) this.#showSite(site);
  }

  #follow(change: SitesChange): void {
    if (change.kind === 'sites') this.#forgetClosed();
    else if (change.kind === 'site') this.#showSite(change.site);
    else if (change.kind === 'posts') for (const path of change.paths) this.#showPost(change.site, path);
  }

  #forgetClosed(): void {
    const open = new Set(this.#sites.all);
    for (const site of this.#shown.keys()) if (!open.has(site)) this.#clear(site);
  }

  #clear(site: OpenSite): void {
    for (const uri of this.#shown.get(site)?.values() ?? []) this.#collection.delete(uri);
    this.#shown.delete(site);
  }

  #showSite(site: OpenSite): void {
    this.#clear(site);
    const byPath = new Map<string, Problem[]>();
    for (const { path, problem } of site.catalog.site.problems) {
      byPath.set(path, [...(byPath.get(path) ?? []), problem]);
    }
    for (const [path, problems] of byPath) this.#show(site, path, problems);
    for (const { path, problems } of site.catalog.posts) if (problems.length > 0) this.#show(site, path, problems);
  }

  #showPost(site: OpenSite, path: string): void {
    this.#show(site, path, site.catalog.post(path)?.problems ?? []);
  }

  #show(site: OpenSite, path: string, problems: readonly Problem[]): void {
    const uri = site.files.uriOf(path);
    const shown = this.#shown.get(site) ?? new Map<string, Uri>();
    this.#shown.set(site, shown);
    if (problems.length > 0) shown.set(path, uri);
    else shown.delete(path);
    this.#collection.set(uri, problems.map(toDiagnostic));
  }
}

function toDiagnostic(problem: Problem): Diagnostic {
  const { start, end } = problem.range ?? { start: { line: 0, column: 0 }, end: { line: 0, column: 0 } };
  const range = new Range(start.line, start.column, end.line, end.column);
  const diagnostic = new Diagnostic(range, problemWords(problem), severities[problem.severity]);
  diagnostic.source = 'Almanac';
  diagnostic.code = problem.code;
  return diagnostic;
}
