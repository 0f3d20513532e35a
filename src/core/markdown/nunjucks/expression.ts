/** An expression, parsed. */
export type Expression =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'list'; readonly items: readonly Expression[] }
  | { readonly kind: 'table'; readonly pairs: readonly (readonly [Expression, Expression])[] }
  | { readonly kind: 'member'; readonly target: Expression; readonly key: Expression }
  | { readonly kind: 'call'; readonly target: Expression; readonly args: Arguments }
  | { readonly kind: 'filter'; readonly name: string; readonly target: Expression; readonly args: Arguments }
  | { readonly kind: 'test'; readonly name: string; readonly target: Expression; readonly args: Arguments }
  | { readonly kind: 'unary'; readonly operator: 'not' | '-' | '+'; readonly operand: Expression }
  | { readonly kind: 'binary'; readonly operator: string; readonly left: Expression; readonly right: Expression }
  | {
      readonly kind: 'choice';
      readonly condition: Expression;
      readonly then: Expression;
      readonly otherwise: Expression | undefined;
    };

/** What stands between parentheses: values in order, then values by name. */
export interface Arguments {
  readonly values: readonly Expression[];
  readonly named: readonly (readonly [string, Expression])[];
}

export const noArguments: Arguments = { values: [], named: [] };
