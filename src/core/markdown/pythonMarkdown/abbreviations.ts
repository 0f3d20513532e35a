import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { Expansions } from '../rules/expansions';
import type { BlockParser } from './blockParser';

const ABBREVIATIONS = Symbol('abbreviations');

/** Hands on the targets of links and the abbreviations that stand in a text. */
export function referencesOf(state: StateCore, { references, abbreviations: known }: BlockParser): void {
  const targets = [...references].map(([id, { href, title }]): [string, { href: string; title: string }] => [
    state.md.utils.normalizeReference(id),
    { href: state.md.normalizeLink(href), title },
  ]);
  state.env.references = Object.fromEntries(targets);
  state.env[ABBREVIATIONS] = known;
}

/** Source: Python-Markdown `extensions/abbr.py`. */
export function abbreviations(md: MarkdownIt): void {
  md.core.ruler.push('python_abbr', (state: StateCore) => {
    const known = state.env[ABBREVIATIONS];
    if (!(known instanceof Map) || known.size === 0) return;
    const words = [...known.keys()].map((word) => md.utils.escapeRE(String(word))).sort((a, b) => b.length - a.length);
    const pattern = new RegExp(`\\b(${words.join('|')})\\b`);
    const expansions = new Expansions();
    const titleOf = (word: string): string => expansions.of(String(known.get(word) ?? ''));
    for (const block of state.tokens) {
      block.children = block.children?.flatMap((token) => marked(state, token, pattern, titleOf)) ?? null;
    }
  });
}

function marked(state: StateCore, token: Token, pattern: RegExp, titleOf: (word: string) => string): Token[] {
  if (token.type !== 'text' || !pattern.test(token.content)) return [token];
  return token.content.split(pattern).map((part, index) => {
    const isWord = index % 2 === 1;
    const piece = new state.Token(isWord ? 'html_inline' : 'text', '', 0);
    const title = isWord ? state.md.utils.escapeHtml(titleOf(part)) : '';
    piece.content = isWord ? `<abbr title="${title}">${state.md.utils.escapeHtml(part)}</abbr>` : part;
    return piece;
  });
}
