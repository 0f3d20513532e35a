import type { ErrorPiece, Piece, TagPiece } from './pieces';

/** An element of an MDX text. */
export interface MdxElement {
  readonly open: TagPiece;
  /** The same piece where the element is empty. */
  close: TagPiece;
  readonly parent: MdxElement | undefined;
  readonly children: MdxElement[];
}

/** Deeper elements are none that somebody wrote. */
const MOST_DEPTH = 200;

/** What a text consists of, with its elements found. */
export interface Paired {
  readonly pieces: readonly Piece[];
  /** The element that a tag belongs to. */
  readonly elements: ReadonlyMap<TagPiece, MdxElement>;
}

/**
 * Finds the tags that belong together; those that belong to none become errors, in the words of MDX.
 * Source: mdast-util-mdx-jsx `lib/index.js` (`exitMdxJsxTag`, `onErrorLeftIsTag`).
 */
export function pairTags(pieces: readonly Piece[]): Paired {
  const elements = new Map<TagPiece, MdxElement>();
  const errors = new Map<TagPiece, string>();
  const open: MdxElement[] = [];
  const fail = ({ open: tag }: MdxElement): void => {
    const end = tag.paragraph === undefined ? '' : ' before the end of `paragraph`';
    errors.set(tag, `Expected a closing tag for \`<${tag.tag.name}>\`${end}`);
    elements.delete(tag);
  };
  for (const piece of pieces) {
    // An element within a paragraph ends with it.
    for (let last = open.at(-1); last !== undefined && isLeft(last, piece); last = open.at(-1)) {
      fail(last);
      open.pop();
    }
    if (piece.kind !== 'tag') continue;
    if (piece.tag.kind === 'close') {
      const element = open.at(-1);
      if (element !== undefined && isPair(element.open, piece)) {
        open.pop();
        element.close = piece;
        elements.set(piece, element);
      } else errors.set(piece, unexpected(piece, element));
      continue;
    }
    const parent = open.at(-1);
    const element: MdxElement = { open: piece, close: piece, parent, children: [] };
    elements.set(piece, element);
    parent?.children.push(element);
    if (piece.tag.kind === 'open' && open.length < MOST_DEPTH) open.push(element);
  }
  for (const element of open) fail(element);
  return { pieces: pieces.map((piece) => withError(piece, errors)), elements };
}

function isLeft(element: MdxElement, piece: Piece): boolean {
  const { paragraph } = element.open;
  if (paragraph === undefined || piece.kind === 'markdown' || piece.kind === 'esm') return false;
  return piece.paragraph !== paragraph;
}

function isPair(open: TagPiece, close: TagPiece): boolean {
  return open.tag.name === close.tag.name && open.paragraph === close.paragraph;
}

function unexpected(piece: TagPiece, element: MdxElement | undefined): string {
  if (element === undefined) return 'Unexpected closing slash `/` in tag, expected an open tag first';
  return (
    `Unexpected closing tag \`</${piece.tag.name}>\`, ` +
    `expected corresponding closing tag for \`<${element.open.tag.name}>\``
  );
}

function withError(piece: Piece, errors: ReadonlyMap<TagPiece, string>): Piece {
  const message = piece.kind === 'tag' ? errors.get(piece) : undefined;
  if (piece.kind !== 'tag' || message === undefined) return piece;
  const { start, end, paragraph } = piece;
  return { kind: 'error', message, start, end, paragraph } satisfies ErrorPiece;
}
