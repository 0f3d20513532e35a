import type { Delimiter, MarkdownIt, StateInline } from 'markdown-it';

const TILDE = 126;
/** Marks what one tilde opens, so that two do not close it. */
const ONE_TILDE = 0x10_0000 + TILDE;

/**
 * Text between one or two tildes is deleted, as GitHub has it; three are text, and both ends are of one length.
 * Source: micromark-extension-gfm-strikethrough `lib/syntax.js`.
 */
export function githubStrikethrough(md: MarkdownIt): void {
  md.inline.ruler.at('strikethrough', readTildes);
  md.inline.ruler2.at('strikethrough', markDeleted);
}

function readTildes(state: StateInline, silent: boolean): boolean {
  if (silent || state.src.charCodeAt(state.pos) !== TILDE) return false;
  const run = state.scanDelims(state.pos, true);
  const token = state.push('text', '', 0);
  token.content = '~'.repeat(run.length);
  if (run.length <= 2) {
    state.delimiters.push({
      marker: run.length === 1 ? ONE_TILDE : TILDE,
      length: 0,
      token: state.tokens.length - 1,
      end: -1,
      open: run.can_open,
      close: run.can_close,
    });
  }
  state.pos += run.length;
  return true;
}

function markDeleted(state: StateInline): boolean {
  markPairs(state, state.delimiters);
  for (const meta of state.tokens_meta) if (meta?.delimiters !== undefined) markPairs(state, meta.delimiters);
  return false;
}

function markPairs(state: StateInline, delimiters: readonly Delimiter[]): void {
  for (const { marker, token, end } of delimiters) {
    const closing = end < 0 ? undefined : delimiters[end];
    if ((marker !== TILDE && marker !== ONE_TILDE) || closing === undefined) continue;
    mark(state, token, 1);
    mark(state, closing.token, -1);
  }
}

function mark(state: StateInline, index: number, nesting: 1 | -1): void {
  const token = state.tokens[index];
  if (token === undefined) return;
  token.type = nesting === 1 ? 's_open' : 's_close';
  token.tag = 'del';
  token.nesting = nesting;
  token.markup = token.content;
  token.content = '';
}
