import { admonition } from './admonitions';
import { definitionList } from './definitionLists';
import { listIndentation, orderedList, unorderedList } from './lists';
import type { PythonMarkdownOptions } from './options';
import { table } from './tables';
import { tab } from './tabs';
import { blockFrom, blockTo, findIn, linesFrom, STASHED } from './tree';
import type { Processor } from './blockParser';

const INDENTATION = '    ';

/** In the order of their priorities. Source: Python-Markdown `blockprocessors.py`, `build_block_parser`. */
export function processors({ extensions }: PythonMarkdownOptions): readonly Processor[] {
  const has = (name: string, ...list: Processor[]): Processor[] => (extensions.has(name) ? list : []);
  return [
    stashed,
    ...(extensions.has('admonition') || extensions.has('pymdownx.details') ? [admonition] : []),
    ...has('pymdownx.tabbed', tab),
    listIndentation,
    stashedAnywhere,
    code,
    ...has('tables', table),
    hashHeading,
    underlinedHeading,
    rule,
    orderedList,
    unorderedList,
    ...has('def_list', definitionList),
    quote,
    ...has('footnotes', footnote),
    ...has('abbr', abbreviation),
    reference,
    paragraph,
  ];
}

/** What is indented may belong to what stands before: it is asked for again behind the others that look for that. */
const stashed: Processor = (parser, parent, block, blocks) =>
  !block.text.startsWith(' ') && stashedAnywhere(parser, parent, block, blocks);

const stashedAnywhere: Processor = (parser, parent, { text }) => {
  const node = parser.stash[Number(STASHED.exec(text)?.[1] ?? -1)];
  if (node === undefined) return false;
  parent.children.push(node);
  const { inner } = node;
  node.inner = undefined;
  if (inner !== undefined) parser.within('markdown', () => parser.parseChunk(node, inner, node.line));
  return true;
};

const code: Processor = (_parser, parent, { text, line, gap }, blocks) => {
  if (!text.startsWith(INDENTATION)) return false;
  const lines = text.split('\n');
  const end = lines.findIndex((own) => !own.startsWith(INDENTATION));
  const own = lines.slice(0, end < 0 ? lines.length : end).map((each) => each.slice(INDENTATION.length));
  const before = parent.last;
  if (before?.tag === 'pre' && before.attributes.get('kind') === 'indented') {
    before.raw = `${before.raw ?? ''}${'\n'.repeat(gap)}${own.join('\n')}\n`;
  } else {
    const node = parent.add('pre', line);
    node.raw = `${own.join('\n')}\n`;
    node.attributes.set('kind', 'indented');
  }
  if (end >= 0) blocks.unshift({ text: lines.slice(end).join('\n'), line: line + end, gap: 0 });
  return true;
};

const HASH_HEADING = /(?:^|\n)(#{1,6})((?:(?:\\.|[^\\\n])*(?:\\.|[^\\\n#]))?)#*(?:\n|$)/;

const hashHeading: Processor = (parser, parent, block, blocks) => {
  const match = findIn(block, HASH_HEADING);
  if (match === undefined) return false;
  const start = match.index + (match[0].startsWith('\n') ? 1 : 0);
  if (start > 0) parser.parseBlocks(parent, [blockTo(block, start)]);
  const { line } = blockFrom(block, start);
  parent.add(`h${(match[1] ?? '').length}`, line, (match[2] ?? '').trim());
  const end = match.index + match[0].length;
  if (end < block.text.length) blocks.unshift(linesFrom(block, end));
  return true;
};

const underlinedHeading: Processor = (_parser, parent, block, blocks) => {
  const { text, line } = block;
  const [whole = '', title = '', marks = ''] = /^([^\n]*)\n([=-]+)[ ]*(?:\n|$)/.exec(text) ?? [];
  if (whole === '') return false;
  parent.add(marks.startsWith('=') ? 'h1' : 'h2', line, title.trim());
  if (whole.length < text.length) blocks.unshift(linesFrom(block, whole.length));
  return true;
};

const RULE = /^[ ]{0,3}(?=(-+[ ]{0,2}){3,}|(_+[ ]{0,2}){3,}|(\*+[ ]{0,2}){3,})([-_*][ ]{0,2}){3,}[ ]*$/m;

const rule: Processor = (parser, parent, block, blocks) => {
  const match = block.text.length > 5000 ? undefined : findIn(block, RULE);
  if (match === undefined || new Set(match[0].replace(/ /g, '')).size > 1) return false;
  if (match.index > 0) parser.parseBlocks(parent, [blockTo(block, match.index)]);
  parent.add('hr', blockFrom(block, match.index).line);
  const end = match.index + match[0].length + 1;
  if (end < block.text.length) blocks.unshift(linesFrom(block, end));
  return true;
};

const QUOTE = /(^|\n)[ ]{0,3}>[ ]?/;

const quote: Processor = (parser, parent, block) => {
  const match = findIn(block, QUOTE);
  if (match === undefined) return false;
  const start = match.index + (match[1] ?? '').length;
  if (start > 0) parser.parseBlocks(parent, [blockTo(block, start)]);
  const { text, line } = blockFrom(block, start);
  const inner = text
    .split('\n')
    .map((own) => own.replace(/^[ ]{0,3}>[ ]?/, ''))
    .join('\n');
  const node = parent.last?.tag === 'blockquote' ? parent.last : parent.add('blockquote', line);
  parser.within('blockquote', () => parser.parseChunk(node, inner, line));
  return true;
};

const FOOTNOTE = /^[ ]{0,3}\[\^([^\]\r\n]{0,1000})\]:[ ]*/m;

