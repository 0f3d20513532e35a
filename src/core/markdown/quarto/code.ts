import type { MarkdownIt, Token } from 'markdown-it';
import { codeHtml } from '../rules/codeHtml';

/** Code in a language, and cells that Quarto runs: those are shown, never run. Source: Quarto's documentation, "Code Blocks". */
export function quartoCode(md: MarkdownIt): void {
  // Before attributes in braces are taken from it.
  md.core.ruler.after('block', 'quarto_code', ({ tokens }) => {
    for (const token of tokens) if (token.type === 'fence') readInfo(token);
  });
  md.renderer.rules['fence'] = (tokens, index) => {
    const token = tokens[index];
    return token === undefined ? '' : block(md, token);
  };
}

function readInfo(token: Token): void {
  const [, braces = ''] = /^\s*\{([^{}]*)\}\s*$/.exec(token.info) ?? [];
  const isCell = /^[A-Za-z]/.test(braces.trim());
  const language = braces === '' ? /^\s*([^\s{]*)/.exec(token.info)?.[1] : /^\s*\.?([\w+#-]+)/.exec(braces)?.[1];
  const fileName = /\bfilename=(?:"([^"]*)"|'([^']*)')/.exec(token.info);
  token.meta = { fileName: fileName?.[1] ?? fileName?.[2] };
  token.info = (language ?? '').replace(/^=/, '');
  if (isCell) token.content = token.content.replace(/^(?:#|\/\/|--|%)\| .*\n/gm, '');
}

function block(md: MarkdownIt, token: Token): string {
  const { html, isFinished } = codeHtml(md, token.content, token.info);
  if (isFinished) return `${html}\n`;
  const name = token.meta?.['fileName'];
  const language = md.utils.escapeHtml(token.info);
  const head = typeof name === 'string' ? `<div class="code-title">${md.utils.escapeHtml(name)}</div>` : '';
  const classes = language === '' ? 'sourceCode' : `sourceCode ${language}`;
  return (
    `<div class="sourceCode"${md.renderer.renderAttrs(token)}>${head}<pre class="${classes}">` +
    `<code class="${classes}${language === '' ? '' : ` language-${language}`}">${html}</code></pre></div>\n`
  );
}
