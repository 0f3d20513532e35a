import { stripTags } from '../../../text';
import { printed, SafeText, type Value } from './values';

/** Where in HTML a value is printed. */
type Place =
  | { readonly kind: 'text' }
  | { readonly kind: 'comment' }
  | { readonly kind: 'tag' }
  | { readonly kind: 'script' }
  | { readonly kind: 'style' }
  | { readonly kind: 'attribute'; readonly quote: string; readonly of: 'plain' | 'url' | 'style' | 'script' };

const TEXT: Place = { kind: 'text' };
const URL_ATTRIBUTES = new Set(
  'action cite background data formaction href icon longdesc manifest poster profile src usemap xmlns'.split(' '),
);
const REPLACED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&#34;',
  "'": '&#39;',
  '+': '&#43;',
};
/** What Go prints instead of a value that is not safe at its place. */
const REFUSED = 'ZgotmplZ';

/** Writes HTML, each value escaped for the place at which it stands. Source: Go `html/template` (`escape.go`, `transition.go`). */
export class HtmlWriter {
  #html = '';
  #place: Place = TEXT;
  /** The element and the attribute in which the writer is. */
  #element = '';
  #attribute = '';
  #length: number;

  /** @param length how much it may write, in UTF-16 code units; what is beyond is left out */
  constructor(length: number) {
    this.#length = length;
  }

  get html(): string {
    return this.#html;
  }

  get isFull(): boolean {
    return this.#length <= 0;
  }

  /** The template's own text. */
  text(text: string): void {
    let position = 0;
    while (position < text.length) {
      const end = this.#step(text, position);
      position = end > position ? end : position + 1;
    }
  }

  value(value: Value): void {
    this.#write(escaped(value, this.#place));
  }

  #write(html: string): void {
    this.#length -= html.length;
    if (this.#length > 0) this.#html += html;
  }

  /** Writes up to the next change of place. @returns where the rest begins */
  #step(text: string, position: number): number {
    const { kind } = this.#place;
    if (kind === 'comment') return this.#skipTo(text, position, '-->');
    if (kind === 'script' || kind === 'style') return this.#rawText(text, position, kind);
    if (kind === 'tag') return this.#inTag(text, position);
    if (kind === 'attribute') return this.#inAttribute(text, position);
    return this.#inText(text, position);
  }

  #inText(text: string, position: number): number {
    const open = text.indexOf('<', position);
    if (open < 0) return this.#copy(text, position, text.length);
    this.#copy(text, position, open);
    if (text.startsWith('<!--', open)) {
      this.#place = { kind: 'comment' };
      return open + 4;
    }
    const [tag, slash = '', name = ''] = /^<(\/?)([A-Za-z][\w:-]*)/.exec(text.slice(open, open + 80)) ?? [];
    if (tag === undefined) {
      this.#write(text.startsWith('<!', open) ? '<' : '&lt;');
      return open + 1;
    }
    this.#element = slash === '' ? name.toLowerCase() : '';
    this.#place = { kind: 'tag' };
    return this.#copy(text, open, open + tag.length);
  }

  /** Comments are not printed. */
  #skipTo(text: string, position: number, mark: string): number {
    const end = text.indexOf(mark, position);
    if (end < 0) return text.length;
    this.#place = TEXT;
    return end + mark.length;
  }

  #rawText(text: string, position: number, kind: 'script' | 'style'): number {
    const end = text.toLowerCase().indexOf(`</${kind}`, position);
    if (end < 0) return this.#copy(text, position, text.length);
    this.#place = TEXT;
    return this.#copy(text, position, end);
  }

  #inTag(text: string, position: number): number {
    const rest = text.slice(position);
    const close = /^\s*\/?>/.exec(rest)?.[0];
    if (close !== undefined) {
      const isRaw = this.#element === 'script' || this.#element === 'style';
      this.#place = isRaw ? { kind: this.#element === 'script' ? 'script' : 'style' } : TEXT;
      return this.#copy(text, position, position + close.length);
    }
    const [before, name, equals, quote = ''] = /^\s*([^\s=>"'/]*)(\s*=\s*(["'])?)?/.exec(rest) ?? [''];
    if (name !== undefined && name !== '') this.#attribute = name.toLowerCase();
    if (equals !== undefined) this.#place = { kind: 'attribute', quote, of: kindOfAttribute(this.#attribute) };
    return this.#copy(text, position, position + Math.max(before.length, 1));
  }

  #inAttribute(text: string, position: number): number {
    const quote = this.#place.kind === 'attribute' ? this.#place.quote : '';
    const end = quote === '' ? indexOfAny(text, position, /[\s>]/g) : text.indexOf(quote, position);
    if (end < 0) return this.#copy(text, position, text.length);
    this.#place = { kind: 'tag' };
    return this.#copy(text, position, end + quote.length);
  }

  #copy(text: string, start: number, end: number): number {
    this.#write(text.slice(start, end));
    return end;
  }
}

