import type { StateBlock } from 'markdown-it';
import { lineAt, linesBetween } from '../lines';
import type { Place } from './rule';

/** One word may stand behind the fence, and nothing else. */
const OPENING_GFM = /^ {0,3}(~{3,}|`{3,})([^]*)$/;
const OPENING = /^(~{3,})([^]*)$/;
const LANGUAGE = /^[ \t]*(?:(\S[^\s?]*)(?:\?\S*)?[ \t]*)?$/;

/** Code between fences; without the closing one it is text. Sources: kramdown-parser-gfm; kramdown `codeblock.rb`. */
export function fence(place: Place): boolean {
  const { state, startLine, document } = place;
  const opening = (document.options.isGfm ? OPENING_GFM : OPENING).exec(lineAt(state, startLine));
  if (opening === null) return false;
  const [, run = '', rest = ''] = opening;
  // A fence that is closed by a shorter one ends there: the marks that are left over name the language.
  for (let length = run.length; length >= 3; length--) {
    if (takeFence(place, run.slice(0, length), run.slice(length) + rest)) return true;
  }
  return false;
}

function takeFence(place: Place, markup: string, info: string): boolean {
  const { state, startLine, endLine, document, container } = place;
  const opening = LANGUAGE.exec(info);
  if (opening === null) return false;
  const closing = closingLine(state, markup, startLine + 1, endLine, document.options.isGfm);
  if (closing === undefined) return false;
  const [, language = ''] = opening;
  const token = state.push('fence', 'code', 0);
  token.info = language;
  token.markup = markup;
  token.content = linesBetween(state, startLine + 1, closing);
  token.map = [startLine, closing + 1];
  if (language !== '') token.attrSet('class', `language-${language}`);
  container.begin(token, startLine, closing + 1);
  state.line = closing + 1;
  return true;
}

function closingLine(
  state: StateBlock,
  markup: string,
  startLine: number,
  endLine: number,
  isGfm: boolean,
): number | undefined {
  const closing = new RegExp(`^${isGfm ? ' {0,3}' : ''}${markup}${markup.charAt(0)}*\\s*$`);
  for (let line = startLine; line < endLine; line++) if (closing.test(lineAt(state, line))) return line;
  return undefined;
}
