/** A comment of a page. UTF-16 offsets. */
export interface PageComment {
  readonly start: number;
  /** Behind the closing characters, or behind the line where there are none. */
  readonly end: number;
  /** What stands between the opening and the closing characters. */
  readonly body: string;
  readonly bodyStart: number;
  readonly isClosed: boolean;
  /** True between the tags of an element that Markdown does not see through (`<div>` … `</div>`). */
  readonly isInElement: boolean;
}

/** What a stretch of a page is: raw HTML, or the text of a paragraph with code spans, escapes and inline HTML. */
export type StretchKind = 'html' | 'text';

const NOTHING_INSIDE = new Set(['script', 'style', 'textarea', 'pre', 'title', 'xmp']);
const NEVER_CLOSED = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd tr td th thead tbody tfoot option html body head'.split(
    ' ',
  ),
);
const SIGNS = { html: /</g, text: /[<\\`]/g, mdx: /[<\\`{]/g } as const;

/**
 * Finds comments in stretches of a page that come in order. What stands in other comments, in the values of attributes,
 * in code spans, and in `<pre>`, `<script>`, `<style>` and `<textarea>` is no comment.
 */
export class CommentScanner {
  readonly comments: PageComment[] = [];
  readonly #text: string;
  readonly #signs: { readonly html: RegExp; readonly text: RegExp };
  /** No sign stands from `from` up to `sign`. */
  readonly #found: Record<StretchKind, { readonly from: number; readonly sign: number }> = {
    html: { from: 0, sign: -1 },
    text: { from: 0, sign: -1 },
  };
  /** Open elements, the innermost last. */
  readonly #open: string[] = [];
  /** The element in which nothing counts, while it is open. */
  #opaque: string | undefined;

  constructor(text: string, isMdx: boolean) {
    this.#text = text;
    this.#signs = { html: SIGNS.html, text: isMdx ? SIGNS.mdx : SIGNS.text };
  }

  scan(start: number, end: number, kind: StretchKind): void {
    let at = start;
    while (at < end) {
      if (this.#opaque !== undefined) {
        at = this.#endOfOpaque(this.#opaque, at, end);
        continue;
      }
      const sign = this.#nextSign(at, kind);
      if (sign >= end) return;
      at = Math.max(this.#take(this.#text.charAt(sign), sign, end, kind), sign + 1);
    }
  }

  /** The offset of the next sign. It is looked for once, however many stretches without any lie before it. */
  #nextSign(at: number, kind: StretchKind): number {
    const known = this.#found[kind];
    if (at >= known.from && at <= known.sign) return known.sign;
    const signs = this.#signs[kind];
    signs.lastIndex = at;
    const sign = signs.exec(this.#text)?.index ?? Infinity;
    this.#found[kind] = { from: at, sign };
    return sign;
  }

  /** Takes what begins at a sign. Returns the offset behind it. */
  #take(sign: string, at: number, end: number, kind: StretchKind): number {
    if (sign === '\\') return at + 2;
    if (sign === '`') return endOfCodeSpan(this.#text, at, end);
    if (sign === '{') return this.#takeExpression(at, end);
    if (this.#text.startsWith('<!--', at)) return this.#takeComment(at, end);
    if (this.#text.startsWith('<![CDATA[', at)) return endAfter(this.#text, ']]>', at, end) ?? end;
    if (this.#text.startsWith('<?', at)) return endAfter(this.#text, '?>', at, end) ?? end;
    return this.#takeTag(at, end, kind);
  }

  #takeComment(at: number, end: number): number {
    // `<!-->` and `<!--->` are whole, empty comments.
    const behind = endAfter(this.#text, '-->', at + 2, end);
    const bodyStart = at + 4;
    this.#add(at, behind, bodyStart, behind === undefined ? end : Math.max(bodyStart, behind - 3));
    return behind ?? end;
  }

  /** In MDX a comment is an expression that holds nothing else. */
  #takeExpression(at: number, end: number): number {
    const opening = /\{\s*\/\*/y;
    opening.lastIndex = at;
    const opened = opening.exec(this.#text);
    if (opened === null) return at + 1;
    const bodyStart = at + opened[0].length;
    const bodyEnd = this.#text.indexOf('*/', bodyStart);
    if (bodyEnd < 0 || bodyEnd >= end) {
      this.#add(at, undefined, bodyStart, end);
      return end;
    }
    const closing = /\*\/\s*\}/y;
    closing.lastIndex = bodyEnd;
    const closed = closing.exec(this.#text);
    if (closed === null) return bodyEnd + 2;
    this.#add(at, bodyEnd + closed[0].length, bodyStart, bodyEnd);
    return bodyEnd + closed[0].length;
  }

  #add(start: number, end: number | undefined, bodyStart: number, bodyEnd: number): void {
    this.comments.push({
      start,
      end: end ?? endOfLine(this.#text, start),
      body: this.#text.slice(bodyStart, bodyEnd),
      bodyStart,
      isClosed: end !== undefined,
      isInElement: this.#open.length > 0,
    });
  }

  #takeTag(at: number, end: number, kind: StretchKind): number {
    const opening = /<(\/?)([a-z][^\s/>]*)/iy;
    opening.lastIndex = at;
    const tag = opening.exec(this.#text);
    const behind = tag === null ? undefined : endOfTag(this.#text, at + tag[0].length, end);
    if (tag === null || behind === undefined) return at + 1;
    const name = (tag[2] ?? '').toLowerCase();
    const isClosing = tag[1] === '/';
    if (!isClosing && NOTHING_INSIDE.has(name)) this.#opaque = name;
    else if (kind === 'html' && !NEVER_CLOSED.has(name) && !this.#text.endsWith('/>', behind)) {
      if (isClosing) this.#close(name);
      else this.#open.push(name);
    }
    return behind;
  }

  #close(name: string): void {
    const index = this.#open.lastIndexOf(name);
    if (index >= 0) this.#open.length = index;
  }

  #endOfOpaque(name: string, at: number, end: number): number {
    const closing = new RegExp(`</${name}(?![\\w-])`, 'gi');
    closing.lastIndex = at;
    const found = closing.exec(this.#text);
    if (found === null || found.index >= end) return end;
    this.#opaque = undefined;
    return found.index + found[0].length;
  }
}

/** Behind the run of as many backticks that closes a code span; behind the opening run where none does. */
function endOfCodeSpan(text: string, at: number, end: number): number {
  const behind = endOfRun(text, at);
  const run = text.slice(at, behind);
  for (let next = text.indexOf(run, behind); next >= 0 && next < end; next = text.indexOf(run, next)) {
    const after = endOfRun(text, next);
    if (after - next === run.length) return after;
    next = after;
  }
  return behind;
}

function endOfRun(text: string, at: number): number {
  let end = at;
  while (text.charAt(end) === '`') end++;
  return end;
}

/** Behind the `>` that ends a tag; quoted values may hold others. Undefined where none does. */
function endOfTag(text: string, at: number, end: number): number | undefined {
  for (let index = at; index < end; index++) {
    const char = text.charAt(index);
    if (char === '>') return index + 1;
    if (char !== '"' && char !== "'") continue;
    const closing = text.indexOf(char, index + 1);
    if (closing < 0 || closing >= end) return undefined;
    index = closing;
  }
  return undefined;
}

function endAfter(text: string, closing: string, at: number, end: number): number | undefined {
  const found = text.indexOf(closing, at);
  return found < 0 || found + closing.length > end ? undefined : found + closing.length;
}

function endOfLine(text: string, at: number): number {
  const lineEnd = /[\r\n]|$/g;
  lineEnd.lastIndex = at;
  return lineEnd.exec(text)?.index ?? text.length;
}
