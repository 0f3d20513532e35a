import type { MarkdownIt, StateCore } from 'markdown-it';

/** Source: hexo-renderer-marked `lib/renderer.js` (`rDlSyntax`, `paragraph`). */
const DESCRIPTION = /(?:^|\s)(\S.+)<br>:\s+(\S.+)/;

/** Beyond, the pattern takes its time. */
const LONGEST = 5000;

/** A line that begins with a colon describes what stands in the lines above it in the paragraph. */
export function descriptionLists(md: MarkdownIt): void {
  md.core.ruler.push('hexo_description_lists', (state: StateCore) => {
    state.tokens.forEach((token, index) => {
      const inline = state.tokens[index + 1];
      if (token.type !== 'paragraph_open' || token.hidden || !inline?.children) return;
      if (!/\n[ \t]*:\s/.test(inline.content)) return;
      const html = md.renderer.renderInline(inline.children, md.options, state.env);
      if (html.length > LONGEST || !DESCRIPTION.test(html)) return;
      token.type = 'html_block';
      token.nesting = 0;
      token.content = html.replace(DESCRIPTION, '<dl><dt>$1</dt><dd>$2</dd></dl>');
      state.tokens.splice(index + 1, 2);
    });
  });
}
