import { wellFormed } from '../../wellFormed';
import type { MarkdownIt } from 'markdown-it';

/** Characters for private use stand for what template tags print. */
const KEPT = /%[0-9a-fA-F]{2}|[A-Za-z0-9!#$&'()*+,\-./:;=?@_~\uE000-\uF8FF]+/g;
const DANGEROUS = /^(?:javascript:|vbscript:|file:|data:(?!image\/(?:png|gif|jpeg|webp|svg)))/i;

/**
 * Addresses of links and images are escaped as goldmark does, and those that could run a script are left out, with
 * `unsafe` too. Sources: goldmark `util/util.go` (`URLEscape`) and `renderer/html/html.go` (`IsDangerousURL`).
 */
export function addresses(md: MarkdownIt): void {
  md.normalizeLink = (url) => (DANGEROUS.test(url.trim()) ? '' : escapeAddress(url));
  md.normalizeLinkText = (url) => url;
  md.validateLink = () => true;
}

function escapeAddress(url: string): string {
  let escaped = '';
  let position = 0;
  for (const kept of url.matchAll(KEPT)) {
    escaped += escapeAll(url.slice(position, kept.index)) + kept[0];
    position = kept.index + kept[0].length;
  }
  return escaped + escapeAll(url.slice(position));
}

function escapeAll(text: string): string {
  return encodeURIComponent(wellFormed(text));
}
