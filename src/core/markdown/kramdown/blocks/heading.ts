import { HEADING_START } from '../patterns';
import { isAfterBoundary, lineAt } from '../lines';
import type { Place } from './rule';

const ATX_KRAMDOWN = /^(#{1,6})[\t ]*([^ \t].*)$/;
const SETEXT_TEXT = /^ {0,3}([^ \t].*)$/;
const SETEXT_LINE = /^([-=])[-=]*[ \t]*$/;
const ID = /[\t ]\{#([\p{L}_:][\p{L}\p{M}\p{N}._:-]*)\}$/u;

/** `## A heading`. Sources: kramdown `parser/kramdown/header.rb`; kramdown-parser-gfm (`parse_atx_header_gfm_quirk`). */
export function heading(place: Place): boolean {
  const { state, startLine, document, container } = place;
  const { isGfm } = document.options;
  const match = (isGfm ? HEADING_START : ATX_KRAMDOWN).exec(lineAt(state, startLine));
  if (match === null) return false;
  if (!isGfm && !isAfterBoundary(state, container, startLine)) return false;
  const { text, id } = contentsOf(match[2] ?? '');
  const closing = isGfm ? /[\t ]#+$/ : /(?<!(?<!\\)#)(?<!\\)#+$/;
  return addHeading(place, (match[1] ?? '').length, text.replace(closing, '').trimEnd(), id, startLine + 1);
}

/** A heading that is underlined, on lines of its own. Source: kramdown `parser/kramdown/header.rb`. */
export function underlinedHeading(place: Place): boolean {
  const { state, startLine, endLine, container } = place;
  if (startLine + 1 >= endLine) return false;
  const line = SETEXT_LINE.exec(lineAt(state, startLine + 1));
  const match = line === null ? null : SETEXT_TEXT.exec(lineAt(state, startLine));
  if (line === null || match === null || !isAfterBoundary(state, container, startLine)) return false;
  const { text, id } = contentsOf(match[1] ?? '');
  return addHeading(place, line[1] === '-' ? 2 : 1, text, id, startLine + 2);
}

function contentsOf(contents: string): { readonly text: string; readonly id: string | undefined } {
  const text = contents.trimEnd();
  const id = ID.exec(text);
  return id === null ? { text, id: undefined } : { text: text.slice(0, id.index).trimEnd(), id: id[1] };
}

function addHeading(place: Place, level: number, text: string, id: string | undefined, nextLine: number): boolean {
  const { state, startLine, document, container } = place;
  if (text === '') return false;
  const tag = `h${Math.min(Math.max(level + document.options.headerOffset, 1), 6)}`;
  const open = state.push('heading_open', tag, 1);
  open.map = [startLine, nextLine];
  open.markup = '#'.repeat(level);
  if (id !== undefined) open.attrSet('id', id);
  container.begin(open, startLine, nextLine);
  const inline = state.push('inline', '', 0);
  inline.content = text;
  inline.map = [startLine, nextLine];
  inline.children = [];
  state.push('heading_close', tag, -1);
  state.line = nextLine;
  return true;
}
