/** How long a post is, for the author's eye. */
export interface ReadingLength {
  readonly words: number;
  /** Whole minutes, at least 1 for a text with any word. */
  readonly minutes: number;
}

/** Silent reading of adults: about 238 words a minute in English (M. Brysbaert, 2019). */
const WORDS_PER_MINUTE = 238;

const NOT_PROSE = [
  /<!--[\s\S]*?-->/g,
  /`[^`\n]*`/g,
  /<\/?[A-Za-z][^<>]*>/g,
  /\{[{%][^{}\n]*[%}]\}/g,
  /\]\([^()\s]*\)/g,
  /https?:\/\/\S+/g,
];

/**
 * Counts the words of a post's body. Code, HTML tags, template tags and addresses are left out. Words of scripts that
 * are written without spaces (Chinese, Japanese, Thai, …) are found by dictionary (`Intl.Segmenter`).
 * @param body Markdown, without front matter
 */
export function readingLength(body: string): ReadingLength {
  const prose = NOT_PROSE.reduce((text, pattern) => text.replace(pattern, ' '), withoutFences(body));
  let words = 0;
  for (const segment of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(prose)) {
    if (segment.isWordLike === true) words++;
  }
  return { words, minutes: words === 0 ? 0 : Math.max(1, Math.round(words / WORDS_PER_MINUTE)) };
}

/** The text without fenced code. Line by line: one pattern for a whole fence would take quadratic time on hostile text. */
function withoutFences(body: string): string {
  const kept: string[] = [];
  let fence = '';
  for (const line of body.split('\n')) {
    const marker = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1] ?? '';
    if (fence === '') {
      fence = marker;
      if (marker === '') kept.push(line);
    } else if (marker.startsWith(fence) && line.trim() === marker) fence = '';
  }
  return kept.join('\n');
}
