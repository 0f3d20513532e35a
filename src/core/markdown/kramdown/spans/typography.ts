import type { Spot } from './rule';

const SYMBOLS: readonly (readonly [string, string])[] = [
  ['---', '—'],
  ['--', '–'],
  ['...', '…'],
  ['<< ', '«\u00A0'],
  ['<<', '«'],
  ['>>', '»'],
];

/** Dashes, ellipses and guillemets. Source: kramdown `parser/kramdown/typographic_symbol.rb`. */
export function typography({ state, silent, document }: Spot): boolean {
  if (document.options.isGfm && !document.options.isTypographic) return false;
  const found = SYMBOLS.find(([written]) => state.src.startsWith(written, state.pos));
  if (found === undefined || state.pos + found[0].trimEnd().length > state.posMax) return false;
  const [written, symbol] = found;
  if (!silent) {
    // The space before a closing guillemet does not break.
    const isSpaced = written === '>>' && state.pending.endsWith(' ');
    if (isSpaced) state.pending = `${state.pending.slice(0, -1)}\u00A0`;
    state.pending += symbol;
  }
  state.pos += written.length;
  return true;
}

/** `\<<` and `\>>` are two brackets. */
export function escapedGuillemet({ state, silent }: Spot): boolean {
  const marks = state.src.slice(state.pos + 1, state.pos + 3);
  if ((marks !== '<<' && marks !== '>>') || state.pos + 3 > state.posMax) return false;
  if (!silent) state.pending += marks;
  state.pos += 3;
  return true;
}
