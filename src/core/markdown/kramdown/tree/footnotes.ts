import type { StateCore, Token } from 'markdown-it';
import type { Footnote, KramdownDocument } from '../document';
import { readSpans } from './inlineTokens';

/** Adds the footnotes that the text refers to. Source: kramdown `converter/html.rb` (`footnote_content`). */
export function addFootnotes(state: StateCore, document: KramdownDocument): void {
  const { referredFootnotes } = document;
  // A footnote may refer to others: the list grows while it is read.
  for (let index = 0; index < referredFootnotes.length; index++) {
    readSpans(state, referredFootnotes[index]?.tokens ?? []);
  }
  if (referredFootnotes.length === 0) return;
  const tokens: Token[] = [];
  add(tokens, state, 'footnote_block_open', 'div', 1).attrs = [
    ['class', 'footnotes'],
    ['role', 'doc-endnotes'],
  ];
  const list = add(tokens, state, 'ordered_list_open', 'ol', 1);
  if (document.options.footnoteStart !== 1) list.attrSet('start', document.options.footnoteStart);
  for (const footnote of referredFootnotes) addFootnote(tokens, state, footnote, document);
  add(tokens, state, 'ordered_list_close', 'ol', -1);
  add(tokens, state, 'footnote_block_close', 'div', -1);
  state.tokens.push(...tokens);
}

function add(tokens: Token[], state: StateCore, type: string, tag: string, nesting: -1 | 0 | 1): Token {
  const token = new state.Token(type, tag, nesting);
  token.block = true;
  tokens.push(token);
  return token;
}

function addFootnote(tokens: Token[], state: StateCore, footnote: Footnote, document: KramdownDocument): void {
  const { footnoteBacklink, footnotePrefix } = document.options;
  const name = footnotePrefix + footnote.name;
  const item = add(tokens, state, 'list_item_open', 'li', 1);
  item.attrs = [
    ['id', `fn:${name}`],
    ['role', 'doc-endnote'],
  ];
  tokens.push(...footnote.tokens);
  if (footnoteBacklink !== '') {
    const links = Array.from({ length: footnote.references + 1 }, (_, index) => {
      const suffix = index === 0 ? '' : `:${index}`;
      return backlink(state, `#fnref:${name}${suffix}`, footnoteBacklink, index);
    });
    addBacklinks(tokens, state, footnote, links);
  }
  add(tokens, state, 'list_item_close', 'li', -1);
}

function backlink(state: StateCore, href: string, text: string, index: number): Token {
  const token = new state.Token('footnote_backlink', 'a', 0);
  token.attrs = [
    ['href', href],
    ['class', 'reversefootnote'],
    ['role', 'doc-backlink'],
  ];
  token.content = text;
  token.meta = { index };
  return token;
}

/** Links back stand at the end of the last paragraph, else in one of their own. */
function addBacklinks(tokens: Token[], state: StateCore, footnote: Footnote, links: readonly Token[]): void {
  const last = footnote.tokens.at(-1);
  const inline = footnote.tokens.at(-2);
  if (last?.type === 'paragraph_close' && last.level === 0 && inline?.children) {
    inline.children.push(...links.flatMap((link) => [space(state), link]));
    return;
  }
  add(tokens, state, 'paragraph_open', 'p', 1);
  const own = add(tokens, state, 'inline', '', 0);
  own.children = links.flatMap((link, index) => (index === 0 ? [link] : [space(state), link]));
  add(tokens, state, 'paragraph_close', 'p', -1);
}

function space(state: StateCore): Token {
  const token = new state.Token('text', '', 0);
  token.content = '\u00A0';
  return token;
}
