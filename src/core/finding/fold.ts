const ASCII = /^[\0-\x7f]*$/;

/** A text as it is compared when it is looked for: without regard to case and accents. */
export function fold(text: string): string {
  // Most of what is looked at, thousands of times for each key that is pressed.
  if (ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}
