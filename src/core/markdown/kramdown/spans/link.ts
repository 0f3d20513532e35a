import type { Token } from 'markdown-it';
import { normalizeId } from '../blocks/definitions';
import { emptyAttributes, type AttributeList } from '../attributes';
import { findEnd, readInside, takeText, type Spot } from './rule';

const ID = /\s*?\[([^\]]+)?\]/y;
const IN_BRACKETS = /\(<(.*?)>/y;
const TITLE = /\s*?(["'])([^]+?)\1\s*?\)/y;

interface Target {
  readonly url: string;
  readonly title: string | undefined;
  readonly attributes: AttributeList;
  readonly end: number;
}

/** `[text](url "title")`, `[text][id]`, `[id]`. Source: kramdown `parser/kramdown/link.rb`. */
export function link(spot: Spot): boolean {
  if (spot.state.src.charAt(spot.state.pos + 1) === '^') return false;
  if (spot.context.open.some((element) => element === 'a' || element === 'img')) return takeText(spot, 1);
  return take(spot, 'a', 1);
}

/** The same with `!` before it: an image. */
export function image(spot: Spot): boolean {
  if (spot.state.src.charAt(spot.state.pos + 1) !== '[' || spot.state.src.charAt(spot.state.pos + 2) === '^')
    return false;
  return take(spot, 'img', 2);
}

function take(spot: Spot, element: 'a' | 'img', markLength: number): boolean {
  const { state, silent } = spot;
  const start = state.pos + markLength;
  const close = findClose(spot, element, start);
  const label =
    close === undefined ? '' : state.src.slice(start, close).replace(/\\([\\.*_+`<>()[\]{}#!:|"'$=-])/g, '$1');
  const target = close === undefined ? undefined : readTarget(spot, label, close + 1);
  if (close === undefined || target === undefined) return takeText(spot, markLength);
  if (!silent) {
    if (element === 'img') setTarget(state.push('image', 'img', 0), 'src', target, label);
    else {
      setTarget(state.push('link_open', 'a', 1), 'href', target);
      state.pos = start;
      readInside(spot, 'a', close);
      state.push('link_close', 'a', -1);
    }
  }
  state.pos = target.end;
  return true;
}

function setTarget(token: Token, attribute: 'href' | 'src', { url, title, attributes }: Target, alt?: string): void {
  token.attrSet(attribute, url);
  if (alt !== undefined) token.attrSet('alt', alt);
  if (title !== undefined) token.attrSet('title', title);
  token.children = [];
  token.content = alt ?? '';
  token.meta = { attributes };
}

/** The bracket that closes a label. Brackets in it pair up; those of images in it count for themselves. */
function findClose(spot: Spot, element: string, start: number): number | undefined {
  const { state } = spot;
  let depth = 1;
  let imageAt = -1;
  return findEnd(spot, element, start, (at) => {
    // The offset behind an image lies behind its closing bracket, which is not seen here.
    if (imageAt >= 0 && state.src.charAt(at - 1) !== '[') depth--;
    imageAt = -1;
    const char = state.src.charAt(at);
    if (char === ']') depth--;
    else if (char === '[') depth++;
    else if (char === '!' && state.src.charAt(at + 1) === '[') {
      depth++;
      imageAt = at;
    }
    return char === ']' && depth === 0;
  });
}

function readTarget(spot: Spot, label: string, at: number): Target | undefined {
  const { state, document } = spot;
  ID.lastIndex = at;
  const id = ID.exec(state.src);
  if (id !== null || state.src.charAt(at) !== '(' || at >= state.posMax) {
    const definition = document.links.get(normalizeId(id?.[1] ?? label));
    const end = at + (id?.[0].length ?? 0);
    if (definition === undefined || end > state.posMax) return undefined;
    const { expansions } = document;
    const title = definition.title === undefined ? undefined : expansions.of(definition.title);
    return { ...definition, url: expansions.of(definition.url), title, end };
  }
  const inline = readInline(spot, at);
  return inline === undefined || inline.end > state.posMax ? undefined : inline;
}

function readInline(spot: Spot, at: number): Target | undefined {
  const { src } = spot.state;
  IN_BRACKETS.lastIndex = at;
  const inBrackets = IN_BRACKETS.exec(src);
  if (inBrackets !== null) {
    const [all, url = ''] = inBrackets;
    const end = at + all.length;
    return src.charAt(end) === ')' ? target(url, undefined, end + 1) : titled(src, url, end);
  }
  let depth = 0;
  for (let end = at; end < src.length && spot.context.mayGoOn(); end++) {
    const char = src.charAt(end);
    if (char === '(') depth++;
    else if (char === ')' && --depth === 0) return target(src.slice(at + 1, end).trim(), undefined, end + 1);
    else if (/\s/.test(char) && /["']/.test(src.charAt(end + 1)))
      return titled(src, src.slice(at + 1, end).trim(), end + 1);
  }
  return undefined;
}

function titled(src: string, url: string, at: number): Target | undefined {
  TITLE.lastIndex = at;
  const match = TITLE.exec(src);
  return match === null ? undefined : target(url, match[2], at + match[0].length);
}

function target(url: string, title: string | undefined, end: number): Target {
  return { url, title, attributes: emptyAttributes(), end };
}
