import type { PageComment } from './comments';
import type { PageFormat } from './pageFormat';

/** One end of a managed region: a comment that says so. */
export interface Marker {
  readonly kind: 'start' | 'end';
  /** UTF-16 offsets of the comment. */
  readonly start: number;
  readonly end: number;
  /** The comment as it is written. */
  readonly text: string;
  /** Where the words of `text` end. */
  readonly wordsEnd: number;
  /** The digest of what was written below a start marker; undefined where none is stated. */
  readonly digest: string | undefined;
  readonly isClosed: boolean;
  readonly isInElement: boolean;
}

const MARKER = /^[-\s]*almanac\s*:\s*(start|end)(?=[\s-]*$|\s)/i;
const DIGEST = /\bdigest\s*=\s*([0-9a-f]+)\b/i;

/** The marker that a comment is, whatever its case and spacing; undefined for any other comment. */
export function markerOf(comment: PageComment, page: string): Marker | undefined {
  const match = MARKER.exec(comment.isClosed ? comment.body : firstLine(comment.body));
  if (match === null) return undefined;
  return {
    kind: match[1]?.toLowerCase() === 'end' ? 'end' : 'start',
    start: comment.start,
    end: comment.end,
    text: page.slice(comment.start, comment.end),
    wordsEnd: comment.bodyStart - comment.start + lengthOfWords(comment.body),
    digest: DIGEST.exec(comment.body)?.[1]?.toLowerCase(),
    isClosed: comment.isClosed,
    isInElement: comment.isInElement,
  };
}

function firstLine(text: string): string {
  return /^[^\r\n]*/.exec(text)?.[0] ?? '';
}

/** A start marker that is written anew. */
export function startMarker(format: PageFormat, digest: string): string {
  return comment(format, `almanac:start digest=${digest}`);
}

export function endMarker(format: PageFormat): string {
  return comment(format, 'almanac:end');
}

function comment(format: PageFormat, body: string): string {
  return format === 'mdx' ? `{/* ${body} */}` : `<!-- ${body} -->`;
}

/** A start marker with another digest; the rest of it stays as the author wrote it. */
export function withDigest(marker: Marker, digest: string): string {
  if (marker.digest !== undefined) return marker.text.replace(DIGEST, `digest=${digest}`);
  const words = marker.text.slice(0, marker.wordsEnd);
  const rest = marker.text.slice(marker.wordsEnd);
  return `${words} digest=${digest}${/^\s/.test(rest) ? '' : ' '}${rest}`;
}

/** The length of a text without the spaces and dashes at its end. */
function lengthOfWords(text: string): number {
  let length = text.length;
  while (length > 0 && /[\s-]/.test(text.charAt(length - 1))) length--;
  return length;
}
