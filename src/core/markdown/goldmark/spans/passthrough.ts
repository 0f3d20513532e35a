import type { MarkdownIt, StateCore, StateInline, Token } from 'markdown-it';
import { escapeHtml } from '../../escape';
import type { Delimiters, GoldmarkOptions } from '../options';

type Passthrough = NonNullable<GoldmarkOptions['passthrough']>;

/**
 * Text between certain marks is left as it is, for mathematics. Marks of blocks part the paragraph in which they stand.
 * Source: hugo-goldmark-extensions `passthrough/passthrough.go`.
 */
export function passthrough(md: MarkdownIt, { block, inline }: Passthrough): void {
  md.inline.ruler.before('escape', 'passthrough', scan([...block, ...inline], block));
  md.core.ruler.after('inline', 'passthrough_blocks', partParagraphs);
  for (const name of ['passthrough', 'passthrough_block']) {
    md.renderer.rules[name] = (tokens, index) => escapeHtml(tokens[index]?.content ?? '');
  }
}

function scan(all: readonly Delimiters[], blocks: readonly Delimiters[]) {
  return (state: StateInline, isSilent: boolean): boolean => {
    const { src, pos, posMax } = state;
    const delimiters = all.find(([open]) => src.startsWith(open, pos));
    if (delimiters === undefined) return escapedOpening(state, all, isSilent);
    const [open, close] = delimiters;
    const inner = indexOfMark(state, close, pos + open.length);
    if (inner < 0 || inner + close.length > posMax) return keepText(state, open.length, isSilent);
    if (inner === pos + open.length) return false;
    const end = inner + close.length;
    if (!isSilent) {
      const token = state.push('passthrough', '', 0);
      token.content = src.slice(pos, end);
      token.meta = { isBlock: blocks.includes(delimiters), inner: src.slice(pos + open.length, inner) };
    }
    state.pos = end;
    return true;
  };
}

/** For each text, the closing marks that are not in it from a place on: they are looked for once. */
const missing = new WeakMap<StateInline, Map<string, number>>();

function indexOfMark(state: StateInline, mark: string, start: number): number {
  const known = missing.get(state) ?? new Map<string, number>();
  missing.set(state, known);
  if (start >= (known.get(mark) ?? Infinity)) return -1;
  const index = state.src.indexOf(mark, start);
  if (index < 0) known.set(mark, start);
  return index;
}

/** Two backslashes before a mark leave it as text. */
function escapedOpening(state: StateInline, all: readonly Delimiters[], isSilent: boolean): boolean {
  if (!state.src.startsWith('\\\\', state.pos)) return false;
  const escaped = all.find(([open]) => state.src.startsWith(open, state.pos + 2));
  return escaped !== undefined && keepText(state, 2 + escaped[0].length, isSilent);
}

function keepText(state: StateInline, length: number, isSilent: boolean): boolean {
  if (!isSilent) {
    const text = state.src.slice(state.pos, state.pos + length);
    state.push('text_special', '', 0).content = state.md.utils.unescapeAll(text);
  }
  state.pos += length;
  return true;
}

/** A paragraph with marks of a block in it becomes what stands before, the block, and what stands behind. */
function partParagraphs(state: StateCore): void {
  if (!state.tokens.some((token) => token.type === 'inline' && token.children?.some(isBlock) === true)) return;
  const result: Token[] = [];
  for (let index = 0; index < state.tokens.length; index++) {
    const [open, inline, close] = state.tokens.slice(index, index + 3);
    if (open?.type !== 'paragraph_open' || open.hidden || inline?.children?.some(isBlock) !== true || !close) {
      if (open !== undefined) result.push(open);
      continue;
    }
    result.push(...partParagraph([open, inline, close], state));
    index += 2;
  }
  state.tokens = result;
}

function partParagraph([open, inline, close]: readonly [Token, Token, Token], { Token: Make }: StateCore): Token[] {
  const result: Token[] = [];
  let part: Token[] = [];
  const endPart = (): void => {
    if (part.length === 0) return;
    const paragraph = Object.assign(new Make(open.type, open.tag, open.nesting), open);
    result.push(paragraph, Object.assign(new Make('inline', '', 0), inline, { children: part }), close);
    part = [];
  };
  for (const child of inline.children ?? []) {
    if (!isBlock(child)) {
      part.push(child);
      continue;
    }
    endPart();
    result.push(
      Object.assign(new Make('passthrough_block', '', 0), { content: child.content, meta: child.meta, block: true }),
    );
  }
  endPart();
  return result;
}

function isBlock(token: Token): boolean {
  return token.type === 'passthrough' && token.meta?.['isBlock'] === true;
}
