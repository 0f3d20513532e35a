import type { StateBlock } from 'markdown-it';
import { BLANK, COMMENT, contentModel, isParagraphEnd, SPAN_ELEMENTS, type ContentModel } from '../patterns';
import { lineAt, parseInside } from '../lines';
import { readTag, type OpeningTag } from '../tag';
import { RawHtmlReader } from './rawHtml';
import type { Place } from './rule';

/**
 * An element that begins a line, up to its closing tag or the end of the text; and comments. What stands in it is left
 * as it is, unless the attribute `markdown` says otherwise. Source: kramdown `parser/kramdown/html.rb`.
 */
export function htmlBlock(place: Place): boolean {
  const { state, startLine, endLine } = place;
  const begin = state.bMarks[startLine] ?? 0;
  const textEnd = state.eMarks[endLine - 1] ?? state.src.length;
  let end = takeElement(place, begin, textEnd);
  if (end === undefined) return false;
  // Elements may stand in a row on one line.
  while (lineOf(state, startLine, end) === startLine) {
    const next = takeElement(place, end, textEnd);
    if (next === undefined) break;
    end = next;
  }
  return goOn(place, end);
}

/** @returns the offset behind the element or comment that begins at `from`, white space aside; undefined for anything else */
function takeElement(place: Place, from: number, textEnd: number): number | undefined {
  const { src } = place.state;
  COMMENT.lastIndex = from;
  const comment = COMMENT.exec(src)?.[0];
  if (comment !== undefined) {
    addHtml(place, comment, place.startLine);
    return from + comment.length;
  }
  const at = from + (/^ {0,3}(?=<)/.exec(src.slice(from, from + 4))?.[0].length ?? -1);
  const tag = at < from ? undefined : readTag(src, at);
  if (tag === undefined || SPAN_ELEMENTS.has(tag.name) || tag.end > textEnd) return undefined;
  return new HtmlElements(place, textEnd).add(tag, at);
}

/** Adds elements to the tokens of a state: raw ones as HTML, others with what kramdown reads in them. */
class HtmlElements {
  readonly #place: Place;
  readonly #textEnd: number;
  #html = '';
  #htmlLine: number;

  constructor(place: Place, textEnd: number) {
    this.#place = place;
    this.#textEnd = textEnd;
    this.#htmlLine = place.startLine;
  }

  /** @returns the offset behind the element */
  add(tag: OpeningTag, at: number): number {
    const read = this.#readInside(tag, at);
    if (read !== undefined) return read;
    const reader = new RawHtmlReader(this.#place.state.src, this.#textEnd, {
      html: (text) => void (this.#html += text),
      markdown: (inner, innerAt) => this.#readInside(inner, innerAt),
    });
    const end = reader.element(tag, at);
    this.#flush(end);
    return end;
  }

  #flush(at: number): void {
    if (this.#html !== '') addHtml(this.#place, this.#html, this.#htmlLine);
    this.#html = '';
    this.#htmlLine = this.#lineOf(at);
  }

