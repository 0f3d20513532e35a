import type { MarkdownIt, StateCore, Token } from 'markdown-it';

const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF00-\uFF60]/u;

/**
 * Lines between wide characters are joined without a space. Source: goldmark `renderer/html/html.go`
 * (`EastAsianLineBreaksSimple`).
 */
export function eastAsianLineBreaks(md: MarkdownIt): void {
  md.core.ruler.push('east_asian_line_breaks', ({ tokens }: StateCore) => {
    for (const { children } of tokens) {
      for (const [index, token] of (children ?? []).entries()) {
        if (token.type !== 'softbreak') continue;
        if (!endsWide(children?.[index - 1]) || !startsWide(children?.[index + 1])) continue;
        token.type = 'text';
        token.content = '';
      }
    }
  });
}

function endsWide(token: Token | undefined): boolean {
  return token?.type === 'text' && WIDE.test([...token.content.slice(-2)].at(-1) ?? '');
}

function startsWide(token: Token | undefined): boolean {
  return token?.type === 'text' && WIDE.test([...token.content.slice(0, 2)][0] ?? '');
}

/** A backslash before a space hides both. Source: goldmark `parser.WithEscapedSpace`. */
export function escapedSpace(md: MarkdownIt): void {
  md.inline.ruler.before('escape', 'escaped_space', (state, isSilent) => {
    if (!state.src.startsWith('\\ ', state.pos)) return false;
    if (!isSilent) state.push('text_special', '', 0).content = '';
    state.pos += 2;
    return true;
  });
}
