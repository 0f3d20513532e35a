/** An element of the tree that Python-Markdown makes of a text. */
export class Node {
  readonly attributes = new Map<string, string>();
  readonly children: Node[] = [];
  /** Inline Markdown before the children. */
  text = '';
  /** Finished content: code, or raw HTML where the tag is empty. */
  raw: string | undefined;
  /** Markdown within raw HTML that is still to be read. */
  inner: string | undefined;

  constructor(
    readonly tag: string,
    /** Zero-based line at which it begins. */
    readonly line: number,
  ) {}

  get last(): Node | undefined {
    return this.children.at(-1);
  }

  /** Adds an element at the end. */
  add(tag: string, line: number, text = ''): Node {
    const node = new Node(tag, line);
    node.text = text;
    this.children.push(node);
    return node;
  }

  /** Moves the text into a paragraph before the children. */
  wrapText(): void {
    if (this.text === '') return;
    const paragraph = new Node('p', this.line);
    paragraph.text = this.text;
    this.text = '';
    this.children.unshift(paragraph);
  }
}

/** Lines of a text without a blank one between them. */
export interface Block {
  readonly text: string;
  /** Zero-based line at which it begins. */
  readonly line: number;
  /** Blank lines before it. */
  readonly gap: number;
}

/** What stands for something that is finished. Source: Python-Markdown `util.py`, HTML_PLACEHOLDER. */
export const STASHED = /^[ ]*\uFDD0(\d+)\uFDD1[ ]*$/;

/** Parts a text at its blank lines; what is stashed is a block of its own. */
export function blocksOf(text: string, firstLine: number): Block[] {
  const blocks: Block[] = [];
  let lines: string[] = [];
  let gap = 0;
  const finish = (end: number): void => {
    if (lines.length === 0) return;
    blocks.push({ text: lines.join('\n'), line: end - lines.length, gap });
    lines = [];
    gap = 0;
  };
  const all = text.split('\n');
  all.forEach((line, index) => {
    const isStashed = STASHED.test(line);
    if (line.trim() === '' || isStashed) finish(firstLine + index);
    if (line.trim() === '') gap++;
    else lines.push(line);
    if (isStashed) finish(firstLine + index + 1);
  });
  finish(firstLine + all.length);
  return blocks;
}

/** The patterns that were looked for in a block and stand nowhere in it. */
const lacking = new WeakMap<Block, ReadonlySet<RegExp>>();

/**
 * The first place in a block where a pattern matches. A block of thousands of definitions is asked about again behind each of
 * them: what stands nowhere in the whole is not looked for in its last lines.
 * @param pattern one that matches at the start of a line, and is the same object each time
 */
export function findIn(block: Block, pattern: RegExp): RegExpExecArray | undefined {
  if (lacking.get(block)?.has(pattern) === true) return undefined;
  const match = pattern.exec(block.text);
  if (match !== null) return match;
  lacking.set(block, new Set([...(lacking.get(block) ?? []), pattern]));
  return undefined;
}

/** The last lines of a block, from an offset on that is the start of one. */
export function linesFrom(block: Block, offset: number): Block {
  const lines = blockFrom(block, offset);
  const lacks = block.text[offset - 1] === '\n' ? lacking.get(block) : undefined;
  if (lacks !== undefined) lacking.set(lines, lacks);
  return lines;
}

/** The part of a block from an offset on. */
export function blockFrom({ text, line }: Block, offset: number): Block {
  return { text: text.slice(offset), line: line + text.slice(0, offset).split('\n').length - 1, gap: 0 };
}

/** The part of a block before an offset. */
export function blockTo({ text, line, gap }: Block, offset: number): Block {
  return { text: text.slice(0, offset).replace(/\n$/, ''), line, gap };
}
