import { HtmlWriter } from './escaping';
import type { Branch, Command, Operand, Pipeline, RangeNode, TemplateNode } from './nodes';
import { Fatal, isList, isMap, isObject, isTrue, Unsupported, type Value } from './values';

/** What a template may do, counted over all templates of a post. */
export interface Budget {
  /** Nodes that may still be evaluated. */
  steps: number;
  /** How deeply templates may still call each other. */
  depth: number;
}

/** A function of a template. Throws `Unsupported` where it cannot do here what Hugo would. */
export type TemplateFunction = (args: readonly Value[]) => Value;

/** Knows the functions by name; names with a dot are those of a namespace, such as `strings.Trim`. */
export interface FunctionTable {
  find(name: string): TemplateFunction | undefined;
  isNamespace(name: string): boolean;
}

/** How much HTML a template may print, in UTF-16 code units. */
const MOST_HTML = 2_000_000;
/** How often one loop may go round. */
const MOST_ROUNDS = 10_000;

type Jump = 'break' | 'continue' | undefined;

/** Variables of a block, and of the blocks around it. */
class Scope {
  readonly #values = new Map<string, Value>();

  constructor(readonly outer?: Scope) {}

  declare(name: string, value: Value): void {
    this.#values.set(name, value);
  }

  /** Source: Go `text/template/exec.go` (`setVar`). */
  assign(name: string, value: Value): void {
    const owner = this.#owner(name);
    if (owner === undefined) throw new Fatal(`undefined variable: ${name}`);
    owner.#values.set(name, value);
  }

  get(name: string): Value {
    const owner = this.#owner(name);
    if (owner === undefined) throw new Fatal(`undefined variable: ${name}`);
    return owner.#values.get(name);
  }

  #owner(name: string): Scope | undefined {
    if (this.#values.has(name)) return this;
    return this.outer === undefined ? undefined : this.outer.#owner(name);
  }
}

/** Prints a template. Throws `Fatal` where Hugo would stop, and `Unsupported` for what is not known here. */
export function renderTemplate(
  nodes: readonly TemplateNode[],
  dot: Value,
  functions: FunctionTable,
  budget: Budget,
): string {
  if (budget.depth <= 0) throw new Unsupported('templates that call each other too deeply');
  budget.depth--;
  try {
    const evaluator = new Evaluator(functions, budget, dot);
    evaluator.run(nodes);
    return evaluator.html;
  } finally {
    budget.depth++;
  }
}

class Evaluator {
  readonly #functions: FunctionTable;
  readonly #budget: Budget;
  readonly #writer = new HtmlWriter(MOST_HTML);
  #scope = new Scope();
  #dot: Value;

  constructor(functions: FunctionTable, budget: Budget, dot: Value) {
    this.#functions = functions;
    this.#budget = budget;
    this.#dot = dot;
    this.#scope.declare('$', dot);
  }

  get html(): string {
    return this.#writer.html;
  }

  run(nodes: readonly TemplateNode[]): Jump {
    for (const node of nodes) {
      if (this.#budget.steps-- <= 0 || this.#writer.isFull) throw new Unsupported('a template that goes on too long');
      const jump = this.#node(node);
      if (jump !== undefined) return jump;
    }
    return undefined;
  }

  #node(node: TemplateNode): Jump {
    switch (node.kind) {
      case 'text':
        this.#writer.text(node.text);
        return undefined;
      case 'output':
        this.#writer.value(this.#pipeline(node.pipeline));
        return undefined;
      case 'set':
        this.#set(node.names, node.isNew, this.#pipeline(node.pipeline));
        return undefined;
      case 'if':
        return this.#branch(node.branches, node.otherwise, false);
      case 'with':
        return this.#branch(node.branches, node.otherwise, true);
      case 'range':
        return this.#range(node);
      case 'jump':
        return node.to;
      case 'unsupported':
        throw new Unsupported(node.what);
    }
  }

