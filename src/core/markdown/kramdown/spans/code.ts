import { takeText, type Spot } from './rule';

/** Code between backticks. Source: kramdown `parser/kramdown/codespan.rb`. */
export function code(spot: Spot): boolean {
  const { state, silent } = spot;
  const fence = /^`+/.exec(state.src.slice(state.pos, state.pos + 256))?.[0] ?? '`';
  const start = state.pos + fence.length;
  const isSimple = fence.length === 1;
  if (isSimple && /^\s?$/.test(state.src.charAt(state.pos - 1)) && /\s/.test(state.src.charAt(start))) {
    return takeText(spot, 1);
  }
  const end = state.src.indexOf(fence, start);
  if (end < 0 || end + fence.length > state.posMax) return takeText(spot, fence.length);
  if (!silent) {
    const content = state.src.slice(start, end);
    const token = state.push('code_inline', 'code', 0);
    token.markup = fence;
    token.content = isSimple ? content : content.replace(/^ /, '').replace(/ $/, '');
  }
  state.pos = end + fence.length;
  return true;
}
