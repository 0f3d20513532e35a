import type { HookElement, HookValue } from '../../renderHooks';
import { attributesOf, element, inlineHtml, type HookPlace } from './place';

/** Source: Hugo `markup/goldmark/tables/tables.go`. */
export function tableElement(place: HookPlace): HookElement {
  const { tokens, index, ordinal } = place;
  return element('table', '', {
    THead: rowsOf(place, 'thead'),
    TBody: rowsOf(place, 'tbody'),
    Ordinal: ordinal,
    Attributes: attributesOf(tokens[index]),
  });
}

function rowsOf(place: HookPlace, part: 'thead' | 'tbody'): readonly HookValue[] {
  const rows: HookValue[][] = [];
  let isInPart = false;
  for (let at = place.index; at < place.end; at++) {
    const token = place.tokens[at];
    if (token === undefined) continue;
    if (token.tag === part) isInPart = token.nesting > 0;
    if (!isInPart || token.nesting <= 0) continue;
    if (token.tag === 'tr') rows.push([]);
    if (token.tag !== 'th' && token.tag !== 'td') continue;
    const html = inlineHtml(place, place.tokens[at + 1]?.children ?? []);
    const alignment = String(token.attrGet('style') ?? '').replace('text-align: ', '');
    const cell: readonly [string, HookValue][] = [
      ['Text', { html }],
      ['Alignment', alignment],
    ];
    rows.at(-1)?.push(new Map(cell));
  }
  return rows;
}
