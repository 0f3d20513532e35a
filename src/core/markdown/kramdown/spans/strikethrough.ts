import { matchAt, readInside, type Spot } from './rule';

const DELETED = /~~(?!\s|~)[^]*?[^\s~]~~/y;

/** `~~so~~`. Source: kramdown-parser-gfm, STRIKETHROUGH_MATCH. */
export function strikethrough(spot: Spot): boolean {
  const { state, silent, document } = spot;
  const match = document.options.isGfm && spot.context.mayGoOn() ? matchAt(spot, DELETED) : undefined;
  if (match === undefined) return false;
  const end = state.pos + match[0].length;
  if (!silent) {
    state.push('s_open', 'del', 1).markup = '~~';
    state.pos += 2;
    readInside(spot, 'del', end - 2);
    state.push('s_close', 'del', -1).markup = '~~';
  }
  state.pos = end;
  return true;
}
