import type { StateInline } from 'markdown-it';

/** Where something other than text may begin: ASCII punctuation, and a line's end. */
const STOPS: ReadonlySet<number> = new Set([...'\n!"#$%&\'*+-.:<=>@[\\]^_`{|}~'].map((char) => char.charCodeAt(0)));

/** Marks of passthrough may begin with any character, and addresses in the text with a word. */
export type IsStop = (state: StateInline, position: number) => boolean;

/** Takes all characters at which no other rule can begin. */
export function textRule(isStop: IsStop): (state: StateInline, isSilent: boolean) => boolean {
  return (state, isSilent) => {
    const { src, pos: start, posMax } = state;
    if (isStopAt(src, start)) return false;
    let end = start + 1;
    while (end < posMax && !isStopAt(src, end) && !isStop(state, end)) end++;
    if (!isSilent) state.pending += src.slice(start, end);
    state.pos = end;
    return true;
  };
}

function isStopAt(text: string, position: number): boolean {
  return STOPS.has(text.charCodeAt(position));
}
