import type { Token } from 'markdown-it';
import { addAttributes } from '../attributes';
import { EXTENSION_START, SPAN_ATTRIBUTES } from '../patterns';
import { ensureAttributes } from '../tree/attributes';
import { matchAt, takeText, type Spot } from './rule';

/** `{: …}` behind a span: its attributes. Source: kramdown `extensions.rb` (`parse_span_extensions`). */
export function spanAttributes(spot: Spot): boolean {
  const { state, silent } = spot;
  if (state.src.charAt(state.pos + 1) !== ':') return false;
  const extension = matchAt(spot, EXTENSION_START);
  if (extension !== undefined && takeExtension(spot, extension)) return true;
  const match = matchAt(spot, SPAN_ATTRIBUTES);
  if (match === undefined) return takeText(spot, 1);
  if (silent) {
    // In silence it is not known what stands before; both ways it is one span.
    state.pos += match[0].length;
    return true;
  }
  const span = state.pending === '' ? lastSpan(state.tokens) : undefined;
  if (span === undefined) return takeText(spot, 1);
  addAttributes(ensureAttributes(span), match[1] ?? '');
  state.pos += match[0].length;
  return true;
}

function lastSpan(tokens: readonly Token[]): Token | undefined {
  const last = tokens.at(-1);
  if (last === undefined || last.nesting === 1 || ['text', 'softbreak', 'hardbreak'].includes(last.type))
    return undefined;
  let depth = 0;
  for (let index = tokens.length - 1; index >= 0; index--) {
    const token = tokens[index];
    depth += token?.nesting ?? 0;
    if (depth === 0) return token;
  }
  return undefined;
}

/** `{::comment}…{:/}` and `{::nomarkdown}…{:/}` in a line. */
function takeExtension({ state, silent }: Spot, [all, name = '', , closed]: RegExpExecArray): boolean {
  if (!['comment', 'nomarkdown', 'options'].includes(name)) return false;
  const start = state.pos + all.length;
  const stop = new RegExp(`\\{:/(?:${name})?\\}`, 'g');
  stop.lastIndex = start;
  const end = closed === undefined ? stop.exec(state.src) : null;
  if (closed === undefined && (end === null || end.index + end[0].length > state.posMax)) return false;
  if (end !== null && !silent && name !== 'options') {
    const body = state.src.slice(start, end.index);
    state.push('html_inline', '', 0).content = name === 'comment' ? `<!-- ${body} -->` : body;
  }
  state.pos = end === null ? start : end.index + end[0].length;
  return true;
}
