import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { githubSlug } from '../../generators/githubSlug';
import { Slugger } from '../rules/slugger';
import type { RemarkOptions } from './options';

/** What Docusaurus takes for the id of a heading, at its end. Source: Docusaurus `utils/src/markdownUtils.ts` (`parseMarkdownHeadingId`). */
const OWN_ID = /(?<!\s)\s*\{#([\w-]+)\}\s*$/;

/**
 * Gives headings the ids that links name. Sources: Astro `markdown/remark/src/rehype-collect-headings.ts`;
 * Docusaurus `mdx-loader/src/remark/headings/index.ts`.
 */
export function remarkHeadingIds(md: MarkdownIt, { generator, keepsCase }: RemarkOptions): void {
  md.core.ruler.push('heading_ids', (state: StateCore) => {
    const slugger = new Slugger();
    state.tokens.forEach((token, index) => {
      if (token.type !== 'heading_open') return;
      const inline = state.tokens[index + 1];
      const own = generator === 'docusaurus' ? takeOwnId(inline) : undefined;
      const text = textOf(inline);
      if (own !== undefined) token.attrSet('id', own);
      else if (generator === 'docusaurus') token.attrSet('id', slugger.unique(slugOf(text.trim(), keepsCase)));
      else token.attrSet('id', slugger.unique(slugOf(text, false)).replace(/-$/, ''));
    });
  });
}

function slugOf(text: string, keepsCase: boolean): string {
  if (!keepsCase) return githubSlug(text);
  return text.replace(/[^\p{Alphabetic}\p{Mark}\p{Nd}\p{Pc}\- ]/gu, '').replace(/ /g, '-');
}

/** Takes the id from the end of a heading. */
function takeOwnId(inline: Token | undefined): string | undefined {
  const last = inline?.children?.at(-1);
  const own = last?.type === 'text' ? OWN_ID.exec(last.content) : null;
  if (last === undefined || own === null) return undefined;
  last.content = last.content.slice(0, own.index);
  return own[1];
}

/** The text of a heading; what stands for an image says nothing. */
function textOf(inline: Token | undefined): string {
  const children = inline?.children ?? [];
  return children
    .map(({ type, content }) => {
      if (type === 'softbreak') return '\n';
      return type === 'text' || type === 'code_inline' || type === 'emoji' ? content : '';
    })
    .join('');
}