function indexOfAny(text: string, start: number, pattern: RegExp): number {
  pattern.lastIndex = start;
  return pattern.exec(text)?.index ?? -1;
}

function kindOfAttribute(name: string): 'plain' | 'url' | 'style' | 'script' {
  const own = name.replace(/^data-/, '').replace(/^.*:/, '');
  if (own === 'style') return 'style';
  if (own.startsWith('on')) return 'script';
  return URL_ATTRIBUTES.has(own) || /(?:src|uri|url)/.test(own) ? 'url' : 'plain';
}

function escaped(value: Value, place: Place): string {
  const safe = value instanceof SafeText ? value.kind : undefined;
  const text = printed(value);
  if (place.kind === 'text') return safe === 'html' ? text : escapeText(text);
  if (place.kind === 'comment') return '';
  if (place.kind === 'script') return safe === 'js' ? text : jsonOf(value, text);
  if (place.kind === 'style') return safe === 'css' ? text : styleValue(text);
  if (place.kind === 'attribute') return escapeText(inAttribute(value, text, safe, place.of));
  return safe === 'attribute' ? text : attributeName(text);
}

function inAttribute(value: Value, text: string, safe: SafeText['kind'] | undefined, of: string): string {
  if (of === 'url') return safe === 'url' ? text : safeAddress(text);
  if (of === 'style') return safe === 'css' ? text : styleValue(text);
  if (of === 'script') return safe === 'js' ? text : jsonOf(value, text);
  return safe === 'html' ? withoutTags(text) : text;
}

function escapeText(text: string): string {
  return text.replace(/[&<>"'+]/g, (char) => REPLACED[char] ?? char);
}

/** What a safe piece of HTML is in an attribute: its text. */
function withoutTags(html: string): string {
  return stripTags(html)
    .replace(/&(?:#34|quot);/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}

/** An address with a protocol that could run a script is not printed. Source: Go `html/template/url.go` (`urlFilter`). */
function safeAddress(text: string): string {
  const protocol = /^([^:/?#]*):/.exec(text)?.[1]?.trim().toLowerCase();
  if (protocol !== undefined && !['http', 'https', 'mailto', 'tel'].includes(protocol)) return `#${REFUSED}`;
  return text.replace(/[^\w!#$%&*+,\-./:;=?@[\]~'()\uE000-\uF8FF]/gu, (char) =>
    encodeURIComponent(whole(char)).toLowerCase(),
  );
}

function whole(char: string): string {
  return /[\uD800-\uDFFF]/u.test(char) && char.length === 1 ? '\uFFFD' : char;
}

/** Source: Go `html/template/css.go` (`cssValueFilter`). */
function styleValue(text: string): string {
  const isUnsafe = /[\0"'()/;@[\\\]`{}<>]|--|expression|mozbinding/i.test(text);
  return isUnsafe ? REFUSED : text;
}

/** Source: Go `html/template/html.go` (`htmlNameFilter`). */
function attributeName(text: string): string {
  const name = text.toLowerCase();
  return /^[a-z\d]*$/.test(name) && kindOfAttribute(name) === 'plain' ? name : REFUSED;
}

function jsonOf(value: Value, text: string): string {
  const isPlain = typeof value === 'number' || typeof value === 'boolean';
  return isPlain ? ` ${text} ` : JSON.stringify(text).replace(/</g, '\\u003C').replace(/>/g, '\\u003E');
}
