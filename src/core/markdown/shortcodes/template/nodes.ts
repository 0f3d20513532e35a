import type { Value } from './values';

/** What a template is made of. Source: Go `text/template/parse`. */
export type TemplateNode =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'output'; readonly pipeline: Pipeline }
  | { readonly kind: 'set'; readonly names: readonly string[]; readonly isNew: boolean; readonly pipeline: Pipeline }
  | { readonly kind: 'if'; readonly branches: readonly Branch[]; readonly otherwise: readonly TemplateNode[] }
  | { readonly kind: 'with'; readonly branches: readonly Branch[]; readonly otherwise: readonly TemplateNode[] }
  | RangeNode
  | { readonly kind: 'jump'; readonly to: 'break' | 'continue' }
  | { readonly kind: 'unsupported'; readonly what: string };

export interface Branch {
  readonly condition: Condition;
  readonly body: readonly TemplateNode[];
}

/** A pipeline that may name its value: `$x := .Get 0`. */
export interface Condition {
  readonly name: string | undefined;
  readonly pipeline: Pipeline;
}

export interface RangeNode {
  readonly kind: 'range';
  /** None, the value, or the key and the value. */
  readonly names: readonly string[];
  readonly pipeline: Pipeline;
  readonly body: readonly TemplateNode[];
  readonly otherwise: readonly TemplateNode[];
}

/** Commands, each with the value of the one before as its last argument. */
export type Pipeline = readonly Command[];

/** An operand and its arguments. */
export interface Command {
  readonly head: Operand;
  readonly args: readonly Operand[];
}

export interface Operand {
  readonly base: OperandBase;
  /** Names behind dots. */
  readonly fields: readonly string[];
}

export type OperandBase =
  | { readonly kind: 'literal'; readonly value: Value }
  | { readonly kind: 'dot' }
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'function'; readonly name: string }
  | { readonly kind: 'pipeline'; readonly pipeline: Pipeline };
