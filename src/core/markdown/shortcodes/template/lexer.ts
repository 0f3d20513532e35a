import { Fatal } from './values';

/** A piece of a template: text, or the inside of an action. */
export type Piece =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'action'; readonly text: string };

const COMMENT = /^\{\{(-\s)?\s*\/\*[\s\S]*?\*\/\s*(\s-)?\}\}/;
const ACTION = /\{\{(-\s)?((?:"(?:\\.|[^"\\\n])*"|`[^`]*`|'(?:\\.|[^'\\\n])*'|(?!\}\}|-\}\})[^"`'])*?)(\s-)?\}\}/y;

/** Parts a template; white space beside `{{-` and `-}}` goes. Source: Go `text/template/parse/lex.go`. */
export function partTemplate(source: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let position = 0;
  let isTrimmed = false;
  for (;;) {
    const start = source.indexOf('{{', position);
    const text = source.slice(position, start < 0 ? undefined : start);
    const left = isTrimmed ? text.trimStart() : text;
    if (start < 0) return [...pieces, { kind: 'text', text: left }];
    const action = readAction(source, start);
    pieces.push({ kind: 'text', text: action.trimsLeft ? left.trimEnd() : left });
    if (action.text !== undefined) pieces.push({ kind: 'action', text: action.text });
    isTrimmed = action.trimsRight;
    position = action.end;
  }
}

interface Action {
  /** Undefined for a comment. */
  readonly text: string | undefined;
  readonly trimsLeft: boolean;
  readonly trimsRight: boolean;
  readonly end: number;
}

function readAction(source: string, start: number): Action {
  const comment = COMMENT.exec(source.slice(start));
  if (comment !== null) {
    const [all, left, right] = comment;
    return { text: undefined, trimsLeft: left !== undefined, trimsRight: right !== undefined, end: start + all.length };
  }
  ACTION.lastIndex = start;
  const action = ACTION.exec(source);
  if (action === null) throw new Fatal('unclosed action');
  const [all, left, text = '', right] = action;
  return { text: text.trim(), trimsLeft: left !== undefined, trimsRight: right !== undefined, end: start + all.length };
}

/** A word of an action. */
export interface Word {
  readonly kind: 'field' | 'dot' | 'variable' | 'name' | 'number' | 'string' | 'sign';
  readonly text: string;
  /** True where white space stands before it. */
  readonly isApart: boolean;
}

const WORDS: readonly (readonly [Word['kind'], RegExp])[] = [
  ['string', /"(?:\\.|[^"\\])*"|`[^`]*`|'(?:\\.|[^'\\])*'/y],
  ['number', /[-+]?(?:0[xX][\da-fA-F]+|\d+(?:\.\d*)?(?:[eE][-+]?\d+)?|\.\d+)/y],
  ['field', /\.[\p{L}_][\p{L}\p{Nd}_]*/uy],
  ['dot', /\./y],
  ['variable', /\$[\p{L}\p{Nd}_]*/uy],
  ['name', /[\p{L}_][\p{L}\p{Nd}_]*/uy],
  ['sign', /:=|[=|(),]/y],
];

/** The words of an action. */
export function wordsOf(action: string): readonly Word[] {
  const words: Word[] = [];
  let position = 0;
  while (position < action.length) {
    const space = /^\s*/.exec(action.slice(position))?.[0].length ?? 0;
    position += space;
    if (position === action.length) break;
    const word = wordAt(action, position);
    if (word === undefined) throw new Fatal(`unexpected ${JSON.stringify(action[position])} in a template`);
    words.push({ ...word, isApart: space > 0 || words.length === 0 });
    position += word.text.length;
  }
  return words;
}

function wordAt(action: string, position: number): Omit<Word, 'isApart'> | undefined {
  for (const [kind, pattern] of WORDS) {
    pattern.lastIndex = position;
    const text = pattern.exec(action)?.[0];
    if (text !== undefined) return { kind, text };
  }
  return undefined;
}
