import type { StateInline } from 'markdown-it';
import { documentOf, type KramdownDocument, type SpanContext } from '../document';
import type { KramdownOptions } from '../options';

/** A rule of markdown-it's inline parser: true when it took characters and moved `state.pos`. */
export type SpanRule = (state: StateInline, silent: boolean) => boolean;

/** Where a span rule stands: at `state.pos`. */
export interface Spot {
  readonly state: StateInline;
  /** True where only the end of the span is asked for: no token is added. */
  readonly silent: boolean;
  readonly document: KramdownDocument;
  readonly context: SpanContext;
}

/**
 * Makes a rule of markdown-it of one of kramdown's span parsers.
 * @param first the characters that a span of this kind begins with
 */
export function spanRule(options: KramdownOptions, first: string, parse: (spot: Spot) => boolean): SpanRule {
  return (state, silent) => {
    if (!first.includes(state.src.charAt(state.pos))) return false;
    const document = documentOf(state.env, options);
    const context = document.spans(state);
    const before = state.pos;
    const isTaken = parse({ state, silent, document, context });
    if (isTaken) context.barrier = state.pos;
    else state.pos = before;
    return isTaken;
  };
}

/** Takes characters as they are. */
export function takeText({ state, silent }: Spot, length: number): true {
  if (!silent) state.pending += state.src.slice(state.pos, state.pos + length);
  state.pos += length;
  return true;
}

/** Matches a sticky pattern at an offset, as long as the match ends within what is being read. */
export function matchAt({ state }: Spot, pattern: RegExp, at = state.pos): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  const match = pattern.exec(state.src);
  return match === null || at + match[0].length > state.posMax ? undefined : match;
}

/** Reads the spans from `state.pos` up to `end`, inside of an element. */
export function readInside({ state, context }: Spot, element: string, end: number): void {
  const { posMax } = state;
  state.posMax = end;
  context.barrier = state.pos;
  context.within(state, element, () => state.md.inline.tokenize(state));
  state.posMax = posMax;
}

/**
 * Looks for the end of an element: at each offset that lies between spans, `isEnd` is asked.
 * @returns the offset of the end; undefined where there is none
 */
export function findEnd(
  { state, context }: Spot,
  element: string,
  from: number,
  isEnd: (at: number) => boolean,
): number | undefined {
  const { pos, barrier } = { pos: state.pos, barrier: context.barrier };
  const found = context.within(state, element, () => {
    context.barrier = from;
    for (let at = from; at < state.posMax && context.mayGoOn(); at = state.pos) {
      if (isEnd(at)) return at;
      state.pos = at;
      state.md.inline.skipToken(state);
    }
    return undefined;
  });
  state.pos = pos;
  context.barrier = barrier;
  return found;
}
