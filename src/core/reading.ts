import { proseOf } from './prose';

/** How long a post is, for the author's eye. */
export interface ReadingLength {
  readonly words: number;
  /** Whole minutes, at least 1 for a text with any word. */
  readonly minutes: number;
}

/** Silent reading of adults: about 238 words a minute in English (M. Brysbaert, 2019). */
const WORDS_PER_MINUTE = 238;

/**
 * Counts the words of a post's body. Code, HTML tags, template tags and addresses are left out. Words of scripts that
 * are written without spaces (Chinese, Japanese, Thai, …) are found by dictionary (`Intl.Segmenter`).
 * @param body Markdown, without front matter
 */
export function readingLength(body: string): ReadingLength {
  const words = countWords(proseOf(body));
  return { words, minutes: words === 0 ? 0 : Math.max(1, Math.round(words / WORDS_PER_MINUTE)) };
}

/** Letters of scripts that are written without spaces between words. */
const WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** A word of other scripts, in the sense of Unicode's UAX #29: `don't`, `3.14` and `snake_case` are one each. */
const WORD = /[\p{L}\p{N}\p{M}_]+(?:['’.,:·][\p{L}\p{N}\p{M}_]+)*/gu;
/** The segmenter's time grows with the square of what it is given at once. */
const LONGEST_SEGMENT = 500;

/** The segmenter takes twenty times as long as a pattern, so it sees only what needs its dictionaries. */
function countWords(prose: string): number {
  if (!WITHOUT_SPACES.test(prose)) return prose.match(WORD)?.length ?? 0;
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
  let words = 0;
  for (const chunk of prose.split(/\s+/)) {
    if (!WITHOUT_SPACES.test(chunk)) words += chunk.match(WORD)?.length ?? 0;
    else for (const piece of piecesOf(chunk)) words += countSegments(segmenter, piece);
  }
  return words;
}

/** Pieces of a text without spaces, cut behind its punctuation where that is possible. */
function piecesOf(chunk: string): readonly string[] {
  const sentences = chunk.split(/(?<=[^\P{P}\x21-\x7e’])/u);
  return sentences.flatMap((sentence) => {
    const pieces: string[] = [];
    for (let at = 0; at < sentence.length; at += LONGEST_SEGMENT) pieces.push(sentence.slice(at, at + LONGEST_SEGMENT));
    return pieces;
  });
}

function countSegments(segmenter: Intl.Segmenter, text: string): number {
  let words = 0;
  for (const { isWordLike } of segmenter.segment(text)) if (isWordLike === true) words++;
  return words;
}
