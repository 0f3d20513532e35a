import type { MarkdownIt, Token } from 'markdown-it';
import type { Highlight } from '../highlight';

/** Shows fenced and indented code with the highlighting that is at hand. */
export function codeBlocks(md: MarkdownIt, highlight: Highlight | undefined): void {
  md.renderer.rules['fence'] = (tokens, index, _options, _env, renderer) => {
    const token = tokens[index];
    if (token === undefined) return '';
    const language = /^\S*/.exec(md.utils.unescapeAll(token.info).trim())?.[0] ?? '';
    const html = highlight?.(token.content, language) ?? md.utils.escapeHtml(token.content);
    const code = language === '' ? '' : ` class="language-${md.utils.escapeHtml(language)}"`;
    return `<pre${renderer.renderAttrs(token)}><code${code}>${html}</code></pre>\n`;
  };
  md.renderer.rules['code_block'] = (tokens, index, _options, _env, renderer) => {
    const token: Token | undefined = tokens[index];
    if (token === undefined) return '';
    return `<pre${renderer.renderAttrs(token)}><code>${md.utils.escapeHtml(token.content)}</code></pre>\n`;
  };
}
