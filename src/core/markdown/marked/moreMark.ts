import type { MarkdownIt, StateCore } from 'markdown-it';

const MORE = /<!-- ?more ?-->/i;

/** The first mark of an excerpt is a place to link to. Source: Hexo `plugins/filter/after_post_render/excerpt.ts`. */
export function moreMark(md: MarkdownIt): void {
  md.core.ruler.push('hexo_more', (state: StateCore) => {
    const pieces = state.tokens.flatMap((token) => (token.type === 'inline' ? (token.children ?? []) : [token]));
    const mark = pieces.find(({ type, content }) => /^html_/.test(type) && MORE.test(content));
    if (mark !== undefined) mark.content = mark.content.replace(MORE, '<span id="more"></span>');
  });
}
