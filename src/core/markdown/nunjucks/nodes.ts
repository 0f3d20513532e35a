import type { Arguments, Expression } from './expression';

/** A place in a template that is not text. */
export interface Place {
  readonly offset: number;
  /** As it is written. */
  readonly source: string;
}

export type Node =
  | { readonly kind: 'text'; readonly text: string; readonly offset: number }
  | (Place & { readonly kind: 'output'; readonly value: Expression })
  | (Place & { readonly kind: 'if'; readonly branches: readonly Branch[]; readonly otherwise: readonly Node[] })
  | (Place & {
      readonly kind: 'for';
      readonly names: readonly string[];
      readonly list: Expression;
      readonly body: readonly Node[];
      readonly otherwise: readonly Node[];
    })
  | (Place & { readonly kind: 'set'; readonly names: readonly string[]; readonly value: Expression | readonly Node[] })
  | (Place & Macro & { readonly kind: 'macro' })
  | (Place & {
      readonly kind: 'filter';
      readonly name: string;
      readonly args: Arguments;
      readonly body: readonly Node[];
    })
  | (Place & { readonly kind: 'include'; readonly path: Expression; readonly isOptional: boolean })
  | (Place & { readonly kind: 'import'; readonly path: Expression; readonly names: readonly ImportedName[] })
  | (Place & { readonly kind: 'custom'; readonly name: string; readonly args: string; readonly body: readonly Node[] })
  /** A tag that nobody knows; what stands in it is shown. */
  | (Place & { readonly kind: 'unknown'; readonly name: string; readonly body: readonly Node[] })
  /** A place at which Nunjucks would stop. */
  | (Place & { readonly kind: 'error'; readonly message: string });

export interface Branch {
  readonly condition: Expression;
  readonly body: readonly Node[];
}

export interface Macro {
  readonly name: string;
  readonly parameters: readonly { readonly name: string; readonly otherwise: Expression | undefined }[];
  readonly body: readonly Node[];
}

/** A macro of another file, under the name it has here; `from` is undefined where all of them are put under one name. */
export interface ImportedName {
  readonly from: string | undefined;
  readonly to: string;
}
