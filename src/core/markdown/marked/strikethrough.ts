import type { MarkdownIt, StateInline } from 'markdown-it';

/** Source: marked `src/rules.ts` (`inlineGfm.del`). */
const DELETED = /(~~?)(?=[^\s~])((?:\\.|[^\\])*?(?:\\.|[^\s~\\]))\1(?=[^~]|$)/sy;
/** Longer text is not looked through for the end of what is deleted. */
const LONGEST = 4096;

/** Text between one or two tildes is deleted, whatever stands before and behind it. */
export function markedStrikethrough(md: MarkdownIt): void {
  md.inline.ruler.at('strikethrough', readDeleted);
  md.inline.ruler2.disable('strikethrough');
}

function readDeleted(state: StateInline, silent: boolean): boolean {
  if (state.src.charAt(state.pos) !== '~') return false;
  if (state.src.charAt(state.pos - 1) === '~' && state.pending.endsWith('~')) return false;
  DELETED.lastIndex = 0;
  const text = state.src.slice(state.pos, Math.min(state.posMax, state.pos + LONGEST));
  const [whole, mark = '', inner = ''] = DELETED.exec(text) ?? [];
  if (whole === undefined) return false;
  const { pos, posMax } = state;
  if (!silent) {
    state.pos = pos + mark.length;
    state.posMax = state.pos + inner.length;
    state.push('s_open', 'del', 1).markup = mark;
    state.md.inline.tokenize(state);
    state.push('s_close', 'del', -1).markup = mark;
  }
  state.pos = pos + whole.length;
  state.posMax = posMax;
  return true;
}
