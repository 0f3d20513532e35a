import type { MarkdownIt } from 'markdown-it';

const OMITTED = '<!-- raw HTML omitted -->';
const COMMENT = /^\s*<!--(?:(?!-->)[\s\S])*-->\s*$/;
/** Blocks that end with a line of their own, not at an empty line. */
const CLOSED_BLOCK = /^\s*<(?:(?:script|pre|style|textarea)(?=[\s>]|$)|!--|\?|![A-Za-z]|!\[CDATA\[)/i;

/**
 * Raw HTML is left out unless `unsafe` is on. Source: goldmark `renderer/html/html.go` (`renderHTMLBlock`,
 * `renderRawHTML`); comments go without a trace in Hugo 0.169.
 */
export function rawHtml(md: MarkdownIt, isUnsafe: boolean): void {
  md.renderer.rules['html_inline'] = (tokens, index) => {
    const content = tokens[index]?.content ?? '';
    // A task's box is ours.
    if (isUnsafe || tokens[index]?.info === 'task') return content;
    return COMMENT.test(content) ? '' : OMITTED;
  };
  md.renderer.rules['html_block'] = (tokens, index) => {
    const content = tokens[index]?.content ?? '';
    // What ends the excerpt does not show. Source: Hugo `parser/pageparser/pagelexer.go` (`summaryDivider`).
    if (content.trim() === '<!--more-->') return '';
    if (isUnsafe) return content;
    if (COMMENT.test(content)) return '';
    return CLOSED_BLOCK.test(content) && content.trim().includes('\n') ? `${OMITTED}\n${OMITTED}\n` : `${OMITTED}\n`;
  };
}
