import type { MarkdownIt, Token } from 'markdown-it';
import { codeHtml } from '../rules/codeHtml';
import { markLines, numbersIn } from '../rules/codeLines';

const LANGUAGE = /^[^\s{]*/;
const RANGE = /\{([\d,\s-]+)\}/;
const TITLE = /title=(?:"([^"]*)"|'([^']*)')/;
/** Comments that mark lines, in the ways of many languages. Source: Docusaurus `theme-common/src/utils/codeBlockUtils.tsx`. */
const COMMENT =
  /^\s*(?:\/\/|\/\*|\{\s*\/\*|#|<!--|--|%|REM|')\s*(highlight-next-line|highlight-start|highlight-end)\s*(?:\*\/\s*(?:\}\s*)?|-->\s*)?$/;

/** Code as Docusaurus shows it: with a title, and with marked lines. */
export function docusaurusCode(md: MarkdownIt): void {
  md.renderer.rules['fence'] = (tokens, index) => {
    const token = tokens[index];
    return token === undefined ? '' : block(md, token, md.utils.unescapeAll(token.info).trim());
  };
  md.renderer.rules['code_block'] = (tokens, index) => {
    const token = tokens[index];
    return token === undefined ? '' : block(md, token, '');
  };
}

function block(md: MarkdownIt, token: Token, info: string): string {
  const language = LANGUAGE.exec(info)?.[0] ?? '';
  const { code, marked } = markedLines(token.content, numbersIn(RANGE.exec(info)?.[1] ?? ''));
  const { html, isFinished } = codeHtml(md, code, language);
  if (isFinished) return `${html}\n`;
  const title = TITLE.exec(info);
  const titleHtml = title === null ? '' : titleOf(md, title[1] ?? title[2] ?? '');
  const name = md.utils.escapeHtml(language);
  const lines = marked.size === 0 ? html : markLines(html, (line) => (marked.has(line) ? ['highlighted'] : []));
  const numbers = /\bshowLineNumbers\b/.test(info) ? ' line-numbers' : '';
  return (
    `<div class="theme-code-block${language === '' ? '' : ` language-${name}`}"${md.renderer.renderAttrs(token)}>${titleHtml}` +
    `<pre class="prism-code${language === '' ? '' : ` language-${name}`}${numbers}">` +
    `<code${language === '' ? '' : ` class="language-${name}"`}>${lines}</code></pre></div>\n`
  );
}

function titleOf(md: MarkdownIt, title: string): string {
  return `<div class="code-title">${md.utils.escapeHtml(title)}</div>`;
}

/** The code without the comments that mark its lines, and the marked lines, from 0 on. */
function markedLines(
  code: string,
  stated: ReadonlySet<number>,
): { readonly code: string; readonly marked: ReadonlySet<number> } {
  const marked = new Set([...stated].map((number) => number - 1));
  const lines: string[] = [];
  let isOpen = false;
  for (const line of code.split('\n')) {
    const comment = line.length > 200 ? undefined : COMMENT.exec(line)?.[1];
    if (comment === 'highlight-next-line') marked.add(lines.length);
    else if (comment !== undefined) isOpen = comment === 'highlight-start';
    else {
      if (isOpen) marked.add(lines.length);
      lines.push(line);
    }
  }
  return { code: lines.join('\n'), marked };
}
