import type { StateCore, Token } from 'markdown-it';
import type { KramdownDocument } from '../document';
import { attributesOf } from './attributes';

interface Entry {
  readonly level: number;
  readonly id: string;
  readonly children: readonly Token[];
}

/** Puts the headings in the place of the first list that is marked with `{:toc}`. Source: kramdown `converter/html.rb`. */
export function addTableOfContents(state: StateCore, document: KramdownDocument): void {
  const start = state.tokens.findIndex(
    (token) => isList(token) && attributesOf(token)?.references.includes('toc') === true,
  );
  const list = state.tokens[start];
  if (list === undefined) return;
  const end = endOf(state.tokens, start);
  const others = state.tokens.filter((_, index) => index < start || index >= end);
  const entries = entriesOf(others, document.options.tocLevels);
  state.tokens.splice(start, end - start, ...(entries.length === 0 ? [] : makeList(state, list, entries)));
}

function isList({ type }: Token): boolean {
  return type === 'bullet_list_open' || type === 'ordered_list_open';
}

function endOf(tokens: readonly Token[], start: number): number {
  let depth = 0;
  for (let index = start; index < tokens.length; index++) {
    depth += tokens[index]?.nesting ?? 0;
    if (depth === 0) return index + 1;
  }
  return tokens.length;
}

function entriesOf(tokens: readonly Token[], levels: ReadonlySet<number>): readonly Entry[] {
  return tokens.flatMap((token, index) => {
    const id = token.type === 'heading_open' ? token.attrGet('id') : null;
    const level = token.markup.length;
    const isLeftOut = /\bno_toc\b/.test(String(token.attrGet('class') ?? ''));
    if (id === null || !levels.has(level) || isLeftOut) return [];
    return [{ level, id: String(id), children: withoutLinks(tokens[index + 1]?.children ?? []) }];
  });
}

/** Links and footnotes of headings are not repeated. */
function withoutLinks(children: readonly Token[]): readonly Token[] {
  return children.filter(({ type }) => !['link_open', 'link_close', 'footnote_ref'].includes(type));
}

/** An entry with those of deeper headings below it. */
interface Branch extends Entry {
  readonly branches: Branch[];
}

function makeList(state: StateCore, list: Token, entries: readonly Entry[]): readonly Token[] {
  if (list.attrGet('id') === null) list.attrSet('id', 'markdown-toc');
  const writer = new ListWriter(state, list.tag === 'ul' ? 'bullet_list' : 'ordered_list', String(list.attrGet('id')));
  writer.addBranches(branch(entries), list);
  return writer.tokens;
}

function branch(entries: readonly Entry[]): readonly Branch[] {
  const root: Branch[] = [];
  const open: Branch[] = [];
  for (const entry of entries) {
    while (open.length > 0 && (open.at(-1)?.level ?? 0) >= entry.level) open.pop();
    const made = { ...entry, branches: [] };
    (open.at(-1)?.branches ?? root).push(made);
    open.push(made);
  }
  return root;
}

class ListWriter {
  readonly tokens: Token[] = [];
  readonly #state: StateCore;
  readonly #type: string;
  readonly #prefix: string;

  constructor(state: StateCore, type: string, prefix: string) {
    this.#state = state;
    this.#type = type;
    this.#prefix = prefix;
  }

  addBranches(branches: readonly Branch[], open: Token): void {
    this.tokens.push(open);
    for (const { id, children, branches: inner } of branches) {
      this.#add('list_item_open', 'li', 1);
      this.#add('inline', '', 0).children = this.#link(id, children);
      if (inner.length > 0) this.addBranches(inner, this.#block(`${this.#type}_open`, open.tag, 1));
      this.#add('list_item_close', 'li', -1);
    }
    this.#add(`${this.#type}_close`, open.tag, -1);
  }

  #link(id: string, children: readonly Token[]): Token[] {
    const open = new this.#state.Token('link_open', 'a', 1);
    open.attrs = [
      ['href', `#${id}`],
      ['id', `${this.#prefix}-${id}`],
    ];
    return [open, ...children, new this.#state.Token('link_close', 'a', -1)];
  }

  #add(type: string, tag: string, nesting: -1 | 0 | 1): Token {
    const token = this.#block(type, tag, nesting);
    this.tokens.push(token);
    return token;
  }

  #block(type: string, tag: string, nesting: -1 | 0 | 1): Token {
    const token = new this.#state.Token(type, tag, nesting);
    token.block = true;
    return token;
  }
}
