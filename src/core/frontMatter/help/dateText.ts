import { dateLike } from '../../authoring/dateStyle';
import type { PostDate } from '../../date/postDate';
import { isSameDate } from './dateChoices';

/**
 * A date as text, written like one of the examples: the first in whose style the generator reads it as what was meant.
 * Jekyll, for one, takes a time with seconds and without an offset for one in UTC.
 * @param examples dates as they are written, the best to follow first
 * @param read how the generator reads a text at its place; undefined where it reads no date
 */
export function dateText(
  date: PostDate,
  examples: readonly string[],
  read: (text: string) => PostDate | undefined,
): string {
  const texts = examples.map((example) => dateLike(example, date));
  const isRead = (text: string): boolean => {
    const found = read(text);
    return found !== undefined && isSameDate(found, date, text);
  };
  return texts.find(isRead) ?? texts[0] ?? dateLike('', date);
}
