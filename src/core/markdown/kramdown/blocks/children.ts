import type { StateBlock, Token } from 'markdown-it';

/** What stands in an item of a list, one after the other, as kramdown's tree has it. */
export interface Child {
  readonly kind: 'paragraph' | 'block' | 'blank' | 'mark';
  /** Line at which it starts. */
  readonly start: number;
  readonly open: Token | undefined;
}

/**
 * The children of a block whose tokens begin at `from`: its blocks, the blank lines between them, and lines that leave
 * no trace (attributes, definitions).
 */
export function childrenOf(state: StateBlock, from: number, startLine: number, endLine: number): readonly Child[] {
  const children: Child[] = [];
  let line = startLine;
  let depth = 0;
  for (let index = from; index < state.tokens.length; index++) {
    const token = state.tokens[index];
    if (token === undefined) continue;
    if (depth === 0 && token.map !== null) {
      addGap(state, children, line, token.map[0]);
      children.push({
        kind: token.type === 'paragraph_open' ? 'paragraph' : 'block',
        start: token.map[0],
        open: token,
      });
      line = token.map[1];
    }
    depth += token.nesting;
  }
  addGap(state, children, line, endLine);
  return withoutFirstMark(children);
}

function addGap(state: StateBlock, children: Child[], startLine: number, endLine: number): void {
  for (let line = startLine; line < endLine; line++) {
    const kind = state.isEmpty(line) ? 'blank' : 'mark';
    if (children.at(-1)?.kind !== kind) children.push({ kind, start: line, open: undefined });
  }
}

/** Attributes behind the first paragraph do not make the item loose. */
function withoutFirstMark(children: readonly Child[]): readonly Child[] {
  const isMarked = children[0]?.kind === 'paragraph' && children[1]?.kind === 'mark';
  return isMarked ? children.filter((_, index) => index !== 1) : children;
}

export function endsBlank(children: readonly Child[]): boolean {
  return children.at(-1)?.kind === 'blank';
}

/** Shows the text of a paragraph without its tags. */
export function hideParagraph(open: Token | undefined, tokens: readonly Token[], from: number): void {
  const index = open === undefined ? -1 : tokens.indexOf(open, from);
  const close = tokens[index + 2];
  if (open === undefined || close === undefined) return;
  open.hidden = true;
  close.hidden = true;
}
