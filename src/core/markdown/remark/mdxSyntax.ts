import type { MarkdownIt, StateBlock } from 'markdown-it';

/**
 * What MDX takes away from Markdown: indented code, raw HTML and addresses in angle brackets. Tags are expanded before.
 * Source: micromark-extension-mdx-md `index.js`.
 */
export function mdxSyntax(md: MarkdownIt): void {
  md.disable(['code', 'html_block', 'html_inline', 'autolink']);
  md.block.ruler.before('table', 'mdx_indentation', ignoreIndentation);
}

/** Where nothing is indented code, a block may be indented as it likes. */
function ignoreIndentation(state: StateBlock, startLine: number): boolean {
  const indentation = (state.sCount[startLine] ?? 0) - state.blkIndent;
  if (indentation >= 4) state.sCount[startLine] = state.blkIndent + 3;
  return false;
}
