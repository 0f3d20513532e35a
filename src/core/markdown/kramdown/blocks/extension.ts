import { addAttributes, emptyAttributes } from '../attributes';
import { withOptions } from '../options';
import { EXTENSION_START } from '../patterns';
import { lineAt, linesBetween } from '../lines';
import type { Place } from './rule';

/**
 * `{::comment}`, `{::nomarkdown}` and `{::options …}` on lines of their own. Options count for the blocks behind them, and
 * for all spans. Source: kramdown `parser/kramdown/extensions.rb` (`handle_extension`).
 */
export function blockExtension({ state, startLine, endLine, document, container }: Place): boolean {
  const text = lineAt(state, startLine);
  const at = text.search(/\S/);
  if (at < 0 || at > 3) return false;
  EXTENSION_START.lastIndex = at;
  const match = EXTENSION_START.exec(text);
  if (match === null || text.slice(at + match[0].length).trim() !== '') return false;
  const [, name = '', attributes, isClosed] = match;
  if (!['comment', 'nomarkdown', 'options'].includes(name)) return false;
  if (name === 'options') document.options = withOptions(document.options, optionsIn(attributes ?? ''));
  if (isClosed !== undefined) return end(startLine + 1);

  const stop = new RegExp(`^ {0,3}\\{:/(?:${name})?\\}\\s*$`);
  for (let line = startLine + 1; line < endLine; line++) {
    if (!stop.test(lineAt(state, line))) continue;
    if (name !== 'options') addContent(name, linesBetween(state, startLine + 1, line).replace(/\n$/, ''));
    return end(line + 1);
  }
  return false;

  function addContent(extension: string, body: string): void {
    const token = state.push('html_block', '', 0);
    token.content = extension === 'comment' ? `<!-- ${body} -->\n` : `${body}\n`;
  }

  function end(line: number): true {
    container.last = undefined;
    state.line = line;
    return true;
  }
}

function optionsIn(text: string): Readonly<Record<string, string>> {
  const attributes = emptyAttributes();
  addAttributes(attributes, text);
  return Object.fromEntries(attributes.values);
}
