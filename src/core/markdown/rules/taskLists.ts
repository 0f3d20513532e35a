import type { MarkdownIt, StateCore, Token } from 'markdown-it';

const BOX = /^\[([ xX])\][ \t]+/;

/** Items that begin with `[ ]` or `[x]` get a box, as GitHub shows them. */
export function taskLists(md: MarkdownIt): void {
  md.core.ruler.after('inline', 'task_lists', (state: StateCore) => {
    const lists: Token[] = [];
    state.tokens.forEach((token, index) => {
      if (token.type.endsWith('_list_open')) lists.push(token);
      if (token.type.endsWith('_list_close')) lists.pop();
      const [item, paragraph] = [state.tokens[index - 2], state.tokens[index - 1]];
      if (token.type !== 'inline' || item?.type !== 'list_item_open' || paragraph?.type !== 'paragraph_open') return;
      const text = token.children?.[0];
      const box = text?.type === 'text' ? BOX.exec(text.content) : null;
      if (text === undefined || box === null) return;
      text.content = text.content.slice(box[0].length);
      item.attrJoin('class', 'task-list-item');
      lists.at(-1)?.attrSet('class', 'contains-task-list');
      token.children?.unshift(boxToken(state, box[1] !== ' '));
    });
  });
}

function boxToken(state: StateCore, isChecked: boolean): Token {
  const token = new state.Token('html_inline', '', 0);
  token.content = `<input type="checkbox" disabled=""${isChecked ? ' checked=""' : ''}> `;
  return token;
}
