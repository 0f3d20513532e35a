import type { MarkdownIt } from 'markdown-it';

/**
 * Takes out the title that a post begins with: Docusaurus shows it above the post, or the title of the front matter
 * instead. It is the first heading, of the first level, with no thematic break before it.
 * Source: Docusaurus `mdx-loader/src/remark/contentTitle/index.ts`.
 */
export function withoutContentTitle(md: MarkdownIt): void {
  md.core.ruler.after('block', 'content_title', ({ tokens }) => {
    const index = tokens.findIndex(({ type }) => type === 'heading_open' || type === 'hr');
    if (tokens[index]?.tag === 'h1') tokens.splice(index, 3);
  });
}
