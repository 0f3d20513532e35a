import type { StateCore, Token } from 'markdown-it';
import { parseAttributes, printedAttributes } from './attributes';
import { setOwnAttribute } from './blockAttributes';
import type { GoldmarkOptions, IdStyle } from './options';

/** Reads `{#id .class}` at the end of headings. Source: goldmark `parser/atx_heading.go` (`parseLastLineAttributes`). */
export function headingAttributes({ tokens }: StateCore): void {
  for (const [index, token] of tokens.entries()) {
    const inline = tokens[index + 1];
    if (token.type !== 'heading_open' || inline === undefined) continue;
    const found = attributesAtEnd(inline.content);
    if (found === undefined) continue;
    inline.content = found.text;
    for (const attribute of found.attributes) setOwnAttribute(token, attribute);
  }
}

function attributesAtEnd(
  text: string,
): { readonly text: string; readonly attributes: readonly [string, string][] } | undefined {
  const start = text.search(/(?<!\\)\{[^{}]*\}\s*$/);
  const attributes = start < 0 ? undefined : parseAttributes(text, start);
  if (attributes === undefined || text.slice(attributes.end).trim() !== '') return undefined;
  // A heading may be closed before its attributes: `## Heading ## {#id}`.
  const heading = text
    .slice(0, start)
    .trim()
    .replace(/(?:^|\s)#+$/, '');
  return { text: heading, attributes: printedAttributes(attributes.values) };
}

/**
 * Gives ids to headings, and to terms where that is switched on. A repeated id is numbered from 1 on.
 * Sources: Hugo `markup/goldmark/autoid.go`, `markup/goldmark/internal/extensions/attributes/attributes.go`.
 */
export function setIds(tokens: readonly Token[], { headingIds, hasTermIds, idStyle }: GoldmarkOptions): void {
  const used: UsedIds = new Map();
  for (const [index, token] of tokens.entries()) {
    const isHeading = token.type === 'heading_open';
    if (!isHeading && token.type !== 'dt_open') continue;
    const stated = token.attrGet('id');
    const text = wordsOf(tokens[index + 1]?.children ?? []);
    if (stated !== null) used.set(String(stated), 0);
    else if (isHeading && headingIds !== undefined) setId(token, used, lastLine(text), headingIds, 'heading');
    else if (!isHeading && hasTermIds) setId(token, used, text, idStyle, 'id');
  }
}

/** Ids, and the last number behind each. */
type UsedIds = Map<string, number>;

function setId(token: Token, used: UsedIds, text: string, style: IdStyle, otherwise: string): void {
  if (text === '') return;
  const base = anchorOf(text, style) || otherwise;
  let id = base;
  let count = used.get(base) ?? 0;
  while (used.has(id)) id = `${base}-${++count}`;
  used.set(base, count);
  used.set(id, used.get(id) ?? 0);
  token.attrs = [['id', id], ...(token.attrs ?? [])];
}

/** Source: Hugo `markup/goldmark/autoid.go` (`sanitizeAnchorName`). */
export function anchorOf(text: string, style: IdStyle): string {
  if (style === 'blackfriday') return blackfridayAnchor(text);
  const ascii = style === 'github-ascii' ? text.normalize('NFD').replace(/[^\0-\x7F]/g, '') : text;
  return ascii
    .replace(/[^\p{L}\p{Nd}_\- \t]/gu, '')
    .replace(/[ \t]/g, '-')
    .toLowerCase();
}

/** Source: Hugo `markup/blackfriday/anchors.go`: what is no letter or number becomes one dash between words. */
function blackfridayAnchor(text: string): string {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.join('-').toLowerCase();
}

/**
 * The words from which an id is made: within emphasis, links and code, only the first piece of text counts.
 * Source: Hugo `markup/goldmark/internal/render/context.go` (`TextPlain`).
 */
export function wordsOf(tokens: readonly Token[]): string {
  let words = '';
  let depth = 0;
  let isFirst = true;
  let isTaken = false;
  for (const token of tokens) {
    if (token.nesting > 0 && depth++ === 0) [isFirst, isTaken] = [true, false];
    else if (token.nesting < 0) depth--;
    else if (token.nesting === 0) {
      const isText = token.type === 'text' || (token.type === 'text_special' && token.info !== 'typography');
      if (depth === 0 || isFirst || (isTaken && isText)) words += textOf(token);
      isTaken = isText && (isFirst || isTaken);
      isFirst = false;
    }
  }
  return words;
}

function textOf(token: Token): string {
  if (token.type === 'softbreak' || token.type === 'hardbreak') return '\n';
  if (token.type === 'html_inline' || token.type === 'footnote_reference') return '';
  if (token.type === 'image') return token.children?.[0]?.content ?? '';
  return token.type === 'emoji' ? `:${token.markup}:` : token.content;
}

function lastLine(text: string): string {
  return text.slice(text.lastIndexOf('\n') + 1);
}
