import { partTemplate, wordsOf, type Piece } from './lexer';
import type { Branch, TemplateNode } from './nodes';
import { PipelineReader } from './pipelines';
import { Fatal } from './values';

/** Actions that begin a block; all but the first three stand as what is not known here. */
const BLOCKS = new Set(['if', 'with', 'range', 'define', 'block']);
const DEEPEST = 60;

/** Reads a template. Throws `Fatal` for one that Go refuses. Source: Go `text/template/parse`. */
export function parseTemplate(source: string): readonly TemplateNode[] {
  const parser = new TemplateParser(partTemplate(source));
  const nodes = parser.body(0);
  if (parser.keyword() !== undefined) throw new Fatal(`unexpected {{${parser.keyword() ?? ''}}}`);
  return nodes;
}

class TemplateParser {
  readonly #pieces: readonly Piece[];
  #position = 0;

  constructor(pieces: readonly Piece[]) {
    this.#pieces = pieces;
  }

  /** The nodes up to an `else` or `end` that is not theirs, or up to the end of the template. */
  body(depth: number): TemplateNode[] {
    if (depth > DEEPEST) throw new Fatal('a template is nested too deeply');
    const nodes: TemplateNode[] = [];
    for (;;) {
      const piece = this.#pieces[this.#position];
      if (piece === undefined || isEnd(keywordOf(piece))) return nodes;
      this.#position++;
      const node = piece.kind === 'text' ? piece : this.#action(piece.text, depth);
      if (node !== undefined) nodes.push(node);
    }
  }

  /** The word with which the action begins that comes next. */
  keyword(): string | undefined {
    return keywordOf(this.#pieces[this.#position]);
  }

  #action(action: string, depth: number): TemplateNode | undefined {
    if (action === '') throw new Fatal('missing value for command');
    const [, keyword = '', rest = ''] = /^(\w+)?([\s\S]*)$/.exec(action) ?? [];
    if (keyword === 'if' || keyword === 'with') return this.#branches(keyword, rest, depth);
    if (keyword === 'range') return this.#range(rest, depth);
    if (keyword === 'break' || keyword === 'continue') return { kind: 'jump', to: keyword };
    if (BLOCKS.has(keyword)) return this.#skipBlock(keyword, depth);
    if (keyword === 'template' || keyword === 'return') return { kind: 'unsupported', what: keyword };
    return new PipelineReader(wordsOf(action)).action();
  }

  #branches(kind: 'if' | 'with', rest: string, depth: number): TemplateNode {
    const branches: Branch[] = [];
    let condition = new PipelineReader(wordsOf(rest)).condition();
    for (;;) {
      branches.push({ condition, body: this.body(depth + 1) });
      const action = this.#next();
      if (action === 'end') return { kind, branches, otherwise: [] };
      const [, , next] = /^else(\s+(?:if|with)\s+([\s\S]*))?$/.exec(action) ?? [];
      if (next === undefined) return { kind, branches, otherwise: this.#otherwise(depth) };
      condition = new PipelineReader(wordsOf(next)).condition();
    }
  }

  #otherwise(depth: number): TemplateNode[] {
    const nodes = this.body(depth + 1);
    if (this.#next() !== 'end') throw new Fatal('expected end');
    return nodes;
  }

  #range(rest: string, depth: number): TemplateNode {
    const { names, pipeline } = new PipelineReader(wordsOf(rest)).range();
    const body = this.body(depth + 1);
    const otherwise = this.#next() === 'end' ? [] : this.#otherwise(depth);
    return { kind: 'range', names, pipeline, body, otherwise };
  }

  /** What a template defines is printed only where it is called. */
  #skipBlock(keyword: string, depth: number): TemplateNode | undefined {
    this.body(depth + 1);
    this.#next();
    return keyword === 'define' ? undefined : { kind: 'unsupported', what: keyword };
  }

  #next(): string {
    const piece = this.#pieces[this.#position++];
    if (piece?.kind !== 'action') throw new Fatal('unexpected EOF');
    return piece.text;
  }
}

function keywordOf(piece: Piece | undefined): string | undefined {
  return piece?.kind === 'action' ? /^(?:else|end)\b/.exec(piece.text)?.[0] : undefined;
}

function isEnd(keyword: string | undefined): boolean {
  return keyword !== undefined;
}
