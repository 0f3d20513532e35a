import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import type { MarkedOptions } from './options';

/** Pieces of text as marked reads them: each mark that may mean something begins a new one. Source: marked `src/rules.ts` (`inlineText`). */
const PIECE = /(?:[`~]+|[^`~])[^]*?(?=[\\<![`*~_]|\b_|https?:\/\/|ftp:\/\/|www\.|$)/g;
/** HTML in which quotes stay as they are. Source: marked `src/Tokenizer.ts` (`tag`). */
const RAW_OPEN = /^<(?:pre|code|kbd|script)(?:\s|>)/i;
const RAW_CLOSE = /^<\/(?:pre|code|kbd|script)(?:\s|>)/i;

/** Typographic quotes, dashes and ellipses. Source: hexo-renderer-marked `lib/renderer.js` (`smartypants`). */
export function hexoSmartypants(md: MarkdownIt, { quotes }: MarkedOptions): void {
  md.core.ruler.before('text_join', 'hexo_smartypants', (state: StateCore) => {
    for (const { type, children } of state.tokens) if (type === 'inline') setType(children ?? [], quotes);
  });
}

function setType(children: readonly Token[], quotes: MarkedOptions['quotes']): void {
  let isRaw = false;
  let isAddress = false;
  for (const token of children) {
    if (token.type === 'link_open') isAddress = token.info === 'auto';
    if (token.type === 'link_close') isAddress = false;
    if (token.type === 'html_inline' && RAW_OPEN.test(token.content)) isRaw = true;
    if (token.type === 'html_inline' && RAW_CLOSE.test(token.content)) isRaw = false;
    if (token.type === 'text' && !isRaw && !isAddress) {
      token.content = token.content.replace(PIECE, (piece) => smart(piece, quotes));
    }
  }
}

function smart(text: string, [openDouble, closeDouble, openSingle, closeSingle]: MarkedOptions['quotes']): string {
  if (!/["'.-]/.test(text)) return text;
  return text
    .replace(/---/g, '—')
    .replace(/--/g, '–')
    .replace(/(^|[-—/([{"\s])'/g, (_, before: string) => before + openSingle)
    .replace(/'/g, () => closeSingle)
    .replace(/(^|[-—/([{‘\s])"/g, (_, before: string) => before + openDouble)
    .replace(/"/g, () => closeDouble)
    .replace(/\.{3}/g, '…');
}
