import { takeText, type Spot } from './rule';

const ESCAPED_GFM = '\\.*_+`<>()[]{}#!:|"\'$=-~';
const ESCAPED = '\\.*_+`<>()[]{}#!:|"\'$=-';

/** A backslash before a character that would mean something. Sources: kramdown `escaped_chars.rb`; kramdown-parser-gfm. */
export function escape(spot: Spot): boolean {
  const { state, document } = spot;
  const next = state.src.charAt(state.pos + 1);
  if (state.pos + 1 >= state.posMax) return false;
  if (next === '' || !(document.options.isGfm ? ESCAPED_GFM : ESCAPED).includes(next)) return false;
  state.pos++;
  return takeText(spot, 1);
}
