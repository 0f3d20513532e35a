import { unescaped } from './words';

const WORD = /\s+|("(?:\\[^]|[^"\\])*"|'(?:\\[^]|[^'\\])*')|([()[\]{}%*+~/#,:|.<>=!-])|[^\s()[\]{}%*+~/#,:|.<>=!-]+/g;

/**
 * The words of a tag, parted by white space; quotes are taken away. Source: Hexo `extend/tag.ts` (`_parseArgs`) with
 * Nunjucks `src/lexer.js`, which sees a string only where a word or a mark may begin.
 */
export function tagWords(source: string): string[] {
  const words: string[] = [];
  let word = '';
  for (const [piece, string] of source.matchAll(WORD)) {
    if (/^\s/.test(piece)) {
      if (word !== '') words.push(word.trim());
      word = '';
    } else word += string === undefined ? piece : unescaped(string.slice(1, -1));
  }
  return word === '' ? words : [...words, word.trim()];
}
