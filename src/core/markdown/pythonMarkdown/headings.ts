import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { plainText } from '../headings';
import { Expansions } from '../rules/expansions';

interface Entry {
  readonly level: number;
  readonly html: string;
  readonly children: Entry[];
}

/** Source: Python-Markdown `extensions/toc.py`, `slugify`. */
export function pythonSlug(text: string): string {
  const ascii = text.normalize('NFKD').replace(/\P{ASCII}/gu, '');
  return ascii
    .replace(/[^\w\s-]/g, '')
    .trim()
    .toLowerCase()
    .replace(/[-\s]+/g, '-');
}

/** Gives each text an id of its own. Source: Python-Markdown `extensions/toc.py`, `unique`. */
class UniqueIds {
  readonly #used: Set<string>;
  /** Ids that are given already, with one further on in the same row: what was walked once is not walked again. */
  readonly #further = new Map<string, string>();

  constructor(taken: Iterable<string>) {
    this.#used = new Set(taken);
  }

  of(slug: string): string {
    const walked: string[] = [];
    let id = slug;
    while (id === '' || this.#used.has(id)) {
      walked.push(id);
      id = this.#further.get(id) ?? numberedAfter(id);
    }
    for (const other of walked) this.#further.set(other, id);
    this.#used.add(id);
    return id;
  }
}

function numberedAfter(id: string): string {
  const [, start = '', number = ''] = /^(.*)_(\d+)$/.exec(id) ?? [];
  return number === '' ? `${id}_1` : `${start}_${Number(number) + 1}`;
}

/** Gives headings ids, and lists them where the text says `[TOC]`. Source: Python-Markdown `extensions/toc.py`. */
export function tableOfContents(md: MarkdownIt, hasPermalink: boolean): void {
  md.core.ruler.push('python_toc', (state: StateCore) => {
    const headings = state.tokens.flatMap((token, index) => (token.type === 'heading_open' ? [index] : []));
    const ids = new UniqueIds(headings.flatMap((index) => String(state.tokens[index]?.attrGet('id') ?? '') || []));
    const root: Entry[] = [];
    const open: Entry[] = [];
    for (const index of headings) {
      const token = state.tokens[index];
      const inline = state.tokens[index + 1];
      if (token === undefined) continue;
      const text = plainText(inline).trim();
      const id = String(token.attrGet('id') ?? ids.of(pythonSlug(text)));
      token.attrSet('id', id);
      const level = Number(token.tag.slice(1));
      const entry = {
        level,
        html: `<a href="#${md.utils.escapeHtml(id)}">${md.utils.escapeHtml(text)}</a>`,
        children: [],
      };
      while (open.length > 0 && (open.at(-1)?.level ?? 0) >= level) open.pop();
      (open.at(-1)?.children ?? root).push(entry);
      open.push(entry);
      if (hasPermalink) inline?.children?.push(permalink(state, id));
    }
    const expansions = new Expansions();
    const html = listOf(root);
    for (const [index, token] of state.tokens.entries()) placeList(state, token, index, () => expansions.of(html));
  });
}

function permalink(state: StateCore, id: string): Token {
  const token = new state.Token('html_inline', '', 0);
  token.content = `<a class="headerlink" href="#${state.md.utils.escapeHtml(id)}" title="Permanent link">&para;</a>`;
  return token;
}

function placeList(state: StateCore, token: Token, index: number, listed: () => string): void {
  const open = state.tokens[index - 1];
  const close = state.tokens[index + 1];
  if (token.type !== 'inline' || token.content.trim() !== '[TOC]' || open?.type !== 'paragraph_open') return;
  const list = new state.Token('html_inline', '', 0);
  list.content = `\n${listed()}\n`;
  token.children = [list];
  open.tag = 'div';
  open.attrSet('class', 'toc');
  if (close !== undefined) close.tag = 'div';
}

function listOf(entries: readonly Entry[]): string {
  if (entries.length === 0) return '<ul></ul>';
  const items = entries.map(({ html, children }) => `<li>${html}${children.length === 0 ? '' : listOf(children)}</li>`);
  return `<ul>\n${items.join('\n')}\n</ul>`;
}
