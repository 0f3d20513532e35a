import type { Processor } from './blockParser';
import { blockFrom, blockTo, findIn, type Block, type Node } from './tree';

const OPENING = /(?:^|\n)(!!!|\?\?\?\+?) ?([\w-]+(?: +[\w-]+)*)?(?: +"([^"\n]*)")? *(?:\n|$)/;
const INDENTATION = '    ';

/** `!!! note "Title"`, and `???` that folds. Sources: Python-Markdown `extensions/admonition.py`; pymdownx `details.py`. */
export const admonition: Processor = (parser, parent, block, blocks) => {
  const match = findIn(block, OPENING);
  const { extensions } = parser.options;
  if (match === undefined) return continued(parser, parent, block, blocks);
  const [, marks = '', classes = '', title] = match;
  if (!extensions.has(marks === '!!!' ? 'admonition' : 'pymdownx.details')) return false;
  if (marks === '!!!' && classes === '') return false;
  const start = match.index + (match[0].startsWith('\n') ? 1 : 0);
  if (start > 0) parser.parseBlocks(parent, [blockTo(block, start)]);
  const { line } = blockFrom(block, start);
  const node = parent.add(marks === '!!!' ? 'div' : 'details', line);
  node.attributes.set('class', marks === '!!!' ? `admonition ${classes}` : classes);
  if (marks === '???+') node.attributes.set('open', 'open');
  const [kind = ''] = classes.split(' ');
  addTitle(node, title ?? capitalized(kind), line);
  takeIndented(blockFrom(block, match.index + match[0].length), blocks, (inner) =>
    parser.parseChunk(node, inner.text, inner.line),
  );
  return true;
};

/** Indented blocks below an admonition belong to it. */
const continued: Processor = (parser, parent, block, blocks) => {
  const before = parent.last;
  const isOpen =
    before !== undefined && (before.tag === 'details' || /^admonition /.test(before.attributes.get('class') ?? ''));
  if (!isOpen || !block.text.startsWith(INDENTATION)) return false;
  takeIndented(block, blocks, (inner) => parser.parseChunk(before, inner.text, inner.line));
  return true;
};

function addTitle(node: Node, title: string, line: number): void {
  if (title === '') return;
  const element = node.add(node.tag === 'details' ? 'summary' : 'p', line, title);
  if (node.tag !== 'details') element.attributes.set('class', 'admonition-title');
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}

/** Takes the lines of a block that are indented; the others are a block again. */
export function takeIndented(block: Block, blocks: Block[], take: (inner: Block) => void): void {
  const lines = block.text.split('\n');
  const end = lines.findIndex((line) => line !== '' && !line.startsWith(INDENTATION));
  const own = lines.slice(0, end < 0 ? lines.length : end).map((line) => line.slice(INDENTATION.length));
  if (own.join('') !== '') take({ text: own.join('\n'), line: block.line, gap: 0 });
  if (end >= 0) blocks.unshift({ text: lines.slice(end).join('\n'), line: block.line + end, gap: 0 });
}
