import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { Slugger } from '../rules/slugger';

const MARKS = /[\s~`!@#$%^&*()\-_+=[\]{}|\\;:"'“”‘’<>,.?/]+/g;

/** Source: @mdit-vue/shared `src/slugify.ts`. */
export function slugify(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036F]/g, '')
    .replace(/\p{Cc}/gu, '')
    .replace(MARKS, '-')
    .replace(/-{2,}/g, '-')
    .replace(/^-+|(?<!-)-+$/g, '')
    .replace(/^(\d)/, '_$1')
    .toLowerCase();
}

/** Gives headings ids, and a link to themselves. Source: markdown-it-anchor `index.js`, as VitePress configures it. */
export function headingAnchors(md: MarkdownIt): void {
  md.core.ruler.push('heading_anchors', (state: StateCore) => {
    const slugger = new Slugger(state.tokens.flatMap((token) => ownId(token) ?? []));
    state.tokens.forEach((token, index) => {
      const inline = state.tokens[index + 1];
      if (token.type !== 'heading_open' || inline === undefined) return;
      const id = ownId(token) ?? slugger.unique(slugify(titleOf(inline)));
      token.attrSet('id', id);
      token.attrSet('tabindex', '-1');
      inline.children?.push(...anchorTokens(state, id, inline.content));
    });
  });
}

function ownId(token: Token): string | undefined {
  const id = token.type === 'heading_open' ? token.attrGet('id') : null;
  return id === null ? undefined : String(id);
}

/** Text and code of a heading. */
export function titleOf(inline: Token): string {
  const shown = (inline.children ?? []).filter(({ type }) => /^(?:text|text_special|code_inline|emoji)$/.test(type));
  return shown.map(({ content }) => content).join('');
}

function anchorTokens(state: StateCore, id: string, title: string): Token[] {
  const space = new state.Token('text', '', 0);
  space.content = ' ';
  const anchor = new state.Token('html_inline', '', 0);
  const { escapeHtml } = state.md.utils;
  anchor.content =
    `<a class="header-anchor" href="#${escapeHtml(id)}" ` +
    `aria-label="Permalink to &quot;${escapeHtml(title)}&quot;">&ZeroWidthSpace;</a>`;
  return [space, anchor];
}
