import type { SpanRule, Spot } from './rule';

/**
 * The end of a line: a break behind two spaces, or where the site breaks every line. It is plain text to kramdown, so
 * that a quote at the start of a line has a character before it. Source: kramdown `line_break.rb`.
 */
export function lineBreak(isHardWrapped: boolean): SpanRule {
  return (state, silent) => {
    if (state.src.charAt(state.pos) !== '\n') return false;
    if (!silent) {
      const isHard = isHardWrapped || state.pending.endsWith('  ');
      state.pending = state.pending.replace(/(?<! ) +$/, '');
      state.push(isHard ? 'hardbreak' : 'softbreak', 'br', 0);
    }
    state.pos++;
    return true;
  };
}

/** Source: kramdown-parser-gfm (`update_text_type`). A backslash at the end of a line, or two. */
export function backslashBreak({ state, silent, document }: Spot): boolean {
  const length = state.src.startsWith('\\\\\n', state.pos) ? 2 : 1;
  if (length === 1 && (!document.options.isGfm || state.src.charAt(state.pos + 1) !== '\n')) return false;
  if (state.pos + length >= state.posMax) return false;
  if (!silent) state.push('hardbreak', 'br', 0);
  state.pos += length + 1;
  return true;
}
