import type { MarkdownIt, StateCore, StateInline, Token } from 'markdown-it';

/** An address that stands in a text: its length, and where it leads. */
interface Address {
  readonly length: number;
  readonly target: string;
}

const SCHEME = /^(?:https?|ftp):\/\//i;
/** A host: no space and no punctuation but `-`, `_` and `.`. */
const HOST = /^(?:[^\s\p{P}\p{S}]|[-_.])+/u;
const REST = /^[^\s<]*/;
const EMAIL = /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
const WWW = /(?<![^\s*_~([\]])www\.[^\s<]+/gi;
/** Longer ones are no address that somebody wrote. */
const LONGEST = 4096;

/**
 * Links addresses that stand in the text as they are: with a scheme, with `www.`, and of e-mail.
 * Sources: the GFM specification, "Autolinks (extension)"; cmark-gfm `extensions/autolink.c`.
 */
export function autolinkLiterals(md: MarkdownIt): void {
  md.inline.ruler.at('linkify', linkScheme);
  md.core.ruler.at('linkify', linkBareNames);
}

/** Stands at the colon of `https://`: what is before it was taken as text. */
function linkScheme(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith('://', state.pos) || state.linkLevel > 0) return false;
  const scheme = /(?<![a-z])[a-z]+$/i.exec(state.pending)?.[0] ?? '';
  if (!/^(?:https?|ftp)$/i.test(scheme)) return false;
  const start = state.pos - scheme.length;
  const address = addressWithScheme(state.src.slice(start, Math.min(state.posMax, start + LONGEST)));
  if (address === undefined) return false;
  if (!silent) {
    state.pending = state.pending.slice(0, -scheme.length);
    const open = state.push('link_open', 'a', 1);
    open.attrs = [['href', state.md.normalizeLink(address.target)]];
    open.info = 'auto';
    state.push('text', '', 0).content = address.target;
    state.push('link_close', 'a', -1).info = 'auto';
  }
  state.pos = start + address.length;
  return true;
}

function addressWithScheme(text: string): Address | undefined {
  const scheme = SCHEME.exec(text)?.[0];
  if (scheme === undefined) return undefined;
  const host = hostOf(text.slice(scheme.length), true);
  if (host === undefined) return undefined;
  const target = withoutTail(scheme + (REST.exec(text.slice(scheme.length))?.[0] ?? host));
  return target.length <= scheme.length ? undefined : { length: target.length, target };
}

/** The host at the start of a text; the last two of its parts hold no `_`. */
function hostOf(text: string, isShort: boolean): string | undefined {
  const host = HOST.exec(text)?.[0].replace(/(?<!\.)\.+$/, '') ?? '';
  if (host === '' || (!isShort && !host.includes('.'))) return undefined;
  return host.split('.').slice(-2).join('').includes('_') ? undefined : host;
}

/** An address without the punctuation that ends the sentence around it. */
function withoutTail(address: string): string {
  let end = address.length;
  let unpaired = countOf(address, ')') - countOf(address, '(');
  for (; end > 0; end--) {
    const last = address.charAt(end - 1);
    if (last === ';') {
      const entity = /&[a-z\d]{1,31};$/i.exec(address.slice(Math.max(0, end - 33), end))?.[0];
      if (entity === undefined) break;
      end -= entity.length - 1;
    } else if (last === ')') {
      if (unpaired <= 0) break;
      unpaired--;
    } else if (!'?!.,:*_~\'"'.includes(last)) break;
  }
  return address.slice(0, end);
}

function countOf(text: string, char: string): number {
  return text.split(char).length - 1;
}

/** `www.` and e-mail, in text that is no link yet. */
function linkBareNames(state: StateCore): void {
  for (const block of state.tokens) {
    if (block.type !== 'inline' || block.children === null || !/www\.|@/i.test(block.content)) continue;
    let depth = 0;
    block.children = block.children.flatMap((token) => {
      if (token.type === 'link_open' || (token.type === 'html_inline' && /^<a[\s>]/i.test(token.content))) depth++;
      if (token.type === 'link_close' || (token.type === 'html_inline' && /^<\/a\s*>/i.test(token.content))) depth--;
      return token.type === 'text' && depth <= 0 ? linked(state, token) : [token];
    });
  }
}

function linked(state: StateCore, token: Token): Token[] {
  const { content } = token;
  const tokens: Token[] = [];
  let end = 0;
  for (const { start, length, target } of addressesIn(content)) {
    if (start < end) continue;
    if (start > end) tokens.push(textToken(state, token, content.slice(end, start)));
    tokens.push(...linkTokens(state, token, content.slice(start, start + length), target));
    end = start + length;
  }
  if (end === 0) return [token];
  if (end < content.length) tokens.push(textToken(state, token, content.slice(end)));
  return tokens;
}

function addressesIn(text: string): readonly (Address & { readonly start: number })[] {
  const found: (Address & { readonly start: number })[] = [];
  for (const { 0: match, index } of text.matchAll(WWW)) {
    const name = hostOf(match, false) === undefined ? '' : withoutTail(match);
    if (name.length > 4) found.push({ start: index, length: name.length, target: `http://${name}` });
  }
  for (const { 0: match, index } of text.matchAll(EMAIL)) {
    if (!/[-_]$/.test(match)) found.push({ start: index, length: match.length, target: `mailto:${match}` });
  }
  return found.sort((a, b) => a.start - b.start);
}

function textToken(state: StateCore, like: Token, content: string): Token {
  const token = new state.Token('text', '', 0);
  token.content = content;
  token.level = like.level;
  return token;
}

function linkTokens(state: StateCore, like: Token, text: string, target: string): Token[] {
  const open = new state.Token('link_open', 'a', 1);
  open.attrs = [['href', state.md.normalizeLink(target)]];
  open.info = 'auto';
  open.level = like.level;
  const close = new state.Token('link_close', 'a', -1);
  close.info = 'auto';
  close.level = like.level;
  return [open, textToken(state, like, text), close];
}
