import type { Delimiter, MarkdownIt, StateInline } from 'markdown-it';
import type { GoldmarkOptions } from '../options';

/** A pair of marks around words, such as `~~gone~~`. */
interface Mark {
  readonly char: string;
  readonly tag: string;
  /** How many characters stand on each side. */
  readonly lengths: readonly number[];
  /** True where the words between may hold white space. */
  readonly hasSpaces: boolean;
}

/** Beyond all characters: marks of two characters do not close those of one. */
const MANY = 0x110000;

/**
 * Strikethrough and the extras. Sources: goldmark `extension/strikethrough.go`; hugo-goldmark-extensions `extras/inline.go`
 * and `extras/ast/inline.go`.
 */
export function delimiters(md: MarkdownIt, options: GoldmarkOptions): void {
  const marks = marksOf(options);
  md.inline.ruler.at('strikethrough', (state, isSilent) => !isSilent && marks.some((mark) => scan(state, mark)));
  md.inline.ruler2.at('strikethrough', (state) => {
    for (const list of [state.delimiters, ...state.tokens_meta.map((meta) => meta?.delimiters ?? [])]) {
      pair(state, list, marks);
    }
  });
}

function marksOf({ hasStrikethrough, extras }: GoldmarkOptions): readonly Mark[] {
  const all: readonly (readonly [boolean, Mark])[] = [
    [hasStrikethrough, { char: '~', tag: 'del', lengths: [1, 2], hasSpaces: true }],
    [
      extras.has('subscript'),
      { char: '~', tag: 'sub', lengths: extras.has('delete') ? [1] : [1, 2], hasSpaces: false },
    ],
    [extras.has('delete'), { char: '~', tag: 'del', lengths: [2], hasSpaces: true }],
    [extras.has('superscript'), { char: '^', tag: 'sup', lengths: [1, 2], hasSpaces: false }],
    [extras.has('mark'), { char: '=', tag: 'mark', lengths: [2], hasSpaces: true }],
    [extras.has('insert'), { char: '+', tag: 'ins', lengths: [2], hasSpaces: true }],
  ];
  return all.flatMap(([isOn, mark]) => (isOn ? [mark] : []));
}

function scan(state: StateInline, mark: Mark): boolean {
  const { src, pos } = state;
  if (src[pos] !== mark.char || src[pos - 1] === mark.char) return false;
  const { can_open, can_close, length } = state.scanDelims(pos, true);
  if (!mark.lengths.includes(length)) return false;
  if (!mark.hasSpaces && can_open && !can_close && hasSpace(src, pos + length, mark.char)) return false;
  const token = state.push('text', '', 0);
  token.content = mark.char.repeat(length);
  state.delimiters.push({
    marker: markerOf(mark, length),
    length: 0,
    token: state.tokens.length - 1,
    end: -1,
    open: can_open,
    close: can_close,
  });
  state.pos += length;
  return true;
}

function markerOf({ char }: Mark, length: number): number {
  return char.charCodeAt(0) + (length === 1 ? 0 : MANY);
}

/** Words between subscript's marks hold no white space. */
function hasSpace(text: string, start: number, mark: string): boolean {
  const end = text.indexOf(mark, start);
  return /\s/.test(text.slice(start, end < 0 ? undefined : end));
}

function pair({ tokens }: StateInline, list: readonly Delimiter[], marks: readonly Mark[]): void {
  for (const { marker, end, token } of list) {
    const closing = list[end];
    const mark = marks.find((each) => each.lengths.some((length) => markerOf(each, length) === marker));
    if (closing === undefined || mark === undefined) continue;
    turnInto(tokens[token], mark.tag, 1);
    turnInto(tokens[closing.token], mark.tag, -1);
  }
}

function turnInto(token: StateInline['tokens'][number] | undefined, tag: string, nesting: 1 | -1): void {
  if (token === undefined) return;
  token.type = nesting === 1 ? `${tag}_open` : `${tag}_close`;
  token.tag = tag;
  token.nesting = nesting;
  token.markup = token.content;
  token.content = '';
}
