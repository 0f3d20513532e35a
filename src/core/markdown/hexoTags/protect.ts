import type { FencedCode } from '../marked/findFences';

/** A piece of a post: text, or template code that Markdown is not to see. */
export interface ProtectedPiece {
  readonly kind: 'text' | 'template';
  readonly start: number;
  readonly end: number;
}

/** So many characters are looked at for the ends of tags: beyond, a post is taken for a trap and its rest for text. */
const MOST_STEPS = 20_000_000;

/**
 * Finds the template code of a post: outputs, tags, and tags with all that stands up to their end. Comments of templates are
 * left out. Code, comments of HTML and what has no end are text. Source: Hexo `hexo/post.ts` (`escapeAllSwigTags`).
 * @param fences the fenced code of the post, which is none of its text
 */
export function findTemplateCode(text: string, fences: readonly FencedCode[]): readonly ProtectedPiece[] {
  return new Scanner(text, fenceRanges(text, fences)).pieces();
}

interface Range {
  readonly start: number;
  readonly end: number;
}

function fenceRanges(text: string, fences: readonly FencedCode[]): readonly Range[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return fences.map(({ startLine, endLine }) => ({
    start: starts[startLine] ?? 0,
    end: starts[endLine + 1] ?? text.length,
  }));
}

class Scanner {
  readonly #text: string;
  readonly #fences: readonly Range[];
  readonly #pieces: ProtectedPiece[] = [];
  readonly #hasEnd = new Map<string, boolean>();
  #at = 0;
  #textStart = 0;
  #steps = 0;
  #fence = 0;
  /** No `raw` from here on is ended. */
  #lastRaw = Infinity;

  constructor(text: string, fences: readonly Range[]) {
    this.#text = text;
    this.#fences = fences;
  }

  pieces(): readonly ProtectedPiece[] {
    const special = /[`{<]/g;
    while (this.#at < this.#text.length && this.#steps < MOST_STEPS) {
      special.lastIndex = this.#at;
      const next = special.exec(this.#text)?.index ?? this.#text.length;
      const fence = this.#fenceAfter(this.#at);
      if (fence !== undefined && fence.start <= next) this.#at = fence.end;
      else {
        this.#at = next;
        this.#readSpecial();
      }
    }
    this.#endText(this.#text.length);
    return this.#pieces;
  }

  #readSpecial(): void {
    const { char, following } = this.#look(this.#at);
    if (char === '`') this.#readCode();
    else if (char === '{' && following === '{') this.#readOutput();
    else if (char === '{' && following === '%') this.#readTag();
    else if (char === '{' && following === '#') this.#readComment();
    else if (this.#text.startsWith('<!--', this.#at))
      this.#at = endOf(this.#text, '-->', this.#at + 4) ?? this.#text.length;
    else this.#at++;
  }

  /** Code in a line protects what stands in it, but not `raw`, and it holds no empty line. */
  #readCode(): void {
    const start = this.#at;
    const mark = /`+/y;
    mark.lastIndex = start;
    const fence = mark.exec(this.#text)?.[0] ?? '`';
    this.#at = start + fence.length;
    if (this.#text.charAt(start - 1) === '\\') return;
    const step = /`+|\n\r?\n|\{% *raw *%\}/g;
    step.lastIndex = this.#at;
    for (let match = step.exec(this.#text); match !== null; match = step.exec(this.#text)) {
      this.#steps++;
      const [mark] = match;
      if (mark.startsWith('\n')) return;
      if (mark === fence) {
        this.#at = step.lastIndex;
        return;
      }
      const end = mark.startsWith('`') ? undefined : this.#endOfRaw(match.index);
      if (end === undefined) continue;
      this.#addTemplate(match.index, end);
      step.lastIndex = end;
    }
  }

  #endOfRaw(from: number): number | undefined {
    if (from >= this.#lastRaw) return undefined;
    const end = /\{% *endraw *%\}/g;
    end.lastIndex = from;
    if (end.exec(this.#text) !== null) return end.lastIndex;
    this.#lastRaw = from;
    return undefined;
  }

  #readOutput(): void {
    const start = this.#at;
    let quote = '';
    for (let at = start + 2; at < this.#text.length; at++) {
      const { char, following } = this.#look(at);
      quote = quoteAfter(quote, char);
      if (char !== '}' || quote !== '') continue;
      if (following === '}') this.#addTemplate(start, at + 2);
      else this.#at = at + 1;
      return;
    }
    this.#at = start + 1;
  }

  #readTag(): void {
    const start = this.#at;
    let quote = '';
    for (let at = start + 2; at < this.#text.length; at++) {
      const { char, following } = this.#look(at);
      quote = quoteAfter(quote, char);
      if (char !== '%' || following !== '}' || quote !== '') continue;
      const name = /^\s*(\S+)/.exec(this.#text.slice(start + 2, at))?.[1] ?? '';
      if (name === '' || !this.#isEnded(name)) this.#addTemplate(start, at + 2);
      else this.#readBody(start, at + 2, `end${name}`);
      return;
    }
    this.#at = start + 1;
  }

  /** A tag whose end stands further on takes all up to it; nobody asks whether another one begins there. */
  #readBody(start: number, bodyStart: number, end: string): void {
    const tag = /\{%/g;
    for (tag.lastIndex = bodyStart; ;) {
      const opening = tag.exec(this.#text)?.index;
      if (opening === undefined) break;
      const fence = this.#fenceAround(opening);
      const closing = fence === undefined ? this.#text.indexOf('%}', opening + 2) : -1;
      if (fence !== undefined) tag.lastIndex = fence.end;
      this.#steps += closing < 0 ? 1 : closing - opening;
      if (closing < 0 || !this.#text.slice(opening + 2, closing).includes(end)) continue;
      this.#addTemplate(start, closing + 2);
      return;
    }
    this.#at = bodyStart - 1;
  }

  #readComment(): void {
    const end = endOf(this.#text, '#}', this.#at + 2);
    if (end === undefined) {
      this.#at++;
      return;
    }
    this.#endText(this.#at);
    this.#at = this.#textStart = end;
  }

  #addTemplate(start: number, end: number): void {
    this.#endText(start);
    this.#pieces.push({ kind: 'template', start, end });
    this.#at = this.#textStart = end;
  }

  #endText(end: number): void {
    if (end > this.#textStart) this.#pieces.push({ kind: 'text', start: this.#textStart, end });
  }

  #isEnded(name: string): boolean {
    const known = this.#hasEnd.get(name) ?? this.#text.includes(`end${name}`);
    this.#hasEnd.set(name, known);
    return known;
  }

  #look(at: number): { readonly char: string; readonly following: string } {
    this.#steps++;
    return { char: this.#text.charAt(at), following: this.#text.charAt(at + 1) };
  }

  #fenceAfter(at: number): Range | undefined {
    while ((this.#fences[this.#fence]?.end ?? Infinity) <= at) this.#fence++;
    return this.#fences[this.#fence];
  }

  #fenceAround(at: number): Range | undefined {
    return this.#fences.find(({ start, end }) => start <= at && at < end);
  }
}

function endOf(text: string, mark: string, from: number): number | undefined {
  const at = text.indexOf(mark, from);
  return at < 0 ? undefined : at + mark.length;
}

function quoteAfter(quote: string, char: string): string {
  if (char !== '"' && char !== "'") return quote;
  if (quote === '') return char;
  return quote === char ? '' : quote;
}
