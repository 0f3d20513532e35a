import { parseDateutil } from './dateutil';
import type { PostDate } from './postDate';
import type { Zone } from './zone';

const DASHED = /^(\d{1,2})-(\d{1,2})-(\d{4}|\d{2})$/;

/**
 * A date as Quarto reads it: numbers with the month first, ISO, and names of months. A day is one of the machine's zone.
 * Source: Quarto `core/date.ts` (`parsePandocDate`).
 * @returns undefined for a text that is no date
 */
export function parsePandocDate(text: string, zone: Zone): PostDate | undefined {
  return parseDateutil(text.trim().replace(DASHED, '$1/$2/$3'), zone);
}
