import type { MarkdownIt, StateCore } from 'markdown-it';
import { plainText } from '../headings';
import { Slugger } from '../rules/slugger';

/** Source: Pandoc's manual, "Extension: auto_identifiers". */
export function pandocSlug(text: string): string {
  const slug = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}_\-. \n]/gu, '')
    .trim()
    .replace(/\s+/g, '-')
    .replace(/^[^\p{L}]+/u, '');
  return slug === '' ? 'section' : slug;
}

export function pandocHeadingIds(md: MarkdownIt): void {
  md.core.ruler.push('heading_ids', (state: StateCore) => {
    const slugger = new Slugger();
    state.tokens.forEach((token, index) => {
      if (token.type !== 'heading_open' || token.attrIndex('id') >= 0) return;
      token.attrSet('id', slugger.unique(pandocSlug(plainText(state.tokens[index + 1]))));
    });
  });
}
