import type { StateCore, Token } from 'markdown-it';

const BOX = /^\[([\sxX])\]\s*/;

/** Items that begin with `[ ]` or `[x]` get a box. Source: goldmark `extension/tasklist.go`. */
export function taskLists(state: StateCore): void {
  for (const [index, inline] of state.tokens.entries()) {
    const [item, paragraph] = [state.tokens[index - 2], state.tokens[index - 1]];
    if (inline.type !== 'inline' || item?.type !== 'list_item_open' || paragraph?.type !== 'paragraph_open') continue;
    const box = BOX.exec(inline.content);
    if (box === null) continue;
    inline.content = inline.content.slice(box[0].length);
    inline.meta = { task: boxToken(state, box[1]?.toLowerCase() === 'x') };
  }
}

/** Puts the boxes before what was read of the items. */
export function placeTaskBoxes({ tokens }: StateCore): void {
  for (const { meta, children } of tokens) {
    const box = meta?.['task'];
    if (isToken(box)) children?.unshift(box);
  }
}

function isToken(value: unknown): value is Token {
  return typeof value === 'object' && value !== null && 'nesting' in value;
}

function boxToken(state: StateCore, isChecked: boolean): Token {
  const token = new state.Token('html_inline', '', 0);
  const close = state.md.options.xhtmlOut ? ' /> ' : '> ';
  token.content = `<input${isChecked ? ' checked=""' : ''} disabled="" type="checkbox"${close}`;
  token.info = 'task';
  return token;
}
