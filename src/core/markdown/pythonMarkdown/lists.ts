import type { BlockParser, Processor } from './blockParser';
import type { Node } from './tree';
import { type Block } from './tree';

const INDENTATION = '    ';
const ORDERED = /^[ ]{0,3}\d+\.[ ]+(.*)/;
const UNORDERED = /^[ ]{0,3}[*+-][ ]+(.*)/;
const ITEM = /^[ ]{0,3}(?:\d+\.|[*+-])[ ]+(.*)/;
const INDENTED_ITEM = /^[ ]{4,7}(?:\d+\.|[*+-])[ ]+.*/;

const isList = (node: Node | undefined): boolean => node?.tag === 'ul' || node?.tag === 'ol';

/** What belongs to an item because it is indented. Source: Python-Markdown `blockprocessors.py`, `ListIndentProcessor`. */
export const listIndentation: Processor = (parser, parent, block) => {
  if (!block.text.startsWith(INDENTATION) || parser.state === 'detabbed') return false;
  if (parent.tag !== 'li' && !isList(parent.last)) return false;
  const { level, node } = levelOf(parser, parent, block.text);
  const text = block.text.replace(new RegExp(`^ {${level * 4}}`, 'gm'), '');
  const inner: Block = { ...block, text };
  parser.within('detabbed', () => {
    if (parent.tag === 'li') {
      parser.parseBlocks(isList(parent.last) && parent.last !== undefined ? parent.last : parent, [inner]);
    } else if (node.tag === 'li') parser.parseBlocks(node, [inner]);
    else if (node.last?.tag === 'li') {
      node.last.wrapText();
      parser.parseChunk(node.last, text, block.line);
    } else parser.parseBlocks(node.add('li', block.line), [inner]);
  });
  return true;
};

function levelOf(parser: BlockParser, parent: Node, text: string): { readonly level: number; readonly node: Node } {
  const indentation = Math.floor((/^[ ]*/.exec(text)?.[0].length ?? 0) / 4);
  let level = parser.state === 'list' ? 1 : 0;
  let node = parent;
  while (indentation > level) {
    const child = node.last;
    if (child === undefined || (!isList(child) && child.tag !== 'li')) break;
    if (isList(child)) level++;
    node = child;
  }
  return { level, node };
}

export const orderedList: Processor = (parser, parent, block) =>
  ORDERED.test(block.text) && takeList(parser, parent, block, 'ol');

export const unorderedList: Processor = (parser, parent, block) =>
  UNORDERED.test(block.text) && takeList(parser, parent, block, 'ul');

/** Source: Python-Markdown `blockprocessors.py`, `OListProcessor.run`. */
function takeList(parser: BlockParser, parent: Node, block: Block, tag: 'ol' | 'ul'): true {
  const items = itemsOf(block);
  const before = parent.last;
  let list: Node;
  if (before !== undefined && isList(before)) {
    list = before;
    list.last?.wrapText();
    const first = items.shift();
    if (first !== undefined) parser.within('looselist', () => parser.parseBlocks(list.add('li', first.line), [first]));
  } else list = isList(parent) ? parent : parent.add(tag, block.line);
  parser.within('list', () => {
    for (const item of items) {
      const isIndented = item.text.startsWith(INDENTATION);
      parser.parseBlocks(isIndented && list.last !== undefined ? list.last : list.add('li', item.line), [item]);
    }
  });
  return true;
}

function itemsOf({ text, line }: Block): Block[] {
  const items: { text: string; line: number; gap: number }[] = [];
  text.split('\n').forEach((own, index) => {
    const item = ITEM.exec(own)?.[1];
    const last = items.at(-1);
    if (item !== undefined) items.push({ text: item, line: line + index, gap: 0 });
    else if (last === undefined || (INDENTED_ITEM.test(own) && !last.text.startsWith(INDENTATION))) {
      items.push({ text: own, line: line + index, gap: 0 });
    } else last.text += `\n${own}`;
  });
  return items;
}