/** Source: Python-Markdown `extensions/footnotes.py`, `FootnoteBlockProcessor`. */
const footnote: Processor = (parser, parent, block, blocks) => {
  const match = findIn(block, FOOTNOTE);
  if (match === undefined) return false;
  if (match.index > 0) parser.parseBlocks(parent, [blockTo(block, match.index)]);
  const start = match.index + match[0].length;
  const own = blockFrom(block, start);
  const next = own.text.search(/^[ ]{0,3}\[\^[^\]\r\n]{0,1000}\]:/m);
  const first = next < 0 ? own : blockTo(own, next);
  const inner = [first.text.replace(/^ {1,4}/gm, '')];
  if (next >= 0) blocks.unshift(linesFrom(block, start + next));
  else {
    while (blocks[0]?.text.startsWith(INDENTATION) === true) {
      inner.push((blocks.shift()?.text ?? '').replace(/^ {4}/gm, ''));
    }
  }
  const node = parser.footnotes.get(match[1] ?? '') ?? parent.add('', block.line);
  parent.children.splice(parent.children.indexOf(node), parent.children.includes(node) ? 1 : 0);
  parser.footnotes.set(match[1] ?? '', node);
  parser.within('footnote', () => parser.parseChunk(node, inner.join('\n\n'), own.line));
  return true;
};

const ABBREVIATION = /^[*]\[([^\]\r\n]{1,1000})\][ ]?:[ ]*(?:\n[ ]*)?(.*)$/m;

const abbreviation: Processor = (parser, parent, block, blocks) => {
  const match = findIn(block, ABBREVIATION);
  if (match === undefined) return false;
  parser.abbreviations.set((match[1] ?? '').trim(), (match[2] ?? '').trim());
  if (match.index > 0) parser.parseBlocks(parent, [blockTo(block, match.index)]);
  const end = match.index + match[0].length + 1;
  if (end < block.text.length) blocks.unshift(linesFrom(block, end));
  return true;
};

const REFERENCE =
  /^[ ]{0,3}\[([^[\]\n]{0,1000})\]:[ ]*(?:\n[ ]*)?(\S{1,2000})[ ]*(?:\n?[ ]{0,9}(["'])(.{0,1000})\3[ ]*|\n?[ ]{0,9}\((.{0,1000})\)[ ]*)?$/m;

const reference: Processor = (parser, parent, block, blocks) => {
  const match = findIn(block, REFERENCE);
  if (match === undefined) return false;
  const [all, id = '', target = '', , quoted, bracketed] = match;
  parser.references.set(id.trim().toLowerCase(), {
    href: target.replace(/^<|>$/g, ''),
    title: quoted ?? bracketed ?? '',
  });
  if (match.index > 0) parser.parseBlocks(parent, [blockTo(block, match.index)]);
  const end = match.index + all.length + 1;
  if (end < block.text.length) blocks.unshift(linesFrom(block, end));
  return true;
};

const paragraph: Processor = (parser, parent, { text, line }) => {
  if (parser.state !== 'list') {
    parent.add('p', line, text.trimStart());
    return true;
  }
  const last = parent.last;
  if (last === undefined) parent.text = parent.text === '' ? text.trimStart() : `${parent.text}\n${text}`;
  else parent.add('', line, text.trimStart());
  return true;
};
