import { LimitError, TemplateError } from './errors';
import { Evaluator } from './evaluator';
import type { Filter } from './filters';
import type { ImportedName, Macro, Node, Place } from './nodes';
import type { Scope } from './scope';
import { escapedValue, fieldsOf, itemsOf, printedValue, SafeText, TemplateFunction } from './values';

/** Takes what a template prints. */
export interface Output {
  /**
   * @param offset where it came from
   * @param isVerbatim true where it stands in the template as it is printed
   */
  write(text: string, offset: number, isVerbatim: boolean): void;
}

/** What a site adds to Nunjucks. */
export interface TemplateHost {
  readonly isEscaping: boolean;
  readonly filter: (name: string) => Filter | undefined;
  /** Prints a tag of the site. Throws a `TemplateError` where its generator would stop. */
  readonly tag: (name: string, args: string, body: string, scope: Scope) => string;
  /** The parsed file of a path that `include` and `import` name; undefined where there is none. */
  readonly file: (path: string) => readonly Node[] | undefined;
  /** What to print for a tag that is not known, without what stands in it. */
  readonly unknownTag: (name: string, place: Place) => string;
  /** What to print for what stands in such a tag, where that is not printed as it is. */
  readonly unknownBody?: (body: string) => string;
  /** What to print for a place at which the generator would stop. */
  readonly error: (message: string, place: Place) => string;
}

/** So many tags, texts and rounds of loops are run at most: beyond, a post is taken for a trap. */
const MOST_STEPS = 50_000;
/** So much text is printed at most, in UTF-16 code units. */
const MOST_OUTPUT = 8_000_000;
/** Files and macros within each other. */
const MOST_DEPTH = 50;

/** Prints a parsed template. What fails is replaced by what the host says, and the next goes on. */
export class TemplateRenderer {
  readonly #host: TemplateHost;
  readonly #evaluator: Evaluator;
  #steps = 0;
  #length = 0;
  #depth = 0;

  constructor(host: TemplateHost) {
    this.#host = host;
    this.#evaluator = new Evaluator(host.filter);
  }

  /** Throws a `LimitError` when the template runs away. */
  render(nodes: readonly Node[], scope: Scope, output: Output): void {
    for (const node of nodes) {
      this.#count();
      try {
        this.#node(node, scope, output);
      } catch (error) {
        if (!(error instanceof TemplateError) || node.kind === 'text') throw error;
        this.#write(output, this.#host.error(error.message, node), node);
      }
    }
  }

  #node(node: Node, scope: Scope, output: Output): void {
    switch (node.kind) {
      case 'text':
        this.#length += node.text.length;
        output.write(node.text, node.offset, true);
        break;
      case 'output':
        this.#write(output, this.#printed(this.#evaluator.value(node.value, scope)), node);
        break;
      case 'if': {
        const branch = node.branches.find(({ condition }) => this.#evaluator.value(condition, scope));
        this.render(branch?.body ?? node.otherwise, scope, output);
        break;
      }
      case 'for':
        this.#for(node, scope, output);
        break;
      case 'set': {
        const value =
          'kind' in node.value ? this.#evaluator.value(node.value, scope) : new SafeText(this.#text(node.value, scope));
        for (const name of node.names) scope.set(name, value);
        break;
      }
      case 'macro':
        scope.define(node.name, this.#macro(node, scope));
        break;
      case 'filter': {
        const body = new SafeText(this.#text(node.body, scope));
        this.#write(output, this.#printed(this.#evaluator.filtered(node.name, body, node.args, scope)), node);
        break;
      }
      case 'include':
        this.#include(node, scope, output);
        break;
      case 'import':
        this.#import(node, scope);
        break;
      case 'custom':
        this.#write(output, this.#host.tag(node.name, node.args, this.#text(node.body, scope), scope), node);
        break;
      case 'unknown':
        this.#unknown(node, scope, output);
        break;
      case 'error':
        throw new TemplateError(node.message);
    }
  }

  #unknown(node: Extract<Node, { kind: 'unknown' }>, scope: Scope, output: Output): void {
    const body = this.#host.unknownBody;
    this.#write(output, this.#host.unknownTag(node.name, node), node);
    if (body === undefined || node.body.length === 0) this.render(node.body, scope, output);
    else this.#write(output, body(this.#text(node.body, scope)), node);
  }

  #write(output: Output, text: string, { offset }: Place): void {
    this.#length += text.length;
    if (text !== '') output.write(text, offset, false);
  }

