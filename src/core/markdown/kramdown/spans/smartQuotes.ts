import type { Spot } from './rule';

const PUNCTUATION = String.raw`[!"#$%'()*+,\-./:;<=>?@[\\\]^_\x60{|}~]`;
const WORD = String.raw`[\p{L}\p{M}\p{N}\p{Pc}]`;

type Side = 'left' | 'right' | 'leftDoubleSingle' | 'leftSingleDouble' | 'rightSingle';

/** Tried in this order, at the character before the quote, or at the quote where none is before it. */
const RULES: readonly (readonly [RegExp, Side])[] = (
  [
    [String.raw`()["'](?=[_*]{1,2}\S)`, 'left'],
    // A punctuation mark behind the quote that no word follows.
    [String.raw`()["'](?=${PUNCTUATION}(?!\.\.)(?!${WORD}))`, 'right'],
    [String.raw`(\s?)"'(?=${WORD})`, 'leftDoubleSingle'],
    [String.raw`(\s?)'"(?=${WORD})`, 'leftSingleDouble'],
    [String.raw`(\s?)'(?=\d\ds)`, 'rightSingle'],
    [String.raw`(\s)["'](?=${WORD})`, 'left'],
    [String.raw`([^ \\\t\r\n[{(\-])["']`, 'right'],
    [String.raw`()["'](?=\s|s(?!${WORD})|$)`, 'right'],
    [String.raw`([^]?)["']`, 'left'],
  ] as const
).map(([source, side]) => [new RegExp(source, 'yum'), side]);

/** Straight quotes become those of print. Source: kramdown `parser/kramdown/smart_quotes.rb`, SQ_RULES. */
export function smartQuotes({ state, silent, document, context }: Spot): boolean {
  const start = beginning(state.src, state.pos, context.barrier);
  for (const [pattern, side] of RULES) {
    pattern.lastIndex = start;
    const match = pattern.exec(state.src);
    if (match === null || start + (match[1] ?? '').length !== state.pos) continue;
    const marks = match[0].slice((match[1] ?? '').length);
    if (!silent) state.pending += marksOf(side, marks, document.options.quotes);
    state.pos += marks.length;
    return true;
  }
  return false;
}

/** The character before the quote counts if it is plain text. */
function beginning(src: string, pos: number, barrier: number): number {
  if (pos <= barrier || pos === 0) return pos;
  const code = src.charCodeAt(pos - 1);
  const isSecondHalf = code >= 0xdc00 && code <= 0xdfff;
  return isSecondHalf ? pos - 2 : pos - 1;
}

function marksOf(side: Side, marks: string, quotes: readonly [string, string, string, string]): string {
  const [leftSingle, rightSingle, leftDouble, rightDouble] = quotes;
  switch (side) {
    case 'left':
      return marks === '"' ? leftDouble : leftSingle;
    case 'right':
      return marks === '"' ? rightDouble : rightSingle;
    case 'leftDoubleSingle':
      return leftDouble + leftSingle;
    case 'leftSingleDouble':
      return leftSingle + leftDouble;
    case 'rightSingle':
      return rightSingle;
  }
}
