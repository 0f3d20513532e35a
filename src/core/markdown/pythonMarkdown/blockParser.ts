import type { PythonMarkdownOptions } from './options';
import { blocksOf, type Block, type Node } from './tree';

/** Takes a block, and puts what is left of it before the others; false where it is none of its own. */
export type Processor = (parser: BlockParser, parent: Node, block: Block, blocks: Block[]) => boolean;

/** Deeper blocks are none that somebody wrote. */
const MOST_DEPTH = 60;

/** Reads blocks as Python-Markdown does. Source: Python-Markdown `blockparser.py`. */
export class BlockParser {
  readonly references = new Map<string, { href: string; title: string }>();
  readonly abbreviations = new Map<string, string>();
  readonly footnotes = new Map<string, Node>();
  readonly #processors: readonly Processor[];
  readonly #states: string[] = [];

  constructor(
    readonly options: PythonMarkdownOptions,
    readonly stash: readonly Node[],
    processors: readonly Processor[],
  ) {
    this.#processors = processors;
  }

  get state(): string | undefined {
    return this.#states.at(-1);
  }

  /** Runs a task in a state that processors ask for. */
  within(state: string, task: () => void): void {
    this.#states.push(state);
    task();
    this.#states.pop();
  }

  /** Reads a text that may hold blank lines. */
  parseChunk(parent: Node, text: string, line: number): void {
    this.parseBlocks(parent, blocksOf(text, line));
  }

  /** Reads blocks, each by the first processor that takes it. */
  parseBlocks(parent: Node, blocks: Block[]): void {
    if (this.#states.length > MOST_DEPTH) {
      for (const { text, line } of blocks.splice(0)) parent.add('p', line, text);
    }
    for (let block = blocks.shift(); block !== undefined; block = blocks.shift()) {
      const current = block;
      this.#processors.some((process) => process(this, parent, current, blocks));
    }
  }
}
