import { escapeText } from '../../escape';
import { CLOSE_TAG, COMMENT, INSTRUCTION } from '../patterns';
import { elementName, readTag, tagStart, type OpeningTag } from '../tag';

/** Takes what the reader finds, in order. */
export interface RawHtmlSink {
  html(text: string): void;
  /** An element that says it holds Markdown. @returns the offset behind it; undefined to leave it raw */
  markdown(tag: OpeningTag, at: number): number | undefined;
}

/** Deeper nesting is not followed: such HTML is copied. */
const DEEPEST = 100;

/**
 * Reads an element whose content is left as it is, and prints it as kramdown does: tags in one form, entities where they
 * are missing, closing tags that close nothing as text, and unclosed elements closed at the end of the text.
 * Source: kramdown `parser/html.rb` (`parse_raw_html`), `converter/html.rb` (`convert_html_element`).
 */
export class RawHtmlReader {
  readonly #src: string;
  readonly #end: number;
  readonly #sink: RawHtmlSink;

  constructor(src: string, end: number, sink: RawHtmlSink) {
    this.#src = src;
    this.#end = end;
    this.#sink = sink;
  }

  /** @param at where the tag begins @returns the offset behind the element */
  element(tag: OpeningTag, at: number, depth = 0): number {
    if (tag.markdown !== undefined && depth > 0) {
      const end = this.#sink.markdown(tag, at);
      if (end !== undefined) return end;
    }
    if (tag.name === 'script' || tag.name === 'style') return this.#verbatim(tag);
    if (tag.isVoid || tag.isClosed) {
      this.#sink.html(`${tagStart(tag)} />`);
      return tag.end;
    }
    this.#sink.html(`${tagStart(tag)}>`);
    const end = this.#content(tag, depth + 1);
    this.#sink.html(`</${tag.name}>`);
    return end;
  }

  #verbatim(tag: OpeningTag): number {
    const close = new RegExp(`</${tag.name}\\s*>`, 'gi');
    close.lastIndex = tag.end;
    const match = close.exec(this.#src);
    const isClosed = match !== null && match.index <= this.#end;
    this.#sink.html(`${tagStart(tag)}>${this.#src.slice(tag.end, isClosed ? match.index : this.#end)}</${tag.name}>`);
    return isClosed ? match.index + match[0].length : this.#end;
  }

  #content(tag: OpeningTag, depth: number): number {
    let from = tag.end;
    for (;;) {
      const at = this.#src.indexOf('<', from);
      if (at < 0 || at >= this.#end || depth > DEEPEST) {
        this.#sink.html(escapeText(this.#src.slice(from, this.#end)));
        return this.#end;
      }
      this.#sink.html(escapeText(this.#src.slice(from, at)));
      const close = this.#match(CLOSE_TAG, at);
      if (close !== undefined && elementName(close.name) === tag.name) return at + close.text.length;
      from = this.#item(at, close?.text, depth);
    }
  }

  #item(at: number, close: string | undefined, depth: number): number {
    if (close !== undefined) return this.#text(close, at);
    const verbatim = this.#match(COMMENT, at)?.text ?? this.#match(INSTRUCTION, at)?.text;
    if (verbatim !== undefined) {
      this.#sink.html(verbatim);
      return at + verbatim.length;
    }
    const tag = readTag(this.#src, at);
    return tag === undefined || tag.end > this.#end ? this.#text('<', at) : this.element(tag, at, depth);
  }

  #text(text: string, at: number): number {
    this.#sink.html(escapeText(text));
    return at + text.length;
  }

  #match(pattern: RegExp, at: number): { readonly text: string; readonly name: string } | undefined {
    pattern.lastIndex = at;
    const match = pattern.exec(this.#src);
    return match === null ? undefined : { text: match[0], name: match[1] ?? '' };
  }
}
