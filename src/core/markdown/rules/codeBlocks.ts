import type { MarkdownIt, Token } from 'markdown-it';
import type { Highlight } from '../highlight';
import { codeHtml } from './codeHtml';

/**
 * Shows fenced and indented code with the highlighting of the engine, so that plugins can draw code of their languages.
 * @param highlight taken where the engine has none of its own
 */
export function codeBlocks(md: MarkdownIt, highlight?: Highlight): void {
  if (highlight !== undefined) md.options.highlight ??= (code, language) => highlight(code, language) ?? '';
  md.renderer.rules['fence'] = (tokens, index, _options, _env, renderer) => {
    const token = tokens[index];
    if (token === undefined) return '';
    const language = /^\S*/.exec(md.utils.unescapeAll(token.info).trim())?.[0] ?? '';
    const { html, isFinished } = codeHtml(md, token.content, language);
    if (isFinished) return `${html}\n`;
    const code = language === '' ? '' : ` class="language-${md.utils.escapeHtml(language)}"`;
    return `<pre${renderer.renderAttrs(token)}><code${code}>${html}</code></pre>\n`;
  };
  md.renderer.rules['code_block'] = (tokens, index, _options, _env, renderer) => {
    const token: Token | undefined = tokens[index];
    if (token === undefined) return '';
    return `<pre${renderer.renderAttrs(token)}><code>${md.utils.escapeHtml(token.content)}</code></pre>\n`;
  };
}
