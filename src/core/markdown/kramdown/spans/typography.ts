import type { KramdownDocument } from '../document';
import type { Spot } from './rule';

interface Symbol {
  /** kramdown's name, by which a site may state another text. */
  readonly name: string;
  readonly written: string;
  readonly printed: string;
}

/** The first that is written at a place counts. Source: kramdown `converter/html.rb`, TYPOGRAPHIC_SYMS. */
const SYMBOLS: readonly Symbol[] = [
  { name: 'mdash', written: '---', printed: '—' },
  { name: 'ndash', written: '--', printed: '–' },
  { name: 'hellip', written: '...', printed: '…' },
  { name: 'laquo_space', written: '<< ', printed: '«\u00A0' },
  { name: 'laquo', written: '<<', printed: '«' },
  { name: 'raquo', written: '>>', printed: '»' },
];

/** Dashes, ellipses and guillemets. Source: kramdown `parser/kramdown/typographic_symbol.rb`. */
export function typography({ state, silent, document }: Spot): boolean {
  if (document.options.isGfm && !document.options.isTypographic) return false;
  const found = SYMBOLS.find(({ written }) => state.src.startsWith(written, state.pos));
  if (found === undefined || state.pos + found.written.trimEnd().length > state.posMax) return false;
  if (!silent) {
    // The space before a closing guillemet does not break.
    const isSpaced = found.name === 'raquo' && state.pending.endsWith(' ');
    if (isSpaced) state.pending = state.pending.slice(0, -1);
    state.pending += isSpaced
      ? symbolOf(document, 'raquo_space', '\u00A0»')
      : symbolOf(document, found.name, found.printed);
  }
  state.pos += found.written.length;
  return true;
}

function symbolOf({ options }: KramdownDocument, name: string, otherwise: string): string {
  return options.typographicSymbols.get(name) ?? otherwise;
}

/** `\<<` and `\>>` are two brackets. */
export function escapedGuillemet({ state, silent }: Spot): boolean {
  const marks = state.src.slice(state.pos + 1, state.pos + 3);
  if ((marks !== '<<' && marks !== '>>') || state.pos + 3 > state.posMax) return false;
  if (!silent) state.pending += marks;
  state.pos += 3;
  return true;
}
