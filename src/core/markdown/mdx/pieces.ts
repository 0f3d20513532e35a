import type { JsxTag } from './jsxTag';

/** A part of an MDX text. Together, in their order, they are the text. */
export type Piece = MarkdownPiece | EsmPiece | ExpressionPiece | TagPiece | ErrorPiece;

interface Place {
  readonly start: number;
  readonly end: number;
}

export interface MarkdownPiece extends Place {
  readonly kind: 'markdown';
}

/** Imports and exports. */
export interface EsmPiece extends Place {
  readonly kind: 'esm';
}

/** Where something stands that is no Markdown. */
interface Inserted extends Place {
  /** The paragraph that it stands in, by number; undefined where it is a block of its own. */
  readonly paragraph: number | undefined;
}

export interface ExpressionPiece extends Inserted {
  readonly kind: 'expression';
  /** Between the braces. */
  readonly source: string;
}

export interface TagPiece extends Inserted {
  readonly kind: 'tag';
  readonly tag: JsxTag;
}

export interface ErrorPiece extends Inserted {
  readonly kind: 'error';
  readonly message: string;
}