  /** @returns the offset behind the element; undefined for one that is left as it is */
  #readInside(tag: OpeningTag, at: number): number | undefined {
    const model = modelOf(tag, this.#place.document.options.parseBlockHtml);
    if (model === 'raw' || tag.isVoid || tag.isClosed) return undefined;
    this.#flush(at);
    const { state, container } = this.#place;
    const open = state.push('html_element_open', tag.name, 1);
    open.attrs = tag.attributes.map(([name, value]) => [name, value]);
    open.map = [this.#lineOf(at), this.#lineOf(at) + 1];
    container.begin(open, this.#place.startLine, this.#place.startLine + 1);
    const end = model === 'block' ? this.#blocks(tag) : this.#spans(tag);
    state.push('html_element_close', tag.name, -1);
    this.#htmlLine = this.#lineOf(end);
    return end;
  }

  /** Blocks end at the closing tag that begins a line. */
  #blocks(tag: OpeningTag): number {
    const { state } = this.#place;
    const { contentEnd, end } = this.#findClose(new RegExp(`^ {0,3}<(/?)${tag.name}(?=[\\s/>])[^>]*>`, 'gim'), tag.end);
    const content = state.src.slice(tag.end, contentEnd).replace(/^[ \t]*(?=\n)/, '');
    parseInside(state, `${content}\n`, this.#lineOf(tag.end));
    return end;
  }

  #spans(tag: OpeningTag): number {
    const { state } = this.#place;
    const { contentEnd, end } = this.#findClose(new RegExp(`<(/)${tag.name}\\s*>`, 'gi'), tag.end);
    const inline = state.push('inline', '', 0);
    inline.content = state.src.slice(tag.end, contentEnd);
    inline.map = [this.#lineOf(tag.end), this.#lineOf(contentEnd) + 1];
    inline.children = [];
    return end;
  }

  #findClose(tags: RegExp, from: number): { readonly contentEnd: number; readonly end: number } {
    const { src } = this.#place.state;
    tags.lastIndex = from;
    let depth = 1;
    for (let match = tags.exec(src); match !== null && match.index < this.#textEnd; match = tags.exec(src)) {
      if (match[1] === '/') depth--;
      else if (!match[0].endsWith('/>')) depth++;
      if (depth === 0) return { contentEnd: match.index, end: match.index + match[0].length };
    }
    return { contentEnd: this.#textEnd, end: this.#textEnd };
  }

  #lineOf(offset: number): number {
    return lineOf(this.#place.state, this.#place.startLine, offset);
  }
}

/** What `markdown="…"` says, else what the element is. Source: kramdown `html.rb`, HTML_MARKDOWN_ATTR_MAP. */
function modelOf(tag: OpeningTag, parsesHtml: boolean): ContentModel {
  switch (tag.markdown) {
    case '0':
      return 'raw';
    case '1':
      return contentModel(tag.name);
    case 'span':
      return 'span';
    case 'block':
      return 'block';
    default:
      return parsesHtml ? contentModel(tag.name) : 'raw';
  }
}

function addHtml({ state, container, startLine }: Place, html: string, line: number): void {
  const token = state.push('html_block', '', 0);
  token.content = `${html}\n`;
  token.map = [line, line + 1];
  container.begin(token, startLine, startLine + 1);
}

function lineOf(state: StateBlock, startLine: number, offset: number): number {
  let line = startLine;
  while (line + 1 < state.lineMax && (state.bMarks[line + 1] ?? Infinity) <= offset) line++;
  return line;
}

/** Goes on behind an element. What stands on the same line is a block of its own. */
function goOn(place: Place, end: number): true {
  const { state, startLine, endLine, container } = place;
  const line = lineOf(state, startLine, end);
  const rest = state.src.slice(end, state.eMarks[line]);
  if (BLANK.test(rest)) {
    state.line = line + 1;
    if (container.last !== undefined) container.last = { ...container.last, end: state.line };
    return true;
  }
  container.last = undefined;
  if (line > startLine) {
    cutLine(state, line, end);
    state.line = line;
    return true;
  }
  let text = `${rest}\n`;
  state.line = line + 1;
  while (state.line < endLine && goesOn(place, state.line)) {
    text += `${lineAt(state, state.line)}\n`;
    state.line++;
  }
  parseInside(state, text, line);
  return true;
}

/** Makes a line begin at an offset in it. */
function cutLine(state: StateBlock, line: number, offset: number): void {
  const indentation = /^[ \t]*/.exec(state.src.slice(offset, state.eMarks[line]))?.[0].length ?? 0;
  state.bMarks[line] = offset;
  state.tShift[line] = indentation;
  state.sCount[line] = indentation;
  state.bsCount[line] = 0;
}

function goesOn({ state, document }: Place, line: number): boolean {
  return !state.isEmpty(line) && !isParagraphEnd(lineAt(state, line), document.options.isGfm);
}
