import { stripTags } from '../../text';
import { cyrillic, greek, latin, toAscii } from '../asciiLetters';

/**
 * A text as Pelican makes an address of it, by its default substitutions. Source: Pelican `utils.py` (`slugify`).
 * @returns undefined for a text with letters of scripts whose tables of Unidecode are not here (Han, Hangul, Arabic, …)
 */
export function slugify(text: string): string | undefined {
  return toAscii(stripTags(text), [latin, cyrillic, greek])
    ?.replace(/[^\w\s-]/g, '')
    .trim()
    .replace(/[-\s]+/g, '-')
    .toLowerCase();
}
