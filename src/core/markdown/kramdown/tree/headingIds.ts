import type { Token } from 'markdown-it';
import type { KramdownOptions } from '../options';

const NO_WORD = /[^\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\- \t]/gu;

/**
 * Gives headings the ids that they have on the site; those with an id of their own keep it.
 * Sources: kramdown-parser-gfm (`generate_gfm_header_id`); kramdown `converter/base.rb` (`generate_id`).
 */
export function setHeadingIds(tokens: readonly Token[], options: KramdownOptions): void {
  if (!options.autoIds) return;
  const used = new Map<string, number>();
  tokens.forEach((token, index) => {
    const inline = tokens[index + 1];
    if (token.type !== 'heading_open' || inline === undefined || token.attrGet('id') !== null) return;
    const text = plainText(inline.children ?? []);
    const id = options.isGfm ? gfmId(text) : kramdownId(inline.content);
    const count = used.get(id) ?? 0;
    used.set(id, count + 1);
    token.attrSet('id', options.autoIdPrefix + (count === 0 ? id : `${id}-${count}`));
  });
}

function gfmId(text: string): string {
  return text.toLowerCase().replace(NO_WORD, '').replace(/[ \t]/g, '-');
}

function kramdownId(text: string): string {
  const id = text
    .replace(/^[^a-zA-Z]+/, '')
    .replace(/[^a-zA-Z0-9 -]/g, '')
    .replace(/ /g, '-')
    .toLowerCase();
  return id === '' ? 'section' : id;
}

/** What a heading says, code and mathematics included, without images and HTML. */
export function plainText(children: readonly Token[]): string {
  const parts = children.map((child) => {
    if (child.type === 'text' || child.type === 'code_inline' || child.type === 'math_inline') return child.content;
    return child.type === 'text_special' ? child.content : '';
  });
  return parts.join('');
}
