import type { Token } from 'markdown-it';
import { emptyAttributes, type AttributeList } from '../attributes';
import { BLANK, END_OF_BLOCK, isListStart, LIST_START_BULLET, LIST_START_ORDERED, RULE } from '../patterns';
import { lineAt, parseInside } from '../lines';
import { childrenOf, endsBlank, hideParagraph } from './children';
import { isContent, isLazyContent, itemShape, takeAttributes, withoutIndentation } from './listItem';
import type { Place } from './rule';
import { markTasks } from './tasks';

interface Item {
  readonly line: number;
  /** Line at which its text begins: the next one where there is nothing behind the marker. */
  readonly textLine: number;
  readonly attributes: AttributeList;
  readonly indentation: number;
  /** The text in pieces: a nested list begins a new one. Each line stands for a line of the source. */
  readonly pieces: string[];
  open: Token | undefined;
}

interface ItemsRead {
  readonly items: readonly Item[];
  readonly end: number;
  /** True where a `^` ended the list. */
  readonly isEnded: boolean;
}

/** Ordered and other lists; the kind of the marker does not matter. Source: kramdown `parser/kramdown/list.rb`. */
export function list(place: Place): boolean {
  const { state, startLine, document, container } = place;
  const first = lineAt(state, startLine);
  const isBullet = LIST_START_BULLET.test(first);
  if (!isBullet && !LIST_START_ORDERED.test(first)) return false;
  const read = readItems(place, isBullet ? LIST_START_BULLET : LIST_START_ORDERED);

  const [type, tag] = isBullet ? (['bullet_list', 'ul'] as const) : (['ordered_list', 'ol'] as const);
  const open = state.push(`${type}_open`, tag, 1);
  open.map = [startLine, read.end];
  container.begin(open, startLine, read.end);
  addItems(place, read);
  state.push(`${type}_close`, tag, -1);
  if (document.options.isGfm) markTasks(open, state.tokens);
  state.line = read.end;
  return true;
}

function readItems({ state, startLine, endLine }: Place, kind: RegExp): ItemsRead {
  const items: Item[] = [];
  let start = kind;
  let item: Item | undefined;
  let isNested = false;
  let isAfterBlank = false;
  let line = startLine;
  for (; line < endLine; line++) {
    const text = lineAt(state, line);
    if (isAfterBlank && RULE.test(text)) break;
    if (END_OF_BLOCK.test(text)) return { items, end: line + 1, isEnded: true };
    const marker = start.exec(text);
    if (marker !== null) {
      item = newItem(line, marker[1] ?? '', marker[2] ?? '');
      items.push(item);
      start = markerWithin(kind, item.indentation);
      isNested = isListStart((item.pieces[0] ?? '').trimEnd());
      isAfterBlank = false;
    } else if (item === undefined) break;
    else if (isContent(text, item.indentation) || (!isAfterBlank && isLazyContent(text, item.indentation))) {
      isNested = addLine(item, text, isNested);
      isAfterBlank = false;
    } else if (BLANK.test(text)) {
      addText(item, text);
      isNested = true;
      isAfterBlank = true;
    } else break;
  }
  return { items, end: line, isEnded: false };
}

function newItem(line: number, marker: string, rest: string): Item {
  const { text, indentation } = itemShape(marker, rest);
  const attributes = emptyAttributes();
  const first = takeAttributes(text, attributes);
  const isEmpty = first === '';
  const pieces = [isEmpty ? '' : `${first}\n`];
  return { line, textLine: isEmpty ? line + 1 : line, attributes, indentation, pieces, open: undefined };
}

/** The next item begins no further to the right than the content of the one before. */
function markerWithin(kind: RegExp, indentation: number): RegExp {
  const spaces = Math.min(Math.max(indentation, 1), 4) - 1;
  return new RegExp(kind.source.replace(' {0,3}', ` {0,${spaces}}`));
}

/** @returns whether a nested list has begun */
function addLine(item: Item, line: string, isNested: boolean): boolean {
  const { text, isIndented } = withoutIndentation(line, item.indentation);
  const isStart = isListStart(text);
  if (isStart && isIndented && !isNested) {
    item.pieces.push(`${text}\n`);
    return true;
  }
  addText(item, isStart && isNested && !isIndented ? ' '.repeat(item.indentation + 4) + text : text);
  return isNested;
}

function addText(item: Item, text: string): void {
  item.pieces[item.pieces.length - 1] += `${text}\n`;
}

function addItems({ state }: Place, { items, end, isEnded }: ItemsRead): void {
  let hasLoose = false;
  items.forEach((item, index) => {
    const open = state.push('list_item_open', 'li', 1);
    const next = items[index + 1]?.line ?? end;
    open.map = [item.line, next];
    open.meta = { attributes: item.attributes };
    const from = state.tokens.length;
    let line = item.textLine;
    for (const piece of item.pieces) {
      parseInside(state, piece, line);
      line += piece.split('\n').length - 1;
    }
    const isLast = index === items.length - 1;
    const children = childrenOf(state, from, item.textLine, isEnded && isLast ? next - 1 : next);
    const isAlone = children.length === 2 && isLast && !isEnded;
    const isTight =
      children[0]?.kind === 'paragraph' && (children.length < 2 || children[1]?.kind !== 'blank' || isAlone);
    // The last item follows those before it: it is only tight if one of them is.
    const hides = isTight && (!isLast || items.length === 1 || hasLoose);
    if (hides) hideParagraph(children[0]?.open, state.tokens, from);
    hasLoose ||= hides || children[0]?.kind !== 'paragraph';
    if (endsBlank(children)) open.map[1] = Math.max(item.line + 1, children.at(-1)?.start ?? next);
    state.push('list_item_close', 'li', -1);
  });
}
