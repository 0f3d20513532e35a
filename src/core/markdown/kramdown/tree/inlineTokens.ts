import type { StateCore, Token } from 'markdown-it';

/** The tokens of a document that hold spans. */
export function inlineTokens({ tokens }: Pick<StateCore, 'tokens'>): readonly Token[] {
  return tokens.filter((token) => token.type === 'inline' && token.children !== null);
}

/** Reads the spans of block tokens that were not in the document when it was read. */
export function readSpans(state: StateCore, tokens: readonly Token[]): void {
  for (const token of tokens) {
    if (token.type === 'inline') state.md.inline.parse(token.content, state.md, state.env, (token.children ??= []));
  }
}
