import { BLOCK_ELEMENTS, CLOSE_TAG, COMMENT, contentModel } from '../patterns';
import { readTag, type OpeningTag } from '../tag';
import { findEnd, matchAt, readInside, takeText, type Spot } from './rule';

/** Elements in a line, with what kramdown reads in them; comments. Source: kramdown `html.rb` (`parse_span_html`). */
export function htmlSpan(spot: Spot): boolean {
  const { state, silent } = spot;
  const comment = matchAt(spot, COMMENT)?.[0];
  if (comment !== undefined) {
    if (!silent) state.push('html_inline', '', 0).content = comment;
    state.pos += comment.length;
    return true;
  }
  const close = matchAt(spot, CLOSE_TAG)?.[0];
  if (close !== undefined) return takeText(spot, close.length);
  const tag = readTag(state.src, state.pos);
  if (tag === undefined || tag.end > state.posMax) return false;
  if (BLOCK_ELEMENTS.has(tag.name)) return takeText(spot, tag.end - state.pos);
  return element(spot, tag);
}

function element(spot: Spot, tag: OpeningTag): boolean {
  const { state, silent, context } = spot;
  if (tag.isClosed || tag.isVoid) {
    if (!silent) addTag(spot, tag, 0);
    state.pos = tag.end;
    return true;
  }
  const isRaw = !readsSpans(spot, tag);
  const close = new RegExp(`</${tag.name}\\s*>`, 'iy');
  const isClose = (at: number): boolean => {
    close.lastIndex = at;
    return close.test(state.src);
  };
  const found = isRaw ? findRawEnd(spot, tag) : findEnd(spot, `<${tag.name}>`, tag.end, isClose);
  // An element that is not closed goes on to the end of the paragraph.
  const contentEnd = found ?? state.posMax;
  if (!silent) {
    addTag(spot, tag, 1);
    state.pos = tag.end;
    if (isRaw) context.within(state, 'raw', () => addRaw(spot, contentEnd));
    else readInside(spot, `<${tag.name}>`, contentEnd);
    state.push('html_element_close', tag.name, -1);
  }
  state.pos = contentEnd + (found === undefined ? 0 : (/^<[^>]*>/.exec(state.src.slice(contentEnd))?.[0].length ?? 0));
  return true;
}

function readsSpans({ document, context }: Spot, tag: OpeningTag): boolean {
  if (context.open.includes('raw')) return false;
  const isRaw = contentModel(tag.name) === 'raw';
  if (tag.markdown === 'span') return true;
  if (tag.markdown === '0') return false;
  return !isRaw && (document.options.parseSpanHtml || tag.markdown === '1');
}

function findRawEnd({ state }: Spot, tag: OpeningTag): number | undefined {
  const tags = new RegExp(`<(/?)${tag.name}(?=[\\s/>])[^>]*>`, 'gi');
  tags.lastIndex = tag.end;
  let depth = 1;
  for (let match = tags.exec(state.src); match !== null && match.index < state.posMax; match = tags.exec(state.src)) {
    depth += match[1] === '/' ? -1 : 1;
    if (depth === 0) return match.index;
  }
  return undefined;
}

/** Text and elements only. */
function addRaw(spot: Spot, end: number): void {
  const { state } = spot;
  const { posMax } = state;
  state.posMax = end;
  while (state.pos < end) {
    if (state.src.charAt(state.pos) === '<' && htmlSpan(spot)) continue;
    const next = state.src.indexOf('<', state.pos + 1);
    takeText(spot, (next < 0 || next > end ? end : next) - state.pos);
  }
  state.posMax = posMax;
}

function addTag({ state }: Spot, tag: OpeningTag, nesting: 0 | 1): void {
  const token = state.push(nesting === 1 ? 'html_element_open' : 'html_element', tag.name, nesting);
  token.attrs = tag.attributes.map(([name, value]) => [name, value.replace(/\n+/g, ' ')]);
}
