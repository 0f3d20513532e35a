import { findEnd, readInside, takeText, type Spot } from './rule';

/** `*so*`, `_so_`, `**so**`, `__so__`. Source: kramdown `parser/kramdown/emphasis.rb`. */
export function emphasis(spot: Spot): boolean {
  const { state, context } = spot;
  const marker = state.src.charAt(state.pos);
  const delimiter = state.src.charAt(state.pos + 1) === marker ? marker + marker : marker;
  const element = delimiter.length === 2 ? 'strong' : 'em';
  if (isText(spot, marker, delimiter) || context.open.includes(element)) return takeText(spot, delimiter.length);
  if (take(spot, delimiter, element)) return true;
  // Two markers may also be one that opens, and one that is text in it.
  if (element === 'strong' && context.open.at(-1) !== 'em' && take(spot, marker, 'em')) return true;
  return takeText(spot, delimiter.length);
}

function isText({ state }: Spot, marker: string, delimiter: string): boolean {
  if (/\s/.test(state.src.charAt(state.pos + delimiter.length))) return true;
  if (marker !== '_') return false;
  return /\p{Alphabetic}-?\p{Alphabetic}*$/u.test(state.src.slice(Math.max(0, state.pos - 64), state.pos));
}

function take(spot: Spot, delimiter: string, element: 'em' | 'strong'): boolean {
  const { state, silent } = spot;
  const start = state.pos + delimiter.length;
  const end = findEnd(spot, element, start, (at) => at > start && isEnd(state.src, at, delimiter, element));
  if (end === undefined) return false;
  if (!silent) {
    state.push(`${element}_open`, element, 1).markup = delimiter;
    state.pos = start;
    readInside(spot, element, end);
    state.push(`${element}_close`, element, -1).markup = delimiter;
  }
  state.pos = end + delimiter.length;
  return true;
}

function isEnd(src: string, at: number, delimiter: string, element: 'em' | 'strong'): boolean {
  if (!src.startsWith(delimiter, at) || /\s/.test(src.charAt(at - 1))) return false;
  const twice = delimiter + delimiter;
  if (element === 'em' && src.startsWith(twice, at) && !src.startsWith(delimiter, at + twice.length)) return false;
  return !delimiter.startsWith('_') || !/[\p{Alphabetic}\p{N}]/u.test(charAfter(src, at + delimiter.length));
}

function charAfter(src: string, at: number): string {
  const code = src.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
}
