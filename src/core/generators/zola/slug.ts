import { latin, toAscii } from '../asciiLetters';
import type { ZolaConfig } from './config';

/**
 * A name as a part of an address. Source: Zola `utils/slugs.rs` (`slugify_paths`) and the crate `slug`.
 * @returns undefined for a text with letters that only the tables of the crate `deunicode` turn into ASCII
 */
export function slugify(text: string, strategy: ZolaConfig['slugs']): string | undefined {
  switch (strategy) {
    case 'off':
      return text;
    case 'safe':
      return withoutEnd(text)
        .replace(/ /g, '_')
        .replace(/[<>:/|?*#()[\]\n"\\\r\t]/g, '');
    case 'on':
      return toAscii(text, [latin])
        ?.toLowerCase()
        .replace(/[^a-z\d]+/g, '-')
        .replace(/^-|-$/g, '');
  }
}

/** Without blanks and dots at the end, which some disks do not take. */
function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && ' .'.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
