import type { StateCore, Token } from 'markdown-it';
import { applyAttributes } from '../attributes';
import type { KramdownDocument } from '../document';
import { inlineTokens } from './inlineTokens';

const WORD = '[\\p{L}\\p{M}\\p{N}\\p{Pc}]';

/** Marks the abbreviations that the text defines. Source: kramdown `abbreviation.rb` (`replace_abbreviations`). */
export function markAbbreviations(state: StateCore, document: KramdownDocument): void {
  if (document.abbreviations.size === 0) return;
  const names = [...document.abbreviations.keys()].sort((a, b) => b.length - a.length);
  const source = names.map((name) => name.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')).join('|');
  const pattern = new RegExp(`(?<!${WORD})(?:${source})(?!${WORD})`, 'gu');
  for (const token of inlineTokens(state)) {
    token.children = (token.children ?? []).flatMap((child) =>
      child.type === 'text' ? markIn(state, child, pattern, document) : [child],
    );
  }
}

function markIn(state: StateCore, text: Token, pattern: RegExp, document: KramdownDocument): readonly Token[] {
  const tokens: Token[] = [];
  let from = 0;
  const addText = (content: string): void => {
    if (content === '') return;
    const token = new state.Token('text', '', 0);
    token.content = content;
    tokens.push(token);
  };
  for (const match of text.content.matchAll(pattern)) {
    const definition = document.abbreviations.get(match[0]);
    if (definition === undefined) continue;
    addText(text.content.slice(from, match.index));
    const open = new state.Token('abbr_open', 'abbr', 1);
    applyAttributes(open, definition.attributes, document.attributeLists);
    const title = document.expansions.of(definition.title);
    if (title !== '') open.attrSet('title', title);
    tokens.push(open);
    addText(match[0]);
    tokens.push(new state.Token('abbr_close', 'abbr', -1));
    from = match.index + match[0].length;
  }
  if (from === 0) return [text];
  addText(text.content.slice(from));
  return tokens;
}
