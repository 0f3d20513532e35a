import type { StateInline } from 'markdown-it';

/** By character code: 1 where something other than text may begin, that is at ASCII punctuation and at a line's end. */
const STOPS = stopTable('\n!"#$%&\'*+-.:<=>@[\\]^_`{|}~');

/** Marks of passthrough may begin with any character, and addresses in the text with a word. */
export type IsStop = (state: StateInline, position: number) => boolean;

/** Takes all characters at which no other rule can begin. */
export function textRule(isStop: IsStop): (state: StateInline, isSilent: boolean) => boolean {
  return (state, isSilent) => {
    const { src, pos: start, posMax } = state;
    if (STOPS[src.charCodeAt(start)] === 1) return false;
    let end = start + 1;
    while (end < posMax && STOPS[src.charCodeAt(end)] !== 1 && !isStop(state, end)) end++;
    if (!isSilent) state.pending += src.slice(start, end);
    state.pos = end;
    return true;
  };
}

function stopTable(characters: string): Uint8Array {
  const table = new Uint8Array(128);
  for (const character of characters) table[character.charCodeAt(0)] = 1;
  return table;
}
