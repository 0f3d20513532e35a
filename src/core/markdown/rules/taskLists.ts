import type { MarkdownIt, StateCore, Token } from 'markdown-it';

const BOX = /^\[([ xX])\][ \t]+/;

/** Items that begin with `[ ]` or `[x]` get a box, as GitHub shows them. */
export function taskLists(md: MarkdownIt): void {
  md.core.ruler.after('inline', 'task_lists', (state: StateCore) => {
    state.tokens.forEach((token, index) => {
      const [item, paragraph] = [state.tokens[index - 2], state.tokens[index - 1]];
      if (token.type !== 'inline' || item?.type !== 'list_item_open' || paragraph?.type !== 'paragraph_open') return;
      const text = token.children?.[0];
      const box = text?.type === 'text' ? BOX.exec(text.content) : null;
      if (text === undefined || box === null) return;
      text.content = text.content.slice(box[0].length);
      item.attrJoin('class', 'task-list-item');
      token.children?.unshift(boxToken(state, box[1] !== ' '));
    });
  });
}

function boxToken(state: StateCore, isChecked: boolean): Token {
  const token = new state.Token('html_inline', '', 0);
  token.content = `<input type="checkbox" disabled=""${isChecked ? ' checked=""' : ''}> `;
  return token;
}
