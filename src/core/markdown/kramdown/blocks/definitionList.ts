import type { StateBlock, Token } from 'markdown-it';
import { emptyAttributes, type AttributeList } from '../attributes';
import { BLANK, DEFINITION_START, END_OF_BLOCK } from '../patterns';
import { lineAt, parseInside } from '../lines';
import { ensureAttributes } from '../tree/attributes';
import { childrenOf, hideParagraph } from './children';
import { isContent, isLazyContent, itemShape, takeAttributes, withoutIndentation } from './listItem';
import type { Place } from './rule';

interface Definition {
  readonly line: number;
  readonly attributes: AttributeList;
  readonly indentation: number;
  /** True where a blank line stands before the definition: its text is a paragraph. */
  isParagraph: boolean;
  text: string;
}

/** Terms, and on lines that begin with a colon what they mean. Source: kramdown `list.rb` (`parse_definition_list`). */
export function definitionList(place: Place): boolean {
  const { state, startLine, container } = place;
  if (!DEFINITION_START.test(lineAt(state, startLine))) return false;
  const { last } = container;
  const isApart = last?.end === startLine - 1 && lineAt(state, startLine - 1) === '';
  if (last?.kind !== 'paragraph' || (last.end !== startLine && !isApart)) return false;
  const terms = state.tokens.splice(-3);
  const [paragraph, inline] = terms;
  if (paragraph === undefined || inline === undefined) return false;

  const termLine = paragraph.map?.[0] ?? startLine;
  const { definitions, end } = readDefinitions(place, isApart);
  const open = beginList(state, paragraph, termLine, end);
  inline.content.split('\n').forEach((term, index) => addTerm(state, term, termLine + index));
  for (const [index, definition] of definitions.entries()) {
    addDefinition(state, definition, definitions[index + 1]?.line ?? end);
  }
  openings.set(state.push('dl_close', 'dl', -1), open);
  container.last = { kind: 'block', attributes: ensureAttributes(open), end };
  state.line = end;
  return true;
}

/** The opening of each list by its end: a list may have thousands of terms, each of which asks for it. */
const openings = new WeakMap<Token, Token>();

/** Goes on with the list above, if nothing else stands between. */
function beginList(state: StateBlock, paragraph: Token, startLine: number, endLine: number): Token {
  const before = state.tokens.at(-1);
  if (before?.type === 'dl_close') {
    const open = openings.get(before);
    if (open?.map && hasOnlyBlanks(state, open.map[1], startLine)) {
      state.tokens.pop();
      // The closing token took the level down.
      state.level++;
      open.map[1] = endLine;
      return open;
    }
  }
  const open = state.push('dl_open', 'dl', 1);
  open.map = [startLine, endLine];
  open.meta = paragraph.meta;
  return open;
}

function hasOnlyBlanks(state: StateBlock, startLine: number, endLine: number): boolean {
  for (let line = startLine; line < endLine; line++) if (!state.isEmpty(line)) return false;
  return true;
}

function readDefinitions(
  { state, startLine, endLine }: Place,
  isApart: boolean,
): { readonly definitions: readonly Definition[]; readonly end: number } {
  const definitions: Definition[] = [];
  let start = DEFINITION_START;
  let isParagraph = isApart;
  let isAfterBlank = false;
  let line = startLine;
  for (; line < endLine; line++) {
    const text = lineAt(state, line);
    const marker = start.exec(text);
    const current = definitions.at(-1);
    if (marker !== null) {
      const shape = itemShape(marker[1] ?? '', marker[2] ?? '');
      const attributes = emptyAttributes();
      const first = `${takeAttributes(shape.text, attributes)}\n`;
      definitions.push({ line, attributes, indentation: shape.indentation, isParagraph, text: first });
      start = new RegExp(`^( {0,${Math.min(Math.max(shape.indentation, 1), 4) - 1}}:)([\\t| ].*)$`);
      isParagraph = false;
      isAfterBlank = false;
    } else if (END_OF_BLOCK.test(text) || current === undefined) break;
    else if (isContent(text, current.indentation) || (!isAfterBlank && isLazyContent(text, current.indentation))) {
      current.text += `${withoutIndentation(text, current.indentation).text}\n`;
      isParagraph = false;
      isAfterBlank = false;
    } else if (BLANK.test(text)) {
      current.text += '\n';
      isParagraph = true;
      isAfterBlank = true;
    } else break;
  }
  return { definitions, end: line };
}

function addTerm(state: StateBlock, text: string, line: number): void {
  const open = state.push('dt_open', 'dt', 1);
  const attributes = emptyAttributes();
  open.map = [line, line + 1];
  open.meta = { attributes };
  const inline = state.push('inline', '', 0);
  inline.content = takeAttributes(text, attributes);
  inline.map = [line, line + 1];
  inline.children = [];
  state.push('dt_close', 'dt', -1);
}

function addDefinition(state: StateBlock, definition: Definition, end: number): void {
  const open = state.push('dd_open', 'dd', 1);
  open.map = [definition.line, end];
  open.meta = { attributes: definition.attributes };
  const from = state.tokens.length;
  parseInside(state, definition.text, definition.line);
  const [first] = childrenOf(state, from, definition.line, end);
  if (first?.kind === 'paragraph' && !definition.isParagraph) hideParagraph(first.open, state.tokens, from);
  state.push('dd_close', 'dd', -1);
}
