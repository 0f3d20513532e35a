/** A piece of a template, as it stands between the pieces around it. */
export interface Piece {
  readonly kind: 'text' | 'output' | 'tag';
  /** The text, or what stands between the braces. */
  readonly content: string;
  /** Where the piece begins: a UTF-16 offset. */
  readonly offset: number;
  readonly end: number;
  /** Why Nunjucks would stop here. */
  readonly error?: string | undefined;
}

const OPENING = /\{[{%#]/g;
const RAW = /^\s*(raw|verbatim)\s*$/;

/**
 * Parts a template into texts, outputs and tags; comments are left out, and `raw` is text. Line ends behind tags stay, and a
 * hyphen beside the braces takes the white space away. Source: Nunjucks `src/lexer.js`, with its default options.
 * @param isOpaque where nothing is a tag: the end of such a place that holds the offset, or undefined
 */
export function readPieces(source: string, isOpaque?: (offset: number) => number | undefined): readonly Piece[] {
  const pieces: Piece[] = [];
  let textStart = 0;
  let position = 0;
  let isTrimmed = false;
  const addText = (end: number, isEndTrimmed: boolean): void => {
    const whole = source.slice(textStart, end);
    const content = isEndTrimmed ? whole.trimEnd() : whole;
    const lead = isTrimmed ? content.length - content.trimStart().length : 0;
    if (content.length > lead)
      pieces.push({ kind: 'text', content: content.slice(lead), offset: textStart + lead, end });
  };
  while (position < source.length) {
    OPENING.lastIndex = position;
    const start = OPENING.exec(source)?.index;
    if (start === undefined) break;
    const skipped = isOpaque?.(start);
    if (skipped !== undefined) {
      position = Math.max(skipped, start + 1);
      continue;
    }
    const found = readAt(source, start);
    addText(start, found.isStartTrimmed);
    if (found.piece !== undefined) pieces.push(found.piece);
    textStart = position = found.end;
    isTrimmed = found.isEndTrimmed;
  }
  addText(source.length, false);
  return pieces;
}

interface Found {
  /** Undefined for a comment. */
  readonly piece: Piece | undefined;
  readonly end: number;
  readonly isStartTrimmed: boolean;
  readonly isEndTrimmed: boolean;
}

function readAt(source: string, start: number): Found {
  const isStartTrimmed = source.charAt(start + 2) === '-';
  const inner = start + (isStartTrimmed ? 3 : 2);
  if (source.charAt(start + 1) === '#') return readComment(source, start, isStartTrimmed);
  const kind = source.charAt(start + 1) === '{' ? 'output' : 'tag';
  const closing = findClosing(source, inner, kind === 'output' ? '}}' : '%}');
  if (closing === undefined) {
    const lineEnd = source.indexOf('\n', start);
    const end = lineEnd < 0 ? source.length : lineEnd;
    const error = kind === 'output' ? 'expected variable end' : 'unexpected end of file';
    return {
      piece: { kind, content: source.slice(inner, end), offset: start, end, error },
      end,
      isStartTrimmed,
      isEndTrimmed: false,
    };
  }
  const content = source.slice(inner, closing.start);
  const raw = kind === 'tag' ? RAW.exec(content)?.[1] : undefined;
  if (raw !== undefined)
    return readRaw(source, { raw, inner: closing.end, isStartTrimmed, isEndTrimmed: closing.isTrimmed });
  const piece = { kind, content, offset: start, end: closing.end } as const;
  return { piece, end: closing.end, isStartTrimmed, isEndTrimmed: closing.isTrimmed };
}

function readComment(source: string, start: number, isStartTrimmed: boolean): Found {
  const closing = source.indexOf('#}', start + 2);
  if (closing >= 0) {
    const isEndTrimmed = source.charAt(closing - 1) === '-';
    return { piece: undefined, end: closing + 2, isStartTrimmed, isEndTrimmed };
  }
  const error = 'expected end of comment, got end of file';
  const piece = { kind: 'tag', content: source.slice(start, start + 2), offset: start, end: start + 2, error } as const;
  return { piece, end: start + 2, isStartTrimmed: false, isEndTrimmed: false };
}

/**
 * `raw` ends at its `endraw`, which has no hyphens; one that is never ended holds what stands up to the last such tag.
 * Source: Nunjucks `src/parser.js` (`parseRaw`).
 */
function readRaw(
  source: string,
  at: Omit<Found, 'piece' | 'end'> & { readonly raw: string; readonly inner: number },
): Found {
  const { inner, isStartTrimmed, isEndTrimmed } = at;
  const tags = new RegExp(`\\{%\\s*(end)?${at.raw}\\s*%\\}`, 'g');
  tags.lastIndex = inner;
  let level = 1;
  let contentEnd = inner;
  let end = inner;
  for (let match = tags.exec(source); match !== null && level > 0; match = tags.exec(source)) {
    level += match[1] === undefined ? 1 : -1;
    end = match.index + match[0].length;
    contentEnd = level === 0 ? match.index : end;
    if (level === 0) break;
  }
  const content = source.slice(inner, contentEnd);
  const piece = { kind: 'text', content, offset: inner, end } as const;
  return { piece, end, isStartTrimmed, isEndTrimmed: level > 0 && end === inner && isEndTrimmed };
}

interface Closing {
  readonly start: number;
  readonly end: number;
  readonly isTrimmed: boolean;
}

/** The end of a tag: not within a string, which begins only where a word may begin. */
function findClosing(source: string, from: number, mark: '}}' | '%}'): Closing | undefined {
  const step = /(["'])(?:\\[^]|(?!\1)[^\\])*\1|[^\s()[\]{}%*+~/#,:|.<>=!"'-]+["']?[^\s()[\]{}%*+~/#,:|.<>=!-]*|[^]/y;
  for (let at = from; at < source.length; at = step.lastIndex) {
    if (source.startsWith(mark, at)) return { start: at, end: at + 2, isTrimmed: false };
    if (source.startsWith(`-${mark}`, at)) return { start: at, end: at + 3, isTrimmed: true };
    step.lastIndex = at;
    if (step.exec(source) === null) return undefined;
  }
  return undefined;
}
