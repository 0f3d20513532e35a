import type { MarkdownIt, StateBlock } from 'markdown-it';

/** What stands for a box; see `Boxes`. */
const BOX = /^[\uE000-\uF8FF]\d+[\uE000-\uF8FF][ \t]*$/;

/**
 * What MDX takes away from Markdown: indented code, raw HTML and addresses in angle brackets. Tags are expanded before.
 * Source: micromark-extension-mdx-md `index.js`.
 */
export function mdxSyntax(md: MarkdownIt): void {
  md.disable(['code', 'html_block', 'html_inline', 'autolink']);
  md.block.ruler.before('table', 'mdx_indentation', ignoreIndentation);
  md.block.ruler.before('fence', 'mdx_box', readBox, { alt: ['paragraph', 'reference', 'blockquote', 'list'] });
}

/** Where nothing is indented code, a block may be indented as it likes. */
function ignoreIndentation(state: StateBlock, startLine: number): boolean {
  const indentation = (state.sCount[startLine] ?? 0) - state.blkIndent;
  if (indentation >= 4) state.sCount[startLine] = state.blkIndent + 3;
  return false;
}

/** A box alone in its line is a block, even within a paragraph. */
function readBox(state: StateBlock, startLine: number, _endLine: number, silent: boolean): boolean {
  const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
  const line = state.src.slice(start, state.eMarks[startLine]);
  if (!BOX.test(line)) return false;
  if (silent) return true;
  state.line = startLine + 1;
  state.push('mdx_box_open', 'p', 1).map = [startLine, state.line];
  const inline = state.push('inline', '', 0);
  inline.content = line.trim();
  inline.map = [startLine, state.line];
  inline.children = [];
  state.push('mdx_box_close', 'p', -1);
  return true;
}
