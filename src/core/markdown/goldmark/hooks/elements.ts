import type { Token } from 'markdown-it';
import { plainText } from '../../headings';
import type { HookElement } from '../../renderHooks';
import { attributesOf, element, inlineHtml, type HookPlace } from './place';

/** Source: Hugo `markup/converter/hooks/hooks.go` (`HeadingContext`). */
export function headingElement(place: HookPlace): HookElement {
  const { tokens, index } = place;
  const [open, inline] = [tokens[index], tokens[index + 1]];
  return element('heading', '', {
    Level: Number(open?.tag.slice(1)),
    Anchor: text(open, 'id'),
    Text: { html: inlineHtml(place, inline?.children ?? []) },
    PlainText: plainText(inline),
    Attributes: attributesOf(open),
  });
}

/** Source: Hugo `markup/converter/hooks/hooks.go` (`LinkContext`). */
export function autolinkOrLink(place: HookPlace): HookElement {
  const { tokens, index, end } = place;
  const inner = tokens.slice(index + 1, end);
  return element('link', '', {
    Destination: text(tokens[index], 'href'),
    Title: text(tokens[index], 'title'),
    Text: { html: inlineHtml(place, inner) },
    PlainText: wordsOf(inner),
    Ordinal: place.ordinal,
  });
}

/** Source: Hugo `markup/converter/hooks/hooks.go` (`ImageLinkContext`). */
export function imageElement({ tokens, index, ordinal, md, env }: HookPlace): HookElement {
  const image = tokens[index];
  const words = md.renderer.renderInlineAsText(image?.children ?? [], md.options, env);
  const attributes = [...attributesOf(image)].filter(([name]) => !['src', 'alt', 'title'].includes(name));
  return element('image', '', {
    Destination: text(image, 'src'),
    Title: text(image, 'title'),
    Text: words,
    PlainText: words,
    IsBlock: image?.meta?.['isBlock'] === true,
    Ordinal: ordinal,
    Attributes: new Map(attributes),
  });
}

/** Source: Hugo `markup/goldmark/passthrough/passthrough.go`. */
export function passthroughElement({ tokens, index, ordinal }: HookPlace): HookElement {
  const token = tokens[index];
  const type = token?.type === 'passthrough_block' ? 'block' : 'inline';
  return element('passthrough', type, {
    Type: type,
    Inner: String(token?.meta?.['inner'] ?? ''),
    Ordinal: ordinal,
    Attributes: attributesOf(token),
  });
}

function text(token: Token | undefined, name: string): string {
  return String(token?.attrGet(name) ?? '');
}

function wordsOf(tokens: readonly Token[]): string {
  return tokens.map((token) => (token.type === 'softbreak' ? ' ' : token.content)).join('');
}
