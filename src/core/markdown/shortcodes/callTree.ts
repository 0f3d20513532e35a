import type { Call, CallNode } from './calls';
import { tagsOf, type PlacedTag } from './tags';

/** What is known of a shortcode before it is called. */
export type InnerUse = 'uses' | 'ignores' | 'unknown';

/** Deeper ones are not read. */
const DEEPEST = 50;

/** A post as a tree of its shortcodes. Source: Hugo `hugolib/shortcode.go` (`extractShortcode`). */
export function callTree(text: string, innerUse: (name: string) => InnerUse): readonly CallNode[] {
  return new TreeReader(text, tagsOf(text), innerUse).read();
}

class TreeReader {
  readonly #text: string;
  readonly #tags: readonly PlacedTag[];
  readonly #innerUse: (name: string) => InnerUse;
  readonly #open: string[] = [];
  #next = 0;

  constructor(text: string, tags: readonly PlacedTag[], innerUse: (name: string) => InnerUse) {
    this.#text = text;
    this.#tags = tags;
    this.#innerUse = innerUse;
  }

  read(): readonly CallNode[] {
    return this.#nodes(0).nodes;
  }

  /** The nodes up to the tag that closes them, or up to the end. */
  #nodes(from: number): { readonly nodes: CallNode[]; readonly end: number; readonly isClosed: boolean } {
    const nodes: CallNode[] = [];
    let position = from;
    for (;;) {
      const placed = this.#tags[this.#next];
      const end = placed?.start ?? this.#text.length;
      if (end > position) nodes.push(this.#textNode(position, end));
      if (placed === undefined) return { nodes, end, isClosed: false };
      this.#next++;
      position = placed.end;
      const { tag } = placed;
      if (tag.kind === 'close' && tag.name === this.#open.at(-1)) return { nodes, end: position, isClosed: true };
      if (tag.kind === 'open') position = this.#call(placed, tag, nodes);
      else if (tag.kind === 'escaped')
        nodes.push({ kind: 'text', text: tag.text, start: placed.start, isVerbatim: false });
      else nodes.push(this.#broken(placed, tag.kind === 'broken' ? tag.message : this.#closingFault(tag.name)));
    }
  }

  /** @returns where the text goes on */
  #call(placed: PlacedTag, tag: Extract<PlacedTag['tag'], { kind: 'open' }>, nodes: CallNode[]): number {
    const { name, parameters, isSelfClosed } = tag;
    const use = this.#innerUse(name);
    if (isSelfClosed && use === 'ignores') {
      nodes.push(this.#broken(placed, unusedInner(name)));
      return placed.end;
    }
    const call = (inner: readonly CallNode[] | undefined): Call => ({
      kind: 'call',
      name,
      isMarkdown: placed.isMarkdown,
      parameters,
      inner,
      source: this.#source(placed),
      start: placed.start,
      indentation: /(?:^|\n)([ \t]+)$/.exec(this.#text.slice(Math.max(0, placed.start - 100), placed.start))?.[1] ?? '',
    });
    if (isSelfClosed) nodes.push(call([]));
    else if (!this.#hasInner(name, use)) nodes.push(call(undefined));
    else return this.#callWithInner(placed, name, call, nodes);
    return placed.end;
  }

  #callWithInner(
    placed: PlacedTag,
    name: string,
    call: (inner: readonly CallNode[]) => Call,
    nodes: CallNode[],
  ): number {
    if (this.#open.length >= DEEPEST) {
      nodes.push(this.#broken(placed, 'shortcodes are nested too deeply'));
      return placed.end;
    }
    this.#open.push(name);
    const inner = this.#nodes(placed.end);
    this.#open.pop();
    if (inner.isClosed) nodes.push(call(inner.nodes));
    else nodes.push(this.#broken(placed, `shortcode "${name}" must be closed or self-closed`), ...inner.nodes);
    return inner.end;
  }

  #hasInner(name: string, use: InnerUse): boolean {
    if (use !== 'unknown') return use === 'uses';
    return this.#tags.slice(this.#next).some(({ tag }) => tag.kind === 'close' && tag.name === name);
  }

  #closingFault(name: string): string {
    if (this.#open.length > 0) return `closing tag for shortcode '${name}' does not match start tag`;
    return this.#innerUse(name) === 'ignores' ? unusedInner(name) : 'got closing shortcode, but none is open';
  }

  #broken(placed: PlacedTag, message: string): CallNode {
    return { kind: 'broken', message, source: this.#source(placed), start: placed.start };
  }

  #textNode(start: number, end: number): CallNode {
    return { kind: 'text', text: this.#text.slice(start, end), start, isVerbatim: true };
  }

  #source({ start, end }: PlacedTag): string {
    return this.#text.slice(start, end);
  }
}

function unusedInner(name: string): string {
  return `shortcode "${name}" does not evaluate .Inner or .InnerDeindent, yet a closing tag was provided`;
}
