import { matchAt, type Spot } from './rule';

const LINK = /<((mailto|https?|ftps?):.+?|[\p{L}\p{N}\-_.]+?@[\p{L}\p{N}\-_.]+?)>/uy;

/** `<https://…>` and `<name@host>`; bare addresses are text. Source: kramdown `parser/kramdown/autolink.rb`. */
export function autolink(spot: Spot): boolean {
  const { state, silent } = spot;
  const match = matchAt(spot, LINK);
  if (match === undefined) return false;
  if (!silent) {
    const address = match[1] ?? '';
    const open = state.push('link_open', 'a', 1);
    open.attrSet('href', match[2] === undefined ? `mailto:${address}` : address);
    open.markup = 'autolink';
    state.push('text', '', 0).content = address.replace(/^mailto:/, '');
    state.push('link_close', 'a', -1).markup = 'autolink';
  }
  state.pos += match[0].length;
  return true;
}
