import type { MarkdownIt, StateCore } from 'markdown-it';
import { slugize } from '../../generators/hexo/slugize';
import type { MarkedOptions } from './options';

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

/** Gives headings ids, and links to themselves. Source: hexo-renderer-marked `lib/renderer.js` (`heading`, `anchorId`). */
export function hexoHeadings(md: MarkdownIt, { idCase }: MarkedOptions): void {
  md.core.ruler.push('hexo_headings', (state: StateCore) => {
    const used = new Map<string, number>();
    state.tokens.forEach((token, index) => {
      const inline = state.tokens[index + 1];
      if (token.type !== 'heading_open' || inline === undefined) return;
      const html = md.renderer.renderInline(inline.children ?? [], md.options, state.env);
      const slug = slugize(withoutTags(unescaped(html)).trim(), idCase);
      const count = used.get(slug) ?? 0;
      used.set(slug, count + 1);
      const id = count === 0 ? slug : `${slug}-${count}`;
      token.attrSet('id', id);
      const link = new state.Token('html_inline', '', 0);
      const address = md.utils.escapeHtml(id);
      const title = withoutTags(html).replaceAll('"', '&quot;');
      link.content = `<a href="#${address}" class="headerlink" title="${title}"></a>`;
      inline.children?.unshift(link);
    });
  });
}

/** Source: hexo-util `lib/strip_html.ts`: a `<` before a space is text. */
function withoutTags(html: string): string {
  return html.replace(/<!--[^]*?-->|<(?![ \n])[^>]*(?:>|$)/g, '');
}

function unescaped(html: string): string {
  return html.replace(/&(?:amp|lt|gt|quot);/g, (entity) => ENTITIES[entity] ?? entity);
}