  #printed(value: unknown): string {
    return this.#host.isEscaping ? escapedValue(value) : printedValue(value);
  }

  #text(nodes: readonly Node[], scope: Scope): string {
    let text = '';
    this.render(nodes, scope, { write: (piece) => (text += piece) });
    return text;
  }

  #for(node: Extract<Node, { kind: 'for' }>, scope: Scope, output: Output): void {
    const list = this.#evaluator.value(node.list, scope);
    const fields = fieldsOf(list);
    const items = fields.length > 0 ? fields : itemsOf(list);
    if (items.length === 0) this.render(node.otherwise, scope, output);
    items.forEach((item, index) => {
      this.#count();
      const inner = scope.inner();
      const values = node.names.length > 1 ? itemsOf(item) : [item];
      node.names.forEach((name, place) => inner.define(name, values[place]));
      inner.define('loop', loopAt(index, items.length));
      this.render(node.body, inner, output);
    });
  }

  #count(): void {
    this.#steps++;
    if (this.#steps > MOST_STEPS || this.#length > MOST_OUTPUT) throw new LimitError('template too long');
  }

  #macro({ parameters, body }: Macro, scope: Scope): TemplateFunction {
    return new TemplateFunction((values, named) =>
      this.#deeper(() => {
        const inner = scope.outside();
        parameters.forEach(({ name, otherwise }, index) => {
          const given = values[index] ?? named.get(name);
          inner.define(name, given ?? (otherwise === undefined ? undefined : this.#evaluator.value(otherwise, inner)));
        });
        for (const [name, value] of scope.own)
          if (value instanceof TemplateFunction) inner.define(name, inner.get(name) ?? value);
        return new SafeText(this.#text(body, inner));
      }),
    );
  }

  #include(node: Extract<Node, { kind: 'include' }>, scope: Scope, output: Output): void {
    const path = this.#evaluator.value(node.path, scope);
    if (typeof path !== 'string') throw new TemplateError(`template names must be a string: ${String(path)}`);
    const nodes = this.#host.file(path);
    if (nodes === undefined && !node.isOptional) throw new TemplateError(`template not found: ${path}`);
    this.#deeper(() => this.#write(output, this.#text(nodes ?? [], scope.inner()), node));
  }

  #import(node: Extract<Node, { kind: 'import' }>, scope: Scope): void {
    const path = printedValue(this.#evaluator.value(node.path, scope));
    const nodes = this.#host.file(path);
    if (nodes === undefined) throw new TemplateError(`template not found: ${path}`);
    const inner = scope.outside();
    this.#deeper(() => this.#text(nodes, inner));
    for (const name of node.names) scope.set(name.to, imported(name, inner));
  }

  #deeper<T>(work: () => T): T {
    if (this.#depth >= MOST_DEPTH) throw new TemplateError('template includes itself');
    this.#depth++;
    try {
      return work();
    } finally {
      this.#depth--;
    }
  }
}

function imported({ from }: ImportedName, scope: Scope): unknown {
  return from === undefined ? Object.fromEntries(scope.own) : scope.own.get(from);
}

/** Source: Nunjucks `src/compiler.js` (`_emitLoopBindings`). */
function loopAt(index: number, length: number): Readonly<Record<string, unknown>> {
  return {
    index: index + 1,
    index0: index,
    revindex: length - index,
    revindex0: length - index - 1,
    first: index === 0,
    last: index === length - 1,
    length,
  };
}
