import type { AttributeValue } from '../attributes';
import { isStyleKey, markedLines, readInfo } from '../codeBlocks';
import type { CodeOptions } from '../options';
import type { HookElement, HookValue } from '../../renderHooks';
import { element, type HookPlace } from './place';

/** Source: Hugo `markup/goldmark/codeblocks/render.go`. */
export function codeElement(
  { tokens, index, ordinal, md }: HookPlace,
  { highlightsFences }: CodeOptions,
): HookElement | undefined {
  const token = tokens[index];
  if (token === undefined || !highlightsFences) return undefined;
  const { language, attributes } = readInfo(md.utils.unescapeAll(token.info).trim());
  const shown = [...attributes].map(([name, value]): [string, HookValue] => [name, shownValue(name, value)]);
  return element('codeblock', language, {
    Type: language,
    Inner: token.content.replace(/\n$/, ''),
    Attributes: new Map(shown.filter(([name]) => !isStyleKey(name))),
    Options: new Map(shown.filter(([name]) => isStyleKey(name))),
    Ordinal: ordinal,
  });
}

/** Lines to mark are pairs, counted from 0. */
function shownValue(name: string, value: AttributeValue): HookValue {
  if (name === 'hl_lines') return markedLines(value).map(([first, last]) => [first - 1, last - 1]);
  return value;
}
