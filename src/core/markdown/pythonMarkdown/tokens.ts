import type { StateCore, Token } from 'markdown-it';
import type { Node } from './tree';

/** Writes a tree as tokens of markdown-it, so that its renderer and its plugins find what they look for. */
export function pushNodes(state: StateCore, nodes: readonly Node[], level = 0): void {
  for (const node of nodes) pushNode(state, node, level);
}

const NAMES: Readonly<Record<string, string>> = {
  p: 'paragraph',
  ul: 'bullet_list',
  ol: 'ordered_list',
  li: 'list_item',
};

function pushNode(state: StateCore, node: Node, level: number): void {
  const { tag, raw, line } = node;
  if (raw !== undefined) return pushFinished(state, node, level);
  if (tag === 'hr') {
    push(state, 'hr', 'hr', 0, level).map = [line, line + 1];
    return;
  }
  const name = /^h[1-6]$/.test(tag) ? 'heading' : (NAMES[tag] ?? tag);
  if (tag !== '') {
    const open = push(state, `${name}_open`, tag, 1, level);
    open.map = [line, line + 1];
    open.attrs = node.attributes.size === 0 ? null : [...node.attributes];
  }
  if (node.text !== '') {
    const inline = push(state, 'inline', '', 0, level + 1);
    inline.content = node.text;
    inline.children = [];
    inline.map = [line, line + node.text.split('\n').length];
  }
  pushNodes(state, node.children, level + 1);
  if (tag !== '') push(state, `${name}_close`, tag, -1, level);
}

function pushFinished(state: StateCore, node: Node, level: number): void {
  const isCode = node.tag === 'pre';
  const token = push(state, isCode ? 'fence' : 'html_block', isCode ? 'code' : '', 0, level);
  token.content = isCode ? (node.raw ?? '') : `${node.raw ?? ''}\n`;
  token.map = [node.line, node.line + 1];
  if (!isCode) return;
  token.info = node.attributes.get('language') ?? '';
  token.meta = { title: node.attributes.get('title'), marked: node.attributes.get('marked') };
}

function push(state: StateCore, type: string, tag: string, nesting: -1 | 0 | 1, level: number): Token {
  const token = new state.Token(type, tag, nesting);
  token.block = true;
  token.level = level;
  state.tokens.push(token);
  return token;
}
