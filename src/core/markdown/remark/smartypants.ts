import type { MarkdownIt, StateCore, Token } from 'markdown-it';

/** The pieces of a text as parse-latin sees them: white space, words, and runs of one mark. */
const PIECES = /\s+|[\p{L}\p{N}\p{M}]+|(.)\1*/gsu;
const WORD = /^[\p{L}\p{N}\p{M}]/u;
const SPACED_ELLIPSIS = /(?<!\.)\.+(?:\s+\.+){2,}/g;

/**
 * Typographic quotes, dashes and ellipses, as Astro has them.
 * Sources: remark-smartypants `dist/index.js`; retext-smartypants `lib/index.js`, with its default options.
 */
export function smartypants(md: MarkdownIt): void {
  md.core.ruler.push('smartypants', (state: StateCore) => {
    for (const { type, children } of state.tokens) if (type === 'inline') setType(children ?? []);
  });
}

/** Quotes are told by all that stands in a block, the other marks by each piece of text. */
function setType(children: readonly Token[]): void {
  const parts = children.map(visibleText);
  const joined = parts.join('');
  if (!/["'`.-]/.test(joined)) return;
  const quoted = withQuotes(` ${joined}`).slice(1);
  let start = 0;
  children.forEach((token, index) => {
    const end = start + (parts[index]?.length ?? 0);
    if (token.type === 'text') token.content = withMarks(quoted.slice(start, end));
    start = end;
  });
}

function visibleText({ type, content }: Token): string {
  if (type === 'text') return content;
  if (type === 'code_inline') return 'A'.repeat(content.length);
  return type === 'softbreak' ? '\n' : '';
}

/** Source: retext-smartypants, `quotesDefault`. */
export function withQuotes(text: string): string {
  const pieces = text.match(PIECES) ?? [];
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index];
    if (piece !== '"' && piece !== "'") continue;
    const next = pieces[index + 1];
    const afterNext = pieces[index + 2];
    if (isQuote(next) && isWord(afterNext)) {
      pieces[index] = opening(piece);
      pieces[index + 1] = opening(next);
    } else {
      pieces[index] = isOpening(piece, pieces[index - 1], next, afterNext) ? opening(piece) : closing(piece);
    }
  }
  return pieces.join('');
}

function isOpening(
  quote: string,
  before: string | undefined,
  next: string | undefined,
  afterNext: string | undefined,
): boolean {
  if (isMark(next) && !isWord(afterNext)) return false;
  if (next !== undefined && /^\d\ds$/.test(next)) return false;
  if (before !== undefined && !isWord(before) && isWord(next)) return true;
  if (isWord(before) || next === undefined || isSpace(next)) return false;
  return !(quote === "'" && next === 's');
}

/** Source: retext-smartypants, `ellipsesDefault`, `backticksDefault`, `dashesDefault`. */
function withMarks(text: string): string {
  return text
    .replace(SPACED_ELLIPSIS, '…')
    .replace(PIECES, (piece) => (/^\.{3,}$/.test(piece) ? '…' : (MARKS.get(piece) ?? piece)));
}

const MARKS: ReadonlyMap<string, string> = new Map([
  ['``', '“'],
  ["''", '”'],
  ['--', '—'],
]);

function isWord(piece: string | undefined): boolean {
  return piece !== undefined && WORD.test(piece);
}

function isSpace(piece: string): boolean {
  return /^\s/.test(piece);
}

function isMark(piece: string | undefined): boolean {
  return piece !== undefined && !isWord(piece) && !isSpace(piece);
}

function isQuote(piece: string | undefined): piece is '"' | "'" {
  return piece === '"' || piece === "'";
}

function opening(quote: '"' | "'"): string {
  return quote === '"' ? '“' : '‘';
}

function closing(quote: '"' | "'"): string {
  return quote === '"' ? '”' : '’';
}
