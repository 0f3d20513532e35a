import { escapeAttribute, escapeText } from '../escape';
import { encodeUrl } from '../marked/urls';

/**
 * An element as Hexo prints it: what is undefined is left out, addresses are encoded.
 * Source: hexo-util `lib/html_tag.ts`.
 * @param text undefined for an element without content
 */
export function htmlTag(
  name: string,
  attributes: Readonly<Record<string, string | true | undefined>>,
  text?: string,
): string {
  const printed = Object.entries(attributes).map(([key, value]) => {
    if (value === undefined) return '';
    if (value === true || value === key) return ` ${key}`;
    return ` ${key}="${escapeAttribute(/(?:cite|download|href|src|url)$/.test(key) ? encodeUrl(value) : value)}"`;
  });
  const start = `<${name}${printed.join('')}>`;
  return text === undefined ? start : `${start}${escapeText(text)}</${name}>`;
}
