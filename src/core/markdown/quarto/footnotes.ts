import type { MarkdownIt, Token } from 'markdown-it';

/** Footnotes as Pandoc prints them. Source: Pandoc `src/Text/Pandoc/Writers/HTML.hs`, `footnoteSection`. */
export function quartoFootnotes(md: MarkdownIt): void {
  const { rules } = md.renderer;
  rules['footnote_ref'] = (tokens, index) => {
    const number = numberOf(tokens[index]);
    return `<a href="#fn${number}" class="footnote-ref" id="fnref${number}" role="doc-noteref"><sup>${number}</sup></a>`;
  };
  rules['footnote_block_open'] = () =>
    '<section id="footnotes" class="footnotes footnotes-end-of-document" role="doc-endnotes"><hr>\n<ol>\n';
  rules['footnote_block_close'] = () => '</ol>\n</section>\n';
  rules['footnote_open'] = (tokens, index) => `<li id="fn${numberOf(tokens[index])}">`;
  rules['footnote_close'] = () => '</li>\n';
  rules['footnote_anchor'] = (tokens, index) =>
    `<a href="#fnref${numberOf(tokens[index])}" class="footnote-back" role="doc-backlink">↩︎</a>`;
}

function numberOf(token: Token | undefined): number {
  return Number(token?.meta?.['id'] ?? 0) + 1;
}
