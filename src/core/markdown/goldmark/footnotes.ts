import type { Env, MarkdownIt, StateCore, StateInline, Token } from 'markdown-it';

const KEY = Symbol('footnotes');

/** The footnotes of one text: what is defined, and in which order it is named. */
export class Footnotes {
  readonly #defined = new Set<string>();
  readonly #mentioned = new Map<string, { readonly number: number; count: number }>();

  define(label: string): void {
    this.#defined.add(label);
  }

  isDefined(label: string): boolean {
    return this.#defined.has(label);
  }

  /** @returns the number of a footnote, from 1 on in the order of first mentions, and how often it was named before */
  mention(label: string): { readonly number: number; readonly mention: number } {
    const note = this.#mentioned.get(label) ?? { number: this.#mentioned.size + 1, count: 0 };
    this.#mentioned.set(label, note);
    return { number: note.number, mention: note.count++ };
  }

  /** Those that are named, in the order of their numbers, and how often each is. */
  get mentioned(): ReadonlyMap<string, { readonly number: number; readonly count: number }> {
    return this.#mentioned;
  }
}

/** The footnotes of the text that is being rendered. */
export function footnotesOf(env: Env): Footnotes {
  const known = env[KEY];
  if (known instanceof Footnotes) return known;
  const footnotes = new Footnotes();
  env[KEY] = footnotes;
  return footnotes;
}

/** `[^name]` in the text. Source: goldmark `extension/footnote.go` (`footnoteParser`). */
export function footnoteReference(state: StateInline, isSilent: boolean): boolean {
  const { src, pos, posMax } = state;
  const start = src.startsWith('![^', pos) ? pos + 3 : pos + 2;
  if (!src.startsWith('[^', start - 2)) return false;
  const end = closingBracket(src, start, posMax);
  if (end === undefined) return false;
  const label = src.slice(start, end);
  const footnotes = footnotesOf(state.env);
  if (!footnotes.isDefined(label)) return false;
  state.pos = end + 1;
  if (isSilent) return true;
  if (src[pos] === '!') state.push('text', '', 0).content = '!';
  state.push('footnote_reference', '', 0).meta = footnotes.mention(label);
  return true;
}

function closingBracket(text: string, start: number, end: number): number | undefined {
  for (let position = start; position < end; position++) {
    const char = text[position];
    if (char === ']') return position;
    if (char === '[' || char === '\n') return undefined;
    if (char === '\\') position++;
  }
  return undefined;
}

/**
 * Moves the footnotes that are named to the end of the text, in the order of their numbers, and gives each its links back.
 * Source: goldmark `extension/footnote.go` (`footnoteASTTransformer`).
 */
export function placeFootnotes(state: StateCore): void {
  if (!state.tokens.some(({ type }) => type === 'footnote_definition_open')) return;
  const { mentioned } = footnotesOf(state.env);
  const { rest, definitions } = partTokens(state.tokens);
  state.tokens = rest;
  if (mentioned.size === 0) return;
  const token = (type: string, nesting: 1 | 0 | -1, meta: Record<string, unknown> = {}): Token =>
    Object.assign(new state.Token(type, '', nesting), { meta, block: true });
  rest.push(token('footnotes_open', 1));
  for (const [label, { number, count }] of mentioned) {
    const content = definitions.get(label) ?? [];
    const last = content.at(-1);
    const isParagraph = last?.type === 'paragraph_close' && !last.hidden;
    content.splice(isParagraph ? -1 : content.length, 0, token('footnote_links', 0, { number, count }));
    rest.push(token('footnote_open', 1, { number }));
    for (const inner of content) rest.push(inner);
    rest.push(token('footnote_close', -1));
  }
  rest.push(token('footnotes_close', -1));
}

function partTokens(tokens: readonly Token[]): { rest: Token[]; definitions: ReadonlyMap<string, Token[]> } {
  const rest: Token[] = [];
  const definitions = new Map<string, Token[]>();
  const open: Token[][] = [rest];
  for (const token of tokens) {
    if (token.type === 'footnote_definition_open') {
      const content: Token[] = [];
      const label = String(token.meta?.['label']);
      if (!definitions.has(label)) definitions.set(label, content);
      open.push(content);
    } else if (token.type === 'footnote_definition_close') {
      open.pop();
    } else {
      open.at(-1)?.push(token);
    }
  }
  return { rest, definitions };
}

/** @param backlink the HTML of a link back */
export function renderFootnotes(md: MarkdownIt, backlink: string): void {
  const { rules } = md.renderer;
  const metaOf = (tokens: readonly Token[], index: number, key: string): number => Number(tokens[index]?.meta?.[key]);
  rules['footnote_reference'] = (tokens, index) => {
    const number = metaOf(tokens, index, 'number');
    const id = referenceId(number, metaOf(tokens, index, 'mention'));
    return `<sup id="${id}"><a href="#fn:${number}" class="footnote-ref" role="doc-noteref">${number}</a></sup>`;
  };
  rules['footnotes_open'] = (_tokens, _index, { xhtmlOut }) =>
    `<div class="footnotes" role="doc-endnotes">\n<hr${xhtmlOut === true ? ' /' : ''}>\n<ol>\n`;
  rules['footnotes_close'] = () => '</ol>\n</div>\n';
  rules['footnote_open'] = (tokens, index) => `<li id="fn:${metaOf(tokens, index, 'number')}">\n`;
  rules['footnote_close'] = () => '</li>\n';
  rules['footnote_links'] = (tokens, index) => {
    const number = metaOf(tokens, index, 'number');
    const mentions = Array.from({ length: metaOf(tokens, index, 'count') }, (_, mention) => mention);
    return mentions
      .map(
        (mention) => `&#160;<a href="#${referenceId(number, mention)}" class="footnote-backref" role="doc-backlink">`,
      )
      .map((open) => `${open}${backlink}</a>`)
      .join('');
  };
}

function referenceId(number: number, mention: number): string {
  return `fnref${mention === 0 ? '' : mention}:${number}`;
}
