import { takeIndented } from './admonitions';
import type { Processor } from './blockParser';
import { blockFrom, blockTo, findIn, Node } from './tree';

const OPENING = /(?:^|\n)===([+!]{0,2}) +"([^"\n]*)" *(?:\n|$)/;

/** `=== "Title"`: blocks of which one shows. Source: pymdownx `tabbed.py`; what is chosen there needs no script. */
export const tab: Processor = (parser, parent, block, blocks) => {
  const match = findIn(block, OPENING);
  const before = parent.last;
  if (match === undefined) {
    const panel = isSet(before) ? before?.last?.last : undefined;
    if (panel === undefined || !block.text.startsWith('    ')) return false;
    takeIndented(block, blocks, (inner) => parser.parseChunk(panel, inner.text, inner.line));
    return true;
  }
  const start = match.index + (match[0].startsWith('\n') ? 1 : 0);
  if (start > 0) parser.parseBlocks(parent, [blockTo(block, start)]);
  const { line } = blockFrom(block, start);
  const isNew = (match[1] ?? '').includes('!');
  const set = isSet(parent.last) && !isNew && parent.last !== undefined ? parent.last : addSet(parent, line);
  const labels = set.children[0];
  labels?.add('label', line, match[2] ?? '');
  const panel = set.last?.add('div', line);
  panel?.attributes.set('class', 'tabbed-block');
  takeIndented(blockFrom(block, match.index + match[0].length), blocks, (inner) => {
    if (panel !== undefined) parser.parseChunk(panel, inner.text, inner.line);
  });
  return true;
};

function isSet(node: Node | undefined): boolean {
  return /^tabbed-set /.test(node?.attributes.get('class') ?? '');
}

function addSet(parent: Node, line: number): Node {
  const set = parent.add('div', line);
  set.attributes.set('class', 'tabbed-set tabbed-alternate');
  set.add('div', line).attributes.set('class', 'tabbed-labels');
  set.add('div', line).attributes.set('class', 'tabbed-content');
  return set;
}

/** Gives each set a choice among its tabs. Source: pymdownx `tabbed.py`, `alternate_style`. */
export function numberTabs(nodes: readonly Node[], numbers: { next: number } = { next: 1 }): void {
  for (const node of nodes) {
    if (isSet(node)) addChoice(node, numbers.next++);
    numberTabs(node.children, numbers);
  }
}

function addChoice(set: Node, number: number): void {
  const labels = set.children[0]?.children ?? [];
  const inputs = labels.map((label, index) => {
    const id = `__tabbed_${number}_${index + 1}`;
    label.attributes.set('for', id);
    const input = new Node('', set.line);
    const checked = index === 0 ? ' checked=""' : '';
    input.raw = `<input type="radio" name="__tabbed_${number}" id="${id}"${checked}>`;
    return input;
  });
  set.children.unshift(...inputs);
}
