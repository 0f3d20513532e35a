import type { PageComment } from './comments';
import { comparable, type MarkerNames } from './markerNames';
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
  /** True for the marker of another tool: its words stay as they are. The digest stands in a comment behind it. */
  readonly isForeign: boolean;
  readonly isClosed: boolean;
  readonly isInElement: boolean;
}

const MARKER = /^[-\s]*almanac\s*:\s*(start|end)(?=[\s-]*$|\s)/i;
/** What stands behind a marker of another tool. */
const NOTE = /^\s*almanac\s+digest\s*=\s*[0-9a-f]+\s*$/i;
const DIGEST = /\bdigest\s*=\s*([0-9a-f]+)\b/i;

/** The markers among the comments of a page, whatever their case and spacing. */
export function markersAmong(
  comments: readonly PageComment[],
  page: string,
  names: MarkerNames | undefined,
): readonly Marker[] {
  return comments.flatMap((comment, index) => {
    const kind = names === undefined ? ownKind(comment) : foreignKind(comment, names);
    if (kind === undefined) return [];
    const note = names === undefined ? undefined : digestNote(comment, comments[index + 1], page);
    return [toMarker(comment, kind, page, note, names !== undefined)];
  });
}

function ownKind(comment: PageComment): Marker['kind'] | undefined {
  const match = MARKER.exec(wordsOf(comment));
  if (match === null) return undefined;
  return match[1]?.toLowerCase() === 'end' ? 'end' : 'start';
}

function foreignKind(comment: PageComment, names: MarkerNames): Marker['kind'] | undefined {
  const words = comparable(wordsOf(comment));
  if (words === comparable(names.start)) return 'start';
  return words === comparable(names.end) ? 'end' : undefined;
}

/** The comment with the digest that stands right behind a foreign marker; undefined where none does. */
function digestNote(marker: PageComment, next: PageComment | undefined, page: string): PageComment | undefined {
  const isNote = next?.isClosed === true && NOTE.test(next.body);
  return isNote && page.slice(marker.end, next.start) === '' ? next : undefined;
}

function toMarker(
  comment: PageComment,
  kind: Marker['kind'],
  page: string,
  note: PageComment | undefined,
  isForeign: boolean,
): Marker {
  const end = note?.end ?? comment.end;
  const digest = DIGEST.exec(isForeign ? (note?.body ?? '') : comment.body)?.[1];
  return {
    kind,
    start: comment.start,
    end,
    text: page.slice(comment.start, end),
    wordsEnd: comment.bodyStart - comment.start + lengthOfWords(comment.body),
    digest: digest?.toLowerCase(),
    isForeign,
    isClosed: comment.isClosed,
    isInElement: comment.isInElement,
  };
}

function wordsOf({ body, isClosed }: PageComment): string {
  return isClosed ? body : firstLine(body);
}

function firstLine(text: string): string {
  return /^[^\r\n]*/.exec(text)?.[0] ?? '';
}

/** A start marker that is written anew. */
export function startMarker(format: PageFormat, digest: string, names?: MarkerNames): string {
  if (names === undefined) return comment(format, `almanac:start digest=${digest}`);
  return comment(format, names.start) + comment(format, `almanac digest=${digest}`);
}

/** The words by which a start marker is named to its author. */
export function startMarkerWords(format: PageFormat, names?: MarkerNames): string {
  return comment(format, names?.start ?? 'almanac:start');
}

export function endMarker(format: PageFormat, names?: MarkerNames): string {
  return comment(format, names?.end ?? 'almanac:end');
}

/** The characters that end a comment. */
export function commentEnd(format: PageFormat): string {
  return format === 'mdx' ? '*/}' : '-->';
}

function comment(format: PageFormat, body: string): string {
  return format === 'mdx' ? `{/* ${body} */}` : `<!-- ${body} -->`;
}

/** A start marker with another digest; the rest of it stays as the author wrote it. */
export function withDigest(marker: Marker, digest: string): string {
  if (marker.isForeign) return withDigestBehind(marker, digest);
  if (marker.digest !== undefined) return marker.text.replace(DIGEST, `digest=${digest}`);
  const words = marker.text.slice(0, marker.wordsEnd);
  const rest = marker.text.slice(marker.wordsEnd);
  return `${words} digest=${digest}${/^\s/.test(rest) ? '' : ' '}${rest}`;
}

function withDigestBehind({ text, digest: former }: Marker, digest: string): string {
  if (former !== undefined) return text.replace(/(?<![0-9a-f])[0-9a-f]+(?=\s*(?:--+>|\*\/\s*\})$)/i, digest);
  return text + comment(text.startsWith('{') ? 'mdx' : 'html', `almanac digest=${digest}`);
}

/** The length of a text without the spaces and dashes at its end. */
function lengthOfWords(text: string): number {
  let length = text.length;
  while (length > 0 && /[\s-]/.test(text.charAt(length - 1))) length--;
  return length;
}
