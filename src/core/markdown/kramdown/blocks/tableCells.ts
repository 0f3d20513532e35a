import { readTag } from '../tag';

/** A piece of a line: text, or code between backticks. */
interface Piece {
  readonly isCode: boolean;
  readonly text: string;
}

/** True for a line with a pipe that no backslash stands before. Source: kramdown `table.rb`, TABLE_PIPE_CHECK. */
export function hasPipe(line: string): boolean {
  return /^\||[^\\]\|/.test(line);
}

/** The cells of a row. Pipes in code part nothing. Source: kramdown `table.rb` (`parse_table`). */
export function splitRow(line: string, isPiped: boolean): readonly string[] {
  const cells: string[] = [];
  const addToLast = (text: string): void => {
    if (cells.length === 0) cells.push(text);
    else cells[cells.length - 1] += text;
  };
  for (const [index, part] of line.split(/(<code[^>\n]{0,1000}>.{0,5000}?<\/code>)/).entries()) {
    if (index % 2 === 1) {
      addToLast(part);
      continue;
    }
    for (const { isCode, text } of piecesOf(part)) {
      if (isCode) addToLast(codeAgain(text));
      else {
        const [first = '', ...rest] = text.split(/(?<!\\)\|/).map((cell) => cell.replace(/\\\|/g, '|'));
        addToLast(first);
        cells.push(...rest);
      }
    }
  }
  if (isPiped && cells[0]?.trim() === '') cells.shift();
  if (cells.at(-1)?.trim() === '') cells.pop();
  return cells.map((cell) => cell.trim());
}

/** Code is written again with as many backticks as it needs. */
function codeAgain(code: string): string {
  const longest = Math.max(0, ...[...code.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const space = fence.length > 1 ? ' ' : '';
  return fence + space + code + space + fence;
}

/** Parts a text at its code spans. Source: kramdown `codespan.rb`. */
function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  let at = text.indexOf('`');
  while (at >= 0) {
    const fence = /^`+/.exec(text.slice(at))?.[0] ?? '`';
    const isSimple = fence.length === 1;
    const isLoose = isSimple && (at === 0 || /\s/.test(text.charAt(at - 1))) && /\s/.test(text.charAt(at + 1));
    const end = isLoose ? -1 : text.indexOf(fence, at + fence.length);
    if (end < 0) {
      at = text.indexOf('`', at + fence.length);
      continue;
    }
    const code = text.slice(at + fence.length, end);
    pieces.push({ isCode: false, text: text.slice(from, at) });
    pieces.push({ isCode: true, text: isSimple ? code : code.replace(/^ /, '').replace(/ $/, '') });
    from = end + fence.length;
    at = text.indexOf('`', from);
  }
  pieces.push({ isCode: false, text: text.slice(from) });
  return pieces.filter((piece) => piece.isCode || piece.text !== '');
}

/** A text without the elements in it; one that is never closed goes on to the end. */
function withoutElements(text: string): string {
  let result = '';
  let from = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', Math.max(from, at + 1))) {
    const tag = readTag(text, at);
    if (tag === undefined || tag.isVoid || tag.isClosed) continue;
    const close = text.indexOf(`</${tag.name}`, tag.end);
    const end = close < 0 ? -1 : text.indexOf('>', close);
    result += text.slice(from, at);
    from = end < 0 ? text.length : end + 1;
  }
  return result + text.slice(from);
}

/** True where every line has a pipe that stands in no code and no element. Source: kramdown `table.rb` (the check at its end). */
export function hasPipesOutsideOfCode(text: string): boolean {
  let isPiped = false;
  for (const piece of piecesOf(text)) {
    const text = piece.isCode ? piece.text : withoutElements(piece.text);
    const lines = text.replace(/(?<!\n)\n+$/, '').split('\n');
    if (piece.isCode) {
      if (lines.length > 2 || (lines.length === 2 && !isPiped)) return isPiped;
      if (lines.length === 2) isPiped = false;
      continue;
    }
    if (lines.length > 1 && !isPiped && !hasPipe(lines[0] ?? '')) return isPiped;
    isPiped = (lines.length === 1 && isPiped) || hasPipe(lines.at(-1) ?? '');
  }
  return isPiped;
}
