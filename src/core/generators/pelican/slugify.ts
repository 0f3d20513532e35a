import { toAscii } from '../asciiLetters';

/**
 * A text as Pelican makes an address of it, by its default substitutions. Source: Pelican `utils.py` (`slugify`).
 * @returns undefined for a text with letters that only the tables of Unidecode turn into ASCII
 */
export function slugify(text: string): string | undefined {
  return toAscii(text.replace(/<[^>]*>/g, ''))
    ?.replace(/[^\w\s-]/g, '')
    .trim()
    .replace(/[-\s]+/g, '-')
    .toLowerCase();
}
