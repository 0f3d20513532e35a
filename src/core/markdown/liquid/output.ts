import { TokenKind, Value, type Liquid, type Template, type TopLevelToken } from 'liquidjs';
import { isUnlikeLiquid, laxVariable } from './laxSyntax';
import { reasonOf } from './reason';

/**
 * A variable and its filters, by the rules of liquidjs if they allow it, else as Liquid reads what breaks the rules.
 * @returns undefined where nothing can be understood: it prints nothing
 * @throws for a filter that is not known, where the site is strict about that
 */
export function readVariable(markup: string, liquid: Liquid): Value | undefined {
  return (isUnlikeLiquid(markup) ? undefined : valueOf(markup, liquid)) ?? valueOf(laxVariable(markup), liquid);
}

function valueOf(markup: string | undefined, liquid: Liquid): Value | undefined {
  if (markup === undefined || markup.trim() === '') return undefined;
  try {
    return new Value(markup, liquid);
  } catch (error) {
    if (/^undefined filter/.test(reasonOf(error))) throw error;
    // The markup breaks the rules; the caller tries others, or prints nothing.
    return undefined;
  }
}

/** A range that is printed, not looped over. */
const RANGE = /^\((?=[^()]+\)$)([^()]+?)\.\.([^()]+)\)$/;

/** `{{ … }}`. */
export class OutputTemplate implements Template {
  /** What tells it from text, as in liquidjs. */
  readonly value: readonly (Value | undefined)[];

  constructor(
    readonly token: OutputToken,
    liquid: Liquid,
  ) {
    const [, from, to] = RANGE.exec(token.content) ?? [];
    const parts = from === undefined || to === undefined ? [token.content] : [from, to];
    this.value = parts.map((part) => readVariable(part, liquid));
  }

  *render(...[context, emitter]: Parameters<Template['render']>): Generator<unknown, void, unknown> {
    const values: unknown[] = [];
    for (const value of this.value) values.push(yield value?.value(context, false));
    // Source: Liquid `range_lookup.rb`: the ends of a range are whole numbers.
    emitter.write(
      values.length === 1 ? values[0] : values.map((end) => Number.parseInt(String(end), 10) || 0).join('..'),
    );
  }
}

type OutputToken = TopLevelToken & { readonly content: string };

export function isOutput(token: TopLevelToken): token is OutputToken {
  return token.kind === TokenKind.Output;
}
