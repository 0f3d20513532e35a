import type { StateInline } from 'markdown-it';

const WEB =
  /(?:https?|ftp):\/\/[-a-zA-Z0-9@:%._+~#=]{1,256}\.[a-z]+(?::\d+)?(?:[/#?][-a-zA-Z0-9@:%_+.~#$!?&/=();,'">^{}[\]`]*)?/y;
const WWW = /www\.[-a-zA-Z0-9@:%._+~#=]{1,256}\.[a-z]+(?:[/#?][-a-zA-Z0-9@:%_+.~#!?&/=();,'">^{}[\]`]*)?/y;
const LABEL = '[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?';
const EMAIL = new RegExp(`[a-zA-Z0-9.!#$%&'*+/=?^_\`{|}~-]{1,256}@${LABEL}(?:\\.${LABEL})+`, 'y');
const BEFORE = /[\s(]/;

interface Found {
  readonly href: string;
  readonly length: number;
}

/**
 * Makes links of addresses in the text: at the start of a line, behind white space or `(`, and behind anything that is no
 * text. Source: goldmark `extension/linkify.go`, and `parser/parser.go` (`parseBlock`) for the places.
 * @param protocol of addresses that begin with `www.`
 */
export function linkify(protocol: string): (state: StateInline, isSilent: boolean) => boolean {
  return (state, isSilent) => {
    const { src, pos, posMax, md } = state;
    if (!mayBegin(src.charCodeAt(pos)) || !isPlace(state)) return false;
    const found = findAddress(src.slice(0, posMax), pos, protocol);
    if (found === undefined || isInLinkLabel(state)) return false;
    state.pos += found.length;
    if (isSilent) return true;
    const open = state.push('link_open', 'a', 1);
    open.attrs = [['href', md.normalizeLink(found.href)]];
    open.info = 'auto';
    state.push('text', '', 0).content = src.slice(pos, pos + found.length);
    state.push('link_close', 'a', -1).info = 'auto';
    return true;
  };
}

/** True where text has to stop so that an address can be looked for. */
export function mayBeAddress({ src }: StateInline, position: number): boolean {
  const before = src.charCodeAt(position - 1);
  const mayFollow = before === 0x20 || before === 0x28 || before === 0x09;
  return mayFollow && startsAddress(src, position);
}

function startsAddress(text: string, position: number): boolean {
  if (!mayBegin(text.charCodeAt(position))) return false;
  if (matchAt(/https?:|ftp:|www\./y, text, position) !== undefined) return true;
  return matchAt(EMAIL, text, position) !== undefined;
}

/** Addresses begin with a letter or a digit. */
function mayBegin(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
}

function isPlace({ src, pos, pending, tokens }: StateInline): boolean {
  if (pos === 0 || BEFORE.test(src[pos - 1] ?? '')) return true;
  const last = tokens.at(-1);
  return pending === '' && (last?.type !== 'text_special' || last.info === 'typography');
}

function findAddress(text: string, start: number, protocol: string): Found | undefined {
  const web = matchAt(WEB, text, start);
  const found = web ?? matchAt(WWW, text, start);
  if (found !== undefined) {
    const address = withoutEnd(withoutTail(found));
    return { href: web === undefined ? `${protocol}://${address}` : address, length: address.length };
  }
  const email = matchAt(EMAIL, text, start);
  if (email === undefined || /[-_]/.test(text[start + email.length] ?? '')) return undefined;
  return { href: `mailto:${email}`, length: email.length };
}

/** A full stop, closing parentheses without their opening ones, and an entity at the end belong to the text around. */
function withoutTail(address: string): string {
  if (address.endsWith('.')) return address.slice(0, -1);
  if (address.endsWith(')')) {
    const surplus = address.split(')').length - address.split('(').length;
    return surplus > 0 ? address.slice(0, -surplus) : address;
  }
  return address.replace(/&[A-Za-z0-9]+;$/, '');
}

function withoutEnd(address: string): string {
  let end = address.length;
  while (end > 1 && '?!.,:*_~'.includes(address[end - 1] ?? '')) end--;
  return address.slice(0, end);
}

const inBrackets = new WeakMap<StateInline, Uint8Array>();

/** True behind a `[` that no `]` has closed: that may become the words of a link. */
function isInLinkLabel(state: StateInline): boolean {
  let marks = inBrackets.get(state);
  if (marks === undefined) {
    marks = bracketed(state.src);
    inBrackets.set(state, marks);
  }
  return marks[state.pos] === 1;
}

function bracketed(text: string): Uint8Array {
  const marks = new Uint8Array(text.length + 1);
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    marks[index] = depth > 0 ? 1 : 0;
    const char = text[index];
    if (char === '\\') index++;
    if (char === '[') depth++;
    if (char === ']' && depth > 0) depth--;
  }
  return marks;
}

function matchAt(pattern: RegExp, text: string, start: number): string | undefined {
  pattern.lastIndex = start;
  return pattern.exec(text)?.[0];
}
