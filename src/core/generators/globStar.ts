/** Characters that stand for themselves, and `?`, up to the next star. */
const CHUNK = /^((?:[^*?[\]{}()!+@\\/|,]|\?)+)\*/;

/**
 * What keeps a star of a glob from being tried at every length. Where only plain characters stand between it and the next
 * star, the first place at which they fit is as good as any later one, so the star ends there. A pattern of many stars
 * takes time linear in the text that way, and not its power.
 * @param rest the glob behind the star
 * @param one the pattern of what `?` stands for
 * @returns a lookahead to put before each character that the star takes; `''` where it has to be tried at every length
 */
export function starEnd(rest: string, one: string): string {
  const chunk = CHUNK.exec(rest)?.[1];
  if (chunk === undefined) return '';
  return `(?!${chunk.replace(/[\\^$.+?|]/g, (char) => (char === '?' ? one : `\\${char}`))})`;
}

/** So many stars that are tried at every length may stand side by side: names have 255 characters. */
export const MOST_FREE_STARS = 3;
