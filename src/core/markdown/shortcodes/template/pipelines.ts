import type { Word } from './lexer';
import type { Command, Condition, Operand, OperandBase, Pipeline, TemplateNode } from './nodes';
import { Fatal, type Value } from './values';

const DEEPEST = 30;
const CONSTANTS: ReadonlyMap<string, Value> = new Map<string, Value>([
  ['true', true],
  ['false', false],
  ['nil', undefined],
]);

/** Reads the words of an action. */
export class PipelineReader {
  readonly #words: readonly Word[];
  #position = 0;

  constructor(words: readonly Word[]) {
    this.#words = words;
  }

  /** `.Get 0`, `$x := .Get 0` or `$x = .Get 0`. */
  action(): TemplateNode {
    const names = this.#names();
    if (names === undefined) return { kind: 'output', pipeline: this.#whole() };
    return { kind: 'set', names: names.names, isNew: names.isNew, pipeline: this.#whole() };
  }

  condition(): Condition {
    return { name: this.#names()?.names[0], pipeline: this.#whole() };
  }

  range(): { readonly names: readonly string[]; readonly pipeline: Pipeline } {
    return { names: this.#names()?.names ?? [], pipeline: this.#whole() };
  }

  /** The variables on the left of `:=` or `=`. */
  #names(): { readonly names: readonly string[]; readonly isNew: boolean } | undefined {
    const [first, comma, second] = this.#words;
    const pair = comma?.text === ',' && second?.kind === 'variable';
    const sign = this.#words[pair ? 3 : 1]?.text;
    if (first?.kind !== 'variable' || (sign !== ':=' && sign !== '=')) return undefined;
    this.#position = pair ? 4 : 2;
    return { names: pair ? [first.text, second.text] : [first.text], isNew: sign === ':=' };
  }

  #whole(): Pipeline {
    const pipeline = this.#pipeline(0);
    if (this.#position < this.#words.length) throw new Fatal(`unexpected ${this.#words[this.#position]?.text ?? ''}`);
    return pipeline;
  }

  #pipeline(depth: number): Pipeline {
    if (depth > DEEPEST) throw new Fatal('a template is nested too deeply');
    const commands: Command[] = [];
    for (;;) {
      const operands = this.#operands(depth);
      const [head, ...args] = operands;
      if (head === undefined) throw new Fatal('missing value for command');
      commands.push({ head, args });
      if (this.#words[this.#position]?.text !== '|' || this.#words[this.#position]?.kind !== 'sign') return commands;
      this.#position++;
    }
  }

  #operands(depth: number): readonly Operand[] {
    const operands: Operand[] = [];
    for (;;) {
      const base = this.#base(depth);
      if (base === undefined) return operands;
      operands.push({ base, fields: this.#fields(base.kind === 'dot') });
    }
  }

  #base(depth: number): OperandBase | undefined {
    const word = this.#words[this.#position];
    if (word === undefined) return undefined;
    if (word.kind === 'sign' && word.text !== '(') return undefined;
    if (word.kind === 'field') return { kind: 'dot' };
    this.#position++;
    if (word.kind === 'dot') return { kind: 'dot' };
    if (word.kind === 'variable') return { kind: 'variable', name: word.text };
    if (word.kind === 'string' || word.kind === 'number') return { kind: 'literal', value: literalOf(word) };
    if (word.kind === 'name') {
      if (CONSTANTS.has(word.text)) return { kind: 'literal', value: CONSTANTS.get(word.text) };
      return { kind: 'function', name: word.text };
    }
    const pipeline = this.#pipeline(depth + 1);
    if (this.#words[this.#position++]?.text !== ')') throw new Fatal('unclosed left paren');
    return { kind: 'pipeline', pipeline };
  }

  /** Names that follow without a space. */
  #fields(mayBeApart: boolean): readonly string[] {
    const fields: string[] = [];
    for (;;) {
      const word = this.#words[this.#position];
      const isNext = word?.kind === 'field' && (!word.isApart || (mayBeApart && fields.length === 0));
      if (!isNext) return fields;
      fields.push(word.text.slice(1));
      this.#position++;
    }
  }
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '"': '"', "'": "'", '\\': '\\' };

function literalOf({ kind, text }: Word): Value {
  if (kind === 'number') return Number(text);
  const inner = text.slice(1, -1);
  if (text.startsWith('`')) return inner;
  const unescaped = inner.replace(/\\(u[\da-fA-F]{4}|x[\da-fA-F]{2}|[\s\S])/g, (_, code: string) =>
    code.length > 1 ? String.fromCharCode(parseInt(code.slice(1), 16)) : (ESCAPES[code] ?? code),
  );
  return text.startsWith("'") ? unescaped.codePointAt(0) : unescaped;
}
