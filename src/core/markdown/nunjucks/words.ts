import { TemplateError } from './errors';

/** A word of an expression. */
export interface Word {
  readonly kind: 'string' | 'number' | 'name' | 'operator';
  /** A string without its quotes; other words as they are written. */
  readonly text: string;
}

const WORD =
  /\s+|("(?:\\[^]|[^"\\])*"|'(?:\\[^]|[^'\\])*')|(\d+(?:\.\d+)?)|([A-Za-z_$][\w$]*|[\u0080-\uffff][^\s()[\]{}%*+~/#,:|.<>=!"'-]*)|(===|!==|==|!=|<=|>=|\/\/|\*\*|[()[\]{}%*+~/,:|.<>=!-])/y;
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };

/** The words of an expression. Throws a `TemplateError` at what is none. Source: Nunjucks `src/lexer.js`. */
export function wordsOf(source: string): readonly Word[] {
  const words: Word[] = [];
  for (let at = 0; at < source.length; at = WORD.lastIndex) {
    WORD.lastIndex = at;
    const match = WORD.exec(source);
    if (match === null) throw new TemplateError(`unexpected token: ${source.charAt(at)}`);
    const [, string, number, name, operator] = match;
    if (string !== undefined) words.push({ kind: 'string', text: unescaped(string.slice(1, -1)) });
    else if (number !== undefined) words.push({ kind: 'number', text: number });
    else if (name !== undefined) words.push({ kind: 'name', text: name });
    else if (operator !== undefined) words.push({ kind: 'operator', text: operator });
  }
  return words;
}

export function unescaped(text: string): string {
  return text.replace(/\\([^])/g, (_, char: string) => ESCAPES[char] ?? char);
}
