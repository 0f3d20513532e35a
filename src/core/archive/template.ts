import { Liquid, type Context, type Emitter, type Template } from 'liquidjs';
import { dateFilters } from '../date/dateFilters';
import { strftime } from '../date/format';
import { parseIsoDate } from '../date/iso';
import type { DateNames } from '../date/names';
import type { PostDate } from '../date/postDate';
import { utc } from '../date/zone';
import type { Problem } from '../problems';

/** How far a template may go before it is taken for one without an end. */
export interface TemplateLimits {
  /** Tags, outputs and texts that are printed, loops counted. */
  readonly steps: number;
  /** UTF-16 code units that are printed. */
  readonly output: number;
  /** New values (joined lists, repeated text) that it makes, in units of liquidjs. */
  readonly memory: number;
}

export type RenderedTemplate =
  | { readonly kind: 'rendered'; readonly text: string }
  /** The range of the problem is one in the template. */
  | { readonly kind: 'failed'; readonly problem: Problem };

/** Longer templates are refused, in UTF-16 code units. */
const MOST_SOURCE = 1_000_000;

/** What is enough for any archive of so many entries, those under several headings counted each time. */
export function limitsFor(entries: number): TemplateLimits {
  return { steps: 20_000 + 200 * entries, output: 200_000 + 10_000 * entries, memory: 500_000 + 1_000 * entries };
}

/**
 * Prints a Liquid template. It sees nothing but its variables: no files, no clock. What it does not know (a variable, a filter,
 * a tag) is an error at its place, as is a limit that it breaks.
 */
export function renderTemplate(
  source: string,
  variables: object,
  names: DateNames,
  limits: TemplateLimits,
): RenderedTemplate {
  const liquid = new Liquid({
    locale: 'en-US', // Else liquidjs asks the machine for its language, which takes longer than all else here.
    ownPropertyOnly: true,
    strictFilters: true,
    strictVariables: true,
    lenientIf: true, // A condition may ask for what is not there.
    parseLimit: MOST_SOURCE,
    memoryLimit: limits.memory,
    templates: {}, // No file can be included.
  });
  addDateFilters(liquid, names);
  delete liquid.filters['sample']; // What is drawn by lot would be another archive each time.
  Object.assign(liquid, { renderer: new BoundedRenderer(limits) });
  try {
    return { kind: 'rendered', text: String(liquid.renderSync(liquid.parse(source), variables)) };
  } catch (error) {
    return { kind: 'failed', problem: problemOf(error) };
  }
}

/** They print a day or moment in ISO 8601, as it stands there: those of liquidjs ask the machine for its zone. Anything else stays as it is. */
function addDateFilters(liquid: Liquid, names: DateNames): void {
  const print = (value: unknown, write: (date: PostDate) => string): unknown => {
    const date = typeof value === 'string' ? parseIsoDate(value, utc) : undefined;
    return date === undefined ? value : write(date);
  };
  liquid.registerFilter('date', (value: unknown, pattern: unknown) =>
    typeof pattern === 'string' ? print(value, (date) => strftime(date, pattern, names)) : value,
  );
  for (const [name, write] of Object.entries(dateFilters)) {
    liquid.registerFilter(name, (value: unknown, type: unknown, style: unknown) =>
      print(value, (date) => write(date, type, style, names)),
    );
  }
}

class LimitError extends Error {}

/** Prints templates one after the other, and counts. */
class BoundedRenderer {
  readonly #limits: TemplateLimits;
  #steps = 0;

  constructor(limits: TemplateLimits) {
    this.#limits = limits;
  }

  *renderTemplates(
    templates: readonly Template[],
    context: Context,
    emitter: Emitter = new TextEmitter(),
  ): Generator<unknown, string> {
    this.#steps++; // A loop over nothing takes time too.
    for (const template of templates) {
      if (++this.#steps > this.#limits.steps) throw failedAt(new LimitError('it does not come to an end'), template);
      if (emitter.buffer.length > this.#limits.output) throw failedAt(new LimitError('it prints too much'), template);
      if ('str' in template) {
        emitter.write(template.str); // Text between tags.
        continue;
      }
      try {
        const text: unknown = yield template.render(context, emitter);
        if (text !== undefined && text !== null && text !== '') emitter.write(text);
      } catch (error) {
        throw error instanceof PlacedError ? error : failedAt(error, template);
      }
      if (context.breakCalled || context.continueCalled) break;
    }
    if (this.#steps > this.#limits.steps) throw new LimitError('it does not come to an end');
    return emitter.buffer;
  }
}

class TextEmitter implements Emitter {
  buffer = '';

  write(value: unknown): void {
    if (typeof value === 'string') this.buffer += value;
    else this.buffer += Array.isArray(value) ? value.join('') : String(value ?? '');
  }
}

/** An error of the innermost tag that it occurred in. */
class PlacedError extends Error {
  constructor(
    override readonly cause: unknown,
    readonly token: Template['token'],
  ) {
    super();
  }
}

function failedAt(error: unknown, { token }: Template): PlacedError {
  return new PlacedError(error, token);
}

function problemOf(error: unknown): Problem {
  const cause = error instanceof PlacedError ? error.cause : error;
  const [line = 1, column = 1] = positionOf(cause) ?? positionOf(error) ?? [];
  const start = { line: line - 1, column: column - 1 };
  const range = { start, end: { line: start.line, column: start.column + 1 } };
  return { code: 'archive.template', args: [reasonOf(cause)], severity: 'error', range };
}

/** One-based line and column of the token that an error of ours or of liquidjs carries. */
function positionOf(error: unknown): number[] | undefined {
  if (typeof error !== 'object' || error === null || !('token' in error)) return undefined;
  const { token } = error;
  if (typeof token !== 'object' || token === null || !('getPosition' in token)) return undefined;
  const position: unknown = typeof token.getPosition === 'function' ? token.getPosition() : undefined;
  return Array.isArray(position) ? position.map(Number) : undefined;
}

/** The first line of what went wrong, without the place: that is said beside it. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return (message.split('\n')[0] ?? '').replace(/, (?:file|line):[^]*$/, '').replace(/\.$/, '');
}
