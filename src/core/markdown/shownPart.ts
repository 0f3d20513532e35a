/** The longest text that a preview shows, in UTF-16 code units: rendering more would hold up all other extensions for seconds. */
export const LONGEST_SHOWN = 1_000_000;

/** The part of a text that a preview shows: all of it, or its first whole lines. One line without an end is cut. */
export function shownPart(text: string, longest = LONGEST_SHOWN): string {
  if (text.length <= longest) return text;
  const lineEnd = text.lastIndexOf('\n', longest - 1);
  return text.slice(0, lineEnd < 0 ? longest : lineEnd + 1);
}
