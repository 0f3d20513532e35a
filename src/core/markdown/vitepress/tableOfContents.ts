import type { MarkdownIt, StateBlock, Token } from 'markdown-it';
import { Expansions } from '../rules/expansions';
import { titleOf } from './headingAnchors';

interface Entry {
  readonly level: number;
  readonly html: string;
  readonly children: Entry[];
}

/** `[[toc]]` lists the headings of levels 2 and 3. Source: @mdit-vue/plugin-toc `src/toc-plugin.ts`. */
export function tableOfContents(md: MarkdownIt): void {
  md.block.ruler.before('heading', 'toc', readMark, { alt: ['paragraph', 'reference', 'blockquote'] });
  const lists = new Lists(md);
  md.renderer.rules['toc'] = (tokens, index, _options, _env, renderer) => {
    const token = tokens[index];
    if (token === undefined) return '';
    return `<nav class="table-of-contents"${renderer.renderAttrs(token)}>${lists.of(tokens)}</nav>\n`;
  };
}

/** The list of each document, which may be asked for at many places. */
class Lists {
  readonly #md: MarkdownIt;
  readonly #known = new WeakMap<readonly Token[], { readonly html: string; readonly expansions: Expansions }>();

  constructor(md: MarkdownIt) {
    this.#md = md;
  }

  of(tokens: readonly Token[]): string {
    const known = this.#known.get(tokens) ?? {
      html: listOf(entriesOf(tokens, this.#md)),
      expansions: new Expansions(),
    };
    this.#known.set(tokens, known);
    return known.expansions.of(known.html);
  }
}

function readMark(state: StateBlock, startLine: number, _endLine: number, silent: boolean): boolean {
  const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
  if ((state.sCount[startLine] ?? 0) - state.blkIndent >= 4) return false;
  if (!/^\[\[toc\]\]$/i.test(state.src.slice(start, state.eMarks[startLine]).trim())) return false;
  if (silent) return true;
  state.line = startLine + 1;
  state.push('toc', 'nav', 0).map = [startLine, state.line];
  return true;
}

function entriesOf(tokens: readonly Token[], md: MarkdownIt): readonly Entry[] {
  const root: Entry[] = [];
  tokens.forEach((token, index) => {
    const level = token.type === 'heading_open' ? Number(token.tag.slice(1)) : 0;
    const inline = tokens[index + 1];
    if ((level !== 2 && level !== 3) || token.level !== 0 || inline === undefined) return;
    const link = `<a href="#${md.utils.escapeHtml(String(token.attrGet('id') ?? ''))}">${escapeTitle(titleOf(inline).trim())}</a>`;
    const above = level === 3 ? root.at(-1) : undefined;
    const entry: Entry = { level, html: link, children: [] };
    (above?.level === 2 ? above.children : root).push(entry);
  });
  return root;
}

function listOf(entries: readonly Entry[]): string {
  if (entries.length === 0) return '';
  const items = entries.map(({ html, children }) => `<li>${html}${listOf(children)}</li>`);
  return `<ul>${items.join('')}</ul>`;
}

function escapeTitle(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}