  #set([name = '']: readonly string[], isNew: boolean, value: Value): void {
    if (isNew) this.#scope.declare(name, value);
    else this.#scope.assign(name, value);
  }

  #branch(branches: readonly Branch[], otherwise: readonly TemplateNode[], setsDot: boolean): Jump {
    return this.#inBlock(this.#dot, () => {
      for (const { condition, body } of branches) {
        const value = this.#pipeline(condition.pipeline);
        if (condition.name !== undefined) this.#scope.declare(condition.name, value);
        if (isTrue(value)) return this.#inBlock(setsDot ? value : this.#dot, () => this.run(body));
      }
      return this.run(otherwise);
    });
  }

  #inBlock(dot: Value, run: () => Jump): Jump {
    const before = { scope: this.#scope, dot: this.#dot };
    this.#scope = new Scope(before.scope);
    this.#dot = dot;
    const jump = run();
    this.#scope = before.scope;
    this.#dot = before.dot;
    return jump;
  }

  #range({ names, pipeline, body, otherwise }: RangeNode): Jump {
    const entries = entriesOf(this.#pipeline(pipeline));
    if (entries.length === 0) return this.#inBlock(this.#dot, () => this.run(otherwise));
    if (entries.length > MOST_ROUNDS) throw new Unsupported('a loop that goes round too often');
    const [first, second] = names;
    for (const [key, value] of entries) {
      const jump = this.#inBlock(value, () => {
        if (first !== undefined) this.#scope.declare(first, second === undefined ? value : key);
        if (second !== undefined) this.#scope.declare(second, value);
        return this.run(body);
      });
      if (jump === 'break') break;
    }
    return undefined;
  }

  #pipeline(pipeline: Pipeline): Value {
    let value: Value;
    for (const [index, command] of pipeline.entries()) {
      value = this.#command(command, index === 0 ? [] : [value]);
    }
    return value;
  }

  #command({ head, args }: Command, last: readonly Value[]): Value {
    if (this.#budget.steps-- <= 0) throw new Unsupported('a template that goes on too long');
    const values = (): Value[] => [...args.map((arg) => this.#operand(arg, [])), ...last];
    if (head.base.kind === 'function') {
      const { name } = head.base;
      if (head.fields.length === 0 && (name === 'and' || name === 'or')) return this.#shortCircuit(name, args, last);
      return this.#call(name, head.fields, values);
    }
    if (args.length === 0 && last.length === 0) return this.#operand(head, []);
    if (head.fields.length === 0) throw new Fatal('can’t give argument to non-function');
    return this.#operand(head, values());
  }

  #call(name: string, fields: readonly string[], values: () => Value[]): Value {
    const [first, ...rest] = fields;
    if (first !== undefined && this.#functions.isNamespace(name)) {
      const inner = this.#functions.find(`${name}.${first}`);
      if (inner !== undefined) return fieldsOf(inner(values()), rest, []);
    }
    const found = this.#functions.find(name);
    if (found === undefined) throw new Unsupported(first === undefined ? name : `${name}.${first}`);
    return fields.length > 0 ? fieldsOf(found([]), fields, values()) : found(values());
  }

  /** `and` and `or` look at no more than they need. Source: Go `text/template/exec.go` (`evalCall`). */
  #shortCircuit(name: 'and' | 'or', args: readonly Operand[], last: readonly Value[]): Value {
    let value: Value;
    for (const arg of args) {
      value = this.#operand(arg, []);
      if (isTrue(value) === (name === 'or')) return value;
    }
    return last.length > 0 ? last[0] : value;
  }

  #operand({ base, fields }: Operand, args: readonly Value[]): Value {
    switch (base.kind) {
      case 'literal':
        return base.value;
      case 'dot':
        return fieldsOf(this.#dot, fields, args);
      case 'variable':
        return fieldsOf(this.#scope.get(base.name), fields, args);
      case 'pipeline':
        return fieldsOf(this.#pipeline(base.pipeline), fields, args);
      case 'function':
        return this.#call(base.name, fields, () => [...args]);
    }
  }
}

/** The value behind names: the last one gets the arguments. */
function fieldsOf(value: Value, fields: readonly string[], args: readonly Value[]): Value {
  return fields.reduce<Value>(
    (inner, name, index) => fieldOf(inner, name, index === fields.length - 1 ? args : []),
    value,
  );
}

function fieldOf(value: Value, name: string, args: readonly Value[]): Value {
  if (value === undefined) return undefined;
  if (isMap(value)) return value.has(name) ? value.get(name) : value.get(name.toLowerCase());
  if (isObject(value)) return value.get(name, args);
  throw new Unsupported(`.${name}`);
}

function entriesOf(value: Value): readonly (readonly [Value, Value])[] {
  if (isList(value)) return value.map((item, index) => [index, item]);
  if (isMap(value)) return [...value.keys()].sort().map((key) => [key, value.get(key)]);
  if (typeof value === 'number')
    return Array.from({ length: Math.min(value, MOST_ROUNDS + 1) }, (_, index) => [index, index]);
  if (value === undefined || value === '' || value === false) return [];
  throw new Fatal('range can’t iterate over this value');
}
