import { matchAt, type Spot } from './rule';

const MARKER = /\[\^(\w[\w-]*)\]/y;

/** `[^name]`, where a footnote of that name is defined. Source: kramdown `footnote.rb` (`parse_footnote_marker`). */
export function footnoteMarker(spot: Spot): boolean {
  const { state, silent, document } = spot;
  const match = matchAt(spot, MARKER);
  const footnote = document.footnotes.get(match?.[1] ?? '');
  if (match === undefined || footnote === undefined) return false;
  if (!silent) {
    if (footnote.number === undefined) {
      document.referredFootnotes.push(footnote);
      footnote.number = document.options.footnoteStart + document.referredFootnotes.length - 1;
    } else footnote.references++;
    const token = state.push('footnote_ref', '', 0);
    const { number, references } = footnote;
    token.meta = { name: document.options.footnotePrefix + footnote.name, number, references };
  }
  state.pos += match[0].length;
  return true;
}
