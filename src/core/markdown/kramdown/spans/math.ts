import { matchAt, type Spot } from './rule';

const MATH = /\$\$([^]*?)\$\$/y;

/** `$$x$$` in a line; one dollar sign is text. Source: kramdown `parser/kramdown/math.rb`. */
export function inlineMath(spot: Spot): boolean {
  const match = matchAt(spot, MATH);
  if (match === undefined) return false;
  if (!spot.silent) {
    const token = spot.state.push('math_inline', 'math', 0);
    token.content = (match[1] ?? '').trim();
    token.markup = '$$';
  }
  spot.state.pos += match[0].length;
  return true;
}
