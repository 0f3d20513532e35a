import { Diagnostic, DiagnosticSeverity, languages, Range, type DiagnosticCollection, type Uri } from 'vscode';
import type { Problem, ProblemSeverity } from '../../core/problems';
import { Lifetime } from '../disposable';
import { problemWords } from '../problems';
import type { OpenSite } from '../sites';

export const SOURCE = 'Almanac';

const severities: Readonly<Record<ProblemSeverity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
};

/** What is wrong with the files of each site, among VS Code's problems. */
export class ProblemBoard extends Lifetime {
  readonly #collection: DiagnosticCollection = this.register(languages.createDiagnosticCollection('almanac'));
  readonly #shown = new Map<OpenSite, Map<string, readonly Problem[]>>();

  /** The sites that something was shown of. */
  get sites(): readonly OpenSite[] {
    return [...this.#shown.keys()];
  }

  /** What is shown of a site, by paths: only those with a problem. */
  problemsOf(site: OpenSite): ReadonlyMap<string, readonly Problem[]> {
    return this.#shown.get(site) ?? new Map();
  }

  /** Shows the problems of one file, in the place of those that were shown before. */
  show(site: OpenSite, path: string, problems: readonly Problem[]): void {
    if (this.isDisposed) return;
    const shown = this.#shown.get(site) ?? new Map<string, readonly Problem[]>();
    this.#shown.set(site, shown);
    if (problems.length === 0 && !shown.has(path)) return;
    const kept = problems.map(copyOf);
    if (kept.length === 0) shown.delete(path);
    else shown.set(path, kept);
    this.#collection.set(this.#uriOf(site, path), kept.map(toDiagnostic));
  }

  clear(site: OpenSite): void {
    const paths = [...(this.#shown.get(site)?.keys() ?? [])];
    this.#shown.delete(site);
    // All at once: VS Code tells the window of each change, and puts many in order before.
    if (this.#shown.size === 0) this.#collection.clear();
    else this.#collection.set(paths.map((path) => [this.#uriOf(site, path), undefined]));
  }

  #uriOf(site: OpenSite, path: string): Uri {
    return site.files.uriOf(path);
  }
}

/**
 * Nothing more than what is shown, in texts of its own: engines keep a whole file in memory as long as a piece of text is
 * in use that was cut out of it.
 */
function copyOf({ code, args, severity, range }: Problem): Problem {
  return structuredClone({ code, args, severity, ...(range === undefined ? {} : { range }) });
}

function toDiagnostic(problem: Problem): Diagnostic {
  const { start, end } = problem.range ?? { start: { line: 0, column: 0 }, end: { line: 0, column: 0 } };
  const range = new Range(start.line, start.column, end.line, end.column);
  const diagnostic = new Diagnostic(range, problemWords(problem), severities[problem.severity]);
  diagnostic.source = SOURCE;
  diagnostic.code = problem.code;
  return diagnostic;
}
