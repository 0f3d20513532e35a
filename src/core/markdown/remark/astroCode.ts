import type { MarkdownIt, Token } from 'markdown-it';
import { codeHtml } from '../rules/codeHtml';

/** A language that a highlighter may know: other words are plain text. */
const LANGUAGE = /^[\w+#.-]+$/;

/** Code as Astro shows it. Source: Astro `markdown/remark/src/shiki.ts`. */
export function astroCode(md: MarkdownIt): void {
  const print = (token: Token | undefined, language: string): string => {
    if (token === undefined) return '';
    const known = LANGUAGE.test(language) ? language : 'plaintext';
    const { html, isFinished } = codeHtml(md, token.content, known === 'plaintext' ? '' : known);
    if (isFinished) return `${html}\n`;
    const attributes = md.renderer.renderAttrs(token);
    return `<pre class="astro-code" data-language="${known}"${attributes}><code>${html}</code></pre>\n`;
  };
  md.renderer.rules['fence'] = (tokens, index) => print(tokens[index], firstWord(md, tokens[index]));
  md.renderer.rules['code_block'] = (tokens, index) => print(tokens[index], '');
}

function firstWord(md: MarkdownIt, token: Token | undefined): string {
  return /^\S*/.exec(md.utils.unescapeAll(token?.info ?? '').trim())?.[0] ?? '';
}
