import type { StateBlock } from 'markdown-it';
import { documentOf, type Container, type KramdownDocument } from '../document';
import type { KramdownOptions } from '../options';

/** A rule of markdown-it's block parser: true when it took the lines from `startLine` on and moved `state.line`. */
export type BlockRule = (state: StateBlock, startLine: number, endLine: number, silent: boolean) => boolean;

/** Where a block rule stands. */
export interface Place {
  readonly state: StateBlock;
  readonly startLine: number;
  readonly endLine: number;
  readonly document: KramdownDocument;
  readonly container: Container;
}

/**
 * Makes a rule of markdown-it of one of kramdown's parsers. kramdown asks no rule whether it would end a paragraph (its
 * own patterns say so), so that a rule is never run in silence.
 */
export function blockRule(options: KramdownOptions, parse: (place: Place) => boolean): BlockRule {
  return (state, startLine, endLine, silent) => {
    if (silent) return false;
    const document = documentOf(state.env, options);
    return parse({ state, startLine, endLine, document, container: document.container(state) });
  };
}
