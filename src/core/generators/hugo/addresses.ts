import { wellFormed } from '../../wellFormed';
/** How addresses are written on this site. */
export interface AddressStyle {
  readonly isLowerCase: boolean;
  readonly hasAccents: boolean;
}

const ALLOWED = /[\p{L}\p{Nd}\p{M}./\\_#+~@-]/u;
const SPACE = /\s/;
const HEX_PAIR = /^[\da-f]{2}/i;

/**
 * A text as it may stand in an address: letters, digits and a few signs; a run of blanks is one hyphen.
 * Source: Hugo `common/paths` (`Sanitize`), `helpers/path.go` (`MakePathSanitized`).
 */
export function sanitize(text: string, style: AddressStyle): string {
  const kept = /^[\w./-]*$/.test(text) ? text : withoutSigns(text);
  const plain = style.hasAccents
    ? kept
    : kept
        .normalize('NFD')
        .replace(/\p{Mn}/gu, '')
        .normalize('NFC');
  return style.isLowerCase ? plain.toLowerCase() : plain;
}

function withoutSigns(text: string): string {
  let kept = '';
  let isHyphenDue = false;
  let at = 0;
  for (const char of text) {
    at += char.length;
    const isAllowed = ALLOWED.test(char) || (char === '%' && HEX_PAIR.test(text.slice(at, at + 2)));
    if (isAllowed) {
      kept += isHyphenDue && char !== '-' ? `-${char}` : char;
      isHyphenDue = false;
    } else if (kept !== '' && !kept.endsWith('-') && SPACE.test(char)) {
      isHyphenDue = true;
    }
  }
  return kept;
}

const NOT_ENCODED = /^[\w.~$&+,/:;=@-]*$/;

/** A path with everything encoded that Go's `url.URL.EscapedPath` encodes. */
function escapePath(path: string): string {
  if (NOT_ENCODED.test(path)) return path;
  // Lone surrogates have no encoding; they become the replacement character, as in Go.
  return encodeURI(wellFormed(path)).replace(
    /[?#!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** A path as Hugo's `PathEscape` writes it: what is encoded stays, and nothing follows a `#`. */
export function escapeLink(path: string): string {
  return NOT_ENCODED.test(path) ? path : escapeUrl(path.replace(/#.*$/s, ''));
}

const VALID_IN_PATH = /^[\w.~$&+,/:;=@!'()*[\]%-]*$/;

/** An address as Go's `url.Parse(…).String()` writes it: what is encoded stays, a query and a fragment are kept apart. */
export function escapeUrl(url: string): string {
  const [, path = '', query = '', fragment = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(url) ?? [];
  const decoded = decode(path);
  if (decoded === undefined) return url;
  const isAsWritten = VALID_IN_PATH.test(path);
  return (isAsWritten ? path : escapePath(decoded)) + query + (fragment === '#' ? '' : fragment);
}

/** What Go's `url.QueryUnescape` makes of a text: empty where something is not encoded well. */
export function unescapeQuery(text: string): string {
  if (!/[%+]/.test(text)) return text;
  return decode(text.replace(/\+/g, ' ')) ?? '';
}

function decode(text: string): string | undefined {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    // A lone `%`, or bytes that are no UTF-8.
    return undefined;
  }
}

/** A part between slashes without a name. */
const EMPTY_OR_DOTS = /(?:^|\/)\.{0,2}(?:\/|$)/;

/** Source: Go `path.Clean` of a path behind a slash: without empty parts and dots, never above the root. */
export function cleanPath(path: string): string {
  if (!EMPTY_OR_DOTS.test(path)) return `/${path}`;
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return `/${parts.join('/')}`;
}
