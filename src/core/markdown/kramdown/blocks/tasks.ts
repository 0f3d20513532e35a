import type { Token } from 'markdown-it';

const BOX = '<input type="checkbox" class="task-list-item-checkbox" disabled="disabled" />';
const CHECKED = '<input type="checkbox" class="task-list-item-checkbox" disabled="disabled" checked="checked" />';

/** `- [ ] to do` and `- [x] done`. Source: kramdown-parser-gfm (`parse_list`). */
export function markTasks(list: Token, tokens: readonly Token[]): void {
  let isTaskList = false;
  let depth = 0;
  for (let index = tokens.indexOf(list) + 1; index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined) continue;
    if (depth === 0 && token.type === 'list_item_open' && tokens[index + 1]?.type === 'paragraph_open') {
      const inline = tokens[index + 2];
      if (inline !== undefined && takeBox(inline)) isTaskList = true;
      if (isTaskList) token.attrSet('class', 'task-list-item');
    }
    depth += token.nesting;
  }
  if (isTaskList) list.attrSet('class', 'task-list');
}

/** The box becomes HTML in the text: kramdown does it before spans are read. */
function takeBox(inline: Token): boolean {
  const box = /^\s*\[([ x])\]\s+/i.exec(inline.content);
  if (box === null) return false;
  inline.content = (box[1] === ' ' ? BOX : CHECKED) + inline.content.slice(box[0].length);
  return true;
}
