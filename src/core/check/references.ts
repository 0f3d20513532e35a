import type { Token } from 'markdown-it';
import { engineOf } from '../markdown/dialects';
import type { ReadMarkdown, SpanPlace } from '../markdown/engine';
import type { Site } from '../site';
import { decoded } from './addresses';
import { htmlTargets } from './htmlTargets';
import type { MaskedBody } from './mask';
import { SourceFinder } from './sourceFinder';

/** A link or an image of a post. */
export interface Reference {
  readonly kind: 'link' | 'image';
  /** The address as it is written, or as its definition says; entities and escapes are read. */
  readonly target: string;
  /** Where the address stands in the body, or the whole link where it stands elsewhere. UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
  /** True where `start` and `end` hold the address itself. */
  readonly isInPlace: boolean;
  /** True where template code is part of the address; it stands there as marks. */
  readonly hasCode: boolean;
  /** The text of an image for those who cannot see it; undefined where none can be written. */
  readonly alt: string | undefined;
}

/** Where the fences and paragraphs of a body are, and its links and images: what the engine of the site makes of it. */
export interface ReadBody {
  readonly tokens: readonly Token[];
  readonly references: readonly Reference[];
}

/** Reads the Markdown of a body as its site does. */
export function readBody(masked: MaskedBody, path: string, site: Site): ReadBody {
  const read = engineOf(site.markup, { path }).read(masked.text);
  return { tokens: read.tokens, references: new ReferenceReader(masked, read).references };
}

/** Elements of a body that is HTML as a whole; what stands in comments, scripts and styles is none of it. */
export function readHtml({ text, mark }: MaskedBody): readonly Reference[] {
  const shown = text.replace(/<!--[^]*?(?:-->|$)|<(script|style|template)\b[^]*?(?:<\/\1\s*>|$)/gi, (hidden) =>
    ' '.repeat(hidden.length),
  );
  return htmlTargets(shown).map(({ target, ...found }) => {
    return { ...found, target: target.trim(), isInPlace: true, hasCode: target.includes(mark) };
  });
}

class ReferenceReader {
  readonly references: Reference[] = [];
  readonly #masked: MaskedBody;
  readonly #read: ReadMarkdown;
  readonly #finder: SourceFinder;

  constructor(masked: MaskedBody, read: ReadMarkdown) {
    this.#masked = masked;
    this.#read = read;
    this.#finder = new SourceFinder(masked.text);
    for (const token of read.tokens) {
      if (token.type === 'html_block') this.#html(token.content, token);
      if (token.type === 'inline') this.#spans(token);
    }
  }

  #spans(block: Token): void {
    const children = block.children ?? [];
    children.forEach((span, index) => {
      if (span.type === 'html_inline') this.#html(span.content, block);
      if (span.type === 'image') this.#image(span, block);
      if (/^html_element(?:_open)?$/.test(span.type)) this.#element(span, block);
      if (span.type === 'link_open' && span.markup === '') this.#link(span, endOf(children, index), block);
    });
  }

  #link(open: Token, close: Token | undefined, block: Token): void {
    const place = this.#read.placeOf(open);
    const label = close === undefined ? undefined : this.#read.placeOf(close);
    if (place === undefined || label?.text !== place.text) return;
    this.#add('link', String(open.attrGet('href') ?? ''), { place, labelEnd: label.offset }, block);
  }

  #image(token: Token, block: Token): void {
    const place = this.#read.placeOf(token);
    if (place === undefined) return;
    const labelEnd = endOfLabel(place.text, place.offset + 2);
    this.#add('image', String(token.attrGet('src') ?? ''), { place, labelEnd }, block, token.content);
  }

  #add(
    kind: Reference['kind'],
    attribute: string,
    { place, labelEnd }: { readonly place: SpanPlace; readonly labelEnd: number },
    block: Token,
    alt?: string,
  ): void {
    const written = destinationAt(place.text, labelEnd + 1);
    const { text } = place;
    // Some engines place a link at its bracket, others behind it.
    const open = text.charAt(place.offset) === '[' ? place.offset : Math.max(0, place.offset - 1);
    const span = written ?? { start: open, end: Math.min(text.length, labelEnd + 1) };
    const found = this.#finder.find(text, span, block);
    if (found === undefined) return;
    const hasCode = decoded(attribute).includes(this.#masked.mark);
    const target = hasCode && written !== undefined ? text.slice(written.start, written.end) : attribute;
    this.references.push({ kind, target, ...found, isInPlace: written !== undefined, hasCode, alt });
  }

  /** Kramdown reads the tags in a line itself. */
  #element(span: Token, block: Token): void {
    const place = this.#read.placeOf(span);
    if (place === undefined) return;
    const tag = /^<(?:[^<>"']|"[^"]*"|'[^']*')*>/.exec(place.text.slice(place.offset))?.[0];
    if (tag !== undefined) this.#html(tag, block);
  }

  #html(html: string, block: Token): void {
    for (const { start, end, target, ...found } of htmlTargets(html)) {
      const place = this.#finder.find(html, { start, end }, block);
      if (place === undefined) continue;
      const hasCode = target.includes(this.#masked.mark);
      this.references.push({ ...found, target: target.trim(), ...place, isInPlace: true, hasCode });
    }
  }
}

function endOf(children: readonly Token[], open: number): Token | undefined {
  for (let at = open + 1; at < children.length; at++) if (children[at]?.type === 'link_close') return children[at];
  return undefined;
}

/** The bracket that closes the text of an image. */
function endOfLabel(text: string, from: number): number {
  let depth = 1;
  for (let at = from; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '\\') at++;
    else if (char === '[') depth++;
    else if (char === ']' && --depth === 0) return at;
  }
  return text.length;
}

/** The address between the round brackets behind a label; undefined where it stands elsewhere. */
function destinationAt(text: string, from: number): { readonly start: number; readonly end: number } | undefined {
  const opening = /\(\s*/y;
  opening.lastIndex = from;
  if (opening.exec(text) === null) return undefined;
  const start = opening.lastIndex;
  if (text.charAt(start) === '<') {
    const end = text.indexOf('>', start);
    return end < 0 ? undefined : { start: start + 1, end };
  }
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '\\') at++;
    else if (char === '(') depth++;
    else if (/\s/.test(char) || (char === ')' && depth-- === 0)) return { start, end: at };
  }
  return { start, end: text.length };
}
