import Markdown, { type Token } from 'markdown-it';
import type { HookElement } from '../../renderHooks';
import { attributesOf, blockHtml, element, inlineHtml, type HookPlace } from './place';

const ALERT = /^\[!([a-zA-Z]+)\]([-+]?)[ \t]*/;

/** Quotes, and alerts such as `> [!NOTE]`. Source: Hugo `markup/goldmark/blockquotes/blockquotes.go`. */
export function blockquoteElement(place: HookPlace): HookElement {
  const { tokens, index, end, ordinal } = place;
  const inner = tokens.slice(index + 1, end);
  const alert = inner[0]?.type === 'paragraph_open' ? ALERT.exec(inner[1]?.content ?? '') : null;
  const common = { Ordinal: ordinal, Attributes: attributesOf(tokens[index]) };
  if (alert === null) {
    const html = blockHtml(place, inner);
    return element('blockquote', 'regular', {
      ...common,
      Type: 'regular',
      Text: { html },
      AlertType: '',
      AlertTitle: '',
      AlertSign: '',
    });
  }
  const { title, rest } = partAlert(inner, alert[0].length);
  return element('blockquote', 'alert', {
    ...common,
    Type: 'alert',
    Text: { html: blockHtml(place, rest) },
    AlertType: (alert[1] ?? '').toLowerCase(),
    AlertTitle: { html: inlineHtml(place, title) },
    AlertSign: alert[2] ?? '',
  });
}

/** The first line is the title, behind the mark. */
function partAlert(
  inner: readonly Token[],
  mark: number,
): { readonly title: readonly Token[]; readonly rest: readonly Token[] } {
  const [open, inline, close, ...others] = inner;
  const children = inline?.children ?? [];
  const lineEnd = children.findIndex(({ type }) => type === 'softbreak' || type === 'hardbreak');
  const line = lineEnd < 0 ? children : children.slice(0, lineEnd);
  const title = withoutStart(line, mark);
  if (lineEnd < 0 || open === undefined || inline === undefined || close === undefined) return { title, rest: others };
  const words = copyOf(inline, { children: children.slice(lineEnd + 1) });
  return { title, rest: [open, words, close, ...others] };
}

function withoutStart(tokens: readonly Token[], length: number): readonly Token[] {
  let left = length;
  return tokens.flatMap((token) => {
    const cut = Math.min(left, token.content.length);
    left -= cut;
    if (token.type !== 'text' || cut === 0) return [token];
    return cut === token.content.length ? [] : [copyOf(token, { content: token.content.slice(cut) })];
  });
}

function copyOf(token: Token, changes: Partial<Token>): Token {
  return Object.assign(new Markdown.Token(token.type, token.tag, token.nesting), token, changes);
}
