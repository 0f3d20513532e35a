import type { MarkdownIt, Token } from 'markdown-it';
import { boundedFootnotes } from './boundedFootnotes';

/** How a dialect marks its footnotes. */
export interface FootnoteStyle {
  /** Stands before the ids of notes and of references to them. */
  readonly prefix: string;
  /** The heading above the notes, for those who do not see the page. */
  readonly label: string;
}

/** Sources: mdast-util-to-hast `lib/footer.js`; GitHub. */
export const githubFootnotes: FootnoteStyle = { prefix: 'user-content-', label: 'Footnotes' };

/** GitHub's footnotes: `[^name]`, and no notes within the line. Source: mdast-util-to-hast `lib/footer.js`. */
export function footnotes(md: MarkdownIt, { prefix, label }: FootnoteStyle = githubFootnotes): void {
  const { rules } = md.renderer;
  md.use(boundedFootnotes);
  md.inline.ruler.disable('footnote_inline');
  rules['footnote_ref'] = (tokens, index) => {
    const { name, number, repeat } = noteOf(tokens[index]);
    return (
      `<sup><a href="#${prefix}fn-${name}" id="${prefix}fnref-${name}${repeat === 1 ? '' : `-${repeat}`}"` +
      ` data-footnote-ref="" aria-describedby="footnote-label">${number}</a></sup>`
    );
  };
  rules['footnote_block_open'] = () =>
    `<section data-footnotes="" class="footnotes"><h2 class="sr-only" id="footnote-label">${label}</h2>\n<ol>\n`;
  rules['footnote_block_close'] = () => '</ol>\n</section>\n';
  rules['footnote_open'] = (tokens, index, _options, _env, renderer) => {
    const token = tokens[index];
    if (token === undefined) return '';
    return `<li id="${prefix}fn-${noteOf(token).name}"${renderer.renderAttrs(token)}>\n`;
  };
  rules['footnote_close'] = () => '</li>\n';
  rules['footnote_anchor'] = (tokens, index) => {
    const { name, number, repeat } = noteOf(tokens[index]);
    const more = repeat === 1 ? '' : `-${repeat}`;
    return (
      ` <a href="#${prefix}fnref-${name}${more}" data-footnote-backref=""` +
      ` aria-label="Back to reference ${number}${more}" class="data-footnote-backref">` +
      `↩${repeat === 1 ? '' : `<sup>${repeat}</sup>`}</a>`
    );
  };

  /** The name as it stands in an address, and which note and which reference to it this is, both from 1 on. */
  function noteOf(token: Token | undefined): { name: string; number: number; repeat: number } {
    const { id, label: name, subId } = token?.meta ?? {};
    const address = md.normalizeLink(String(name ?? id).toLowerCase());
    return { name: md.utils.escapeHtml(address), number: Number(id) + 1, repeat: Number(subId ?? 0) + 1 };
  }
}
