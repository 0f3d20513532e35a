import type { MarkdownIt, StateCore, Token } from 'markdown-it';

/** A heading of a post. */
export interface Heading {
  /** 1 to 6 */
  readonly level: number;
  /** What links to it name behind `#`; empty where the generator gives it none. */
  readonly id: string;
  readonly text: string;
  /** Zero-based line in the file. */
  readonly line: number;
}

/**
 * Gives each heading without an `id` one by GitHub's rule: letters, digits, `-` and `_` stay, spaces become `-`, and
 * repeated ids are numbered from 1 on.
 */
export function headingIds(md: MarkdownIt): void {
  md.core.ruler.push('heading_ids', (state: StateCore) => {
    const used = new Map<string, number>();
    state.tokens.forEach((token, index) => {
      if (token.type !== 'heading_open' || token.attrIndex('id') >= 0) return;
      const slug = githubSlug(plainText(state.tokens[index + 1]));
      const count = used.get(slug) ?? 0;
      used.set(slug, count + 1);
      token.attrSet('id', count === 0 ? slug : `${slug}-${count}`);
    });
  });
}

/** Source: kramdown-parser-gfm, `generate_gfm_header_id`, which follows GitHub. */
export function githubSlug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- \t]/gu, '')
    .replace(/[ \t]/g, '-');
}

/** The headings among tokens that were rendered, in their order. */
export function headingsOf(tokens: readonly Token[]): readonly Heading[] {
  return tokens.flatMap((token, index) => {
    if (token.type !== 'heading_open') return [];
    const id = String(token.attrGet('id') ?? '');
    const line = Number(token.attrGet('data-line') ?? 0);
    return [{ level: Number(token.tag.slice(1)), id, text: plainText(tokens[index + 1]).trim(), line }];
  });
}

/** The words of an inline token, without markup. */
export function plainText(token: Token | undefined): string {
  if (token === undefined) return '';
  const children = token.children ?? [];
  return children
    .map((child) => {
      if (child.type === 'softbreak' || child.type === 'hardbreak') return ' ';
      if (child.type === 'image') return child.content;
      return child.type === 'html_inline' ? '' : child.content;
    })
    .join('');
}
