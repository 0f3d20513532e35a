import type { SpanRule } from './rule';

const PLAIN = /[^\n!"#$%&'*+\-.:<=>@[\\\]^_`{}~]+/y;

/** Everything up to the next character that may begin a span. Quotes and dots are among them. */
export const text: SpanRule = (state, silent) => {
  PLAIN.lastIndex = state.pos;
  const length = Math.min(PLAIN.exec(state.src)?.[0].length ?? 0, state.posMax - state.pos);
  if (length === 0) return false;
  if (!silent) state.pending += state.src.slice(state.pos, state.pos + length);
  state.pos += length;
  return true;
};
