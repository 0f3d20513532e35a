/** So much of a text is looked at: it tells the direction of the rest. */
const MOST_LOOKED_AT = 2_000;

const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/gu;
const LETTER = /\p{L}/gu;
/** Code reads from left to right in every language. */
const CODE_OR_TAG = /<(pre|code|style|script)\b[^]*?<\/\1>|<[^>]*>/g;

/**
 * The direction that a text is read in: that of most of its letters, so that one foreign word at its beginning does not
 * turn it around.
 * @param html a text, or HTML, whose tags and code do not count
 */
export function directionOf(html: string): 'ltr' | 'rtl' {
  const text = html
    .slice(0, 4 * MOST_LOOKED_AT)
    .replace(CODE_OR_TAG, ' ')
    .slice(0, MOST_LOOKED_AT);
  const letters = text.match(LETTER)?.length ?? 0;
  const rightToLeft = text.match(RIGHT_TO_LEFT)?.length ?? 0;
  return rightToLeft * 2 > letters ? 'rtl' : 'ltr';
}
