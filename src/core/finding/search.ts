import { wallClock } from '../date/civil';
import { isoDay } from '../date/format';
import type { Post } from '../post';
import { fold } from './fold';

/** What a text is matched with. Tags, dates and paths have to hold a word as it is; a title its letters, in their order. */
interface Searchable {
  readonly post: Post;
  readonly title: string;
  readonly rest: string;
}

const IN_TITLE_AT_START = 4;
const IN_TITLE = 3;
const IN_REST = 2;
const LETTERS_OF_TITLE = 1;

/** Finds posts by what comes to mind of them: parts of the title, a tag, a date. */
export class PostSearch {
  readonly #all: readonly Searchable[];

  /** @param posts in the order in which equally good ones are found */
  constructor(posts: readonly Post[]) {
    this.#all = posts.map((post) => ({ post, title: fold(post.label), rest: fold(restOf(post)) }));
  }

  /**
   * The posts that match all words of a query, best first.
   * @param most so many at most
   */
  find(query: string, most: number): readonly Post[] {
    const words = fold(query)
      .split(/\s+/)
      .filter((word) => word !== '');
    if (words.length === 0) return this.#all.slice(0, most).map(({ post }) => post);
    const found = this.#all
      .map((searchable) => ({ post: searchable.post, score: scoreOf(searchable, words) }))
      .filter(({ score }) => score > 0);
    return found
      .sort((a, b) => b.score - a.score)
      .slice(0, most)
      .map(({ post }) => post);
  }
}

function restOf({ date, tags, categories, path }: Post): string {
  return [date === undefined ? '' : isoDay(wallClock(date)), ...tags, ...categories, path].join('\n');
}

/** 0 where a word is not found. */
function scoreOf(searchable: Searchable, words: readonly string[]): number {
  let sum = 0;
  for (const word of words) {
    const score = scoreOfWord(searchable, word);
    if (score === 0) return 0;
    sum += score;
  }
  return sum;
}

function scoreOfWord({ title, rest }: Searchable, word: string): number {
  const at = title.indexOf(word);
  if (at === 0 || (at > 0 && /[^\p{L}\p{N}]/u.test(title.charAt(at - 1)))) return IN_TITLE_AT_START;
  if (at > 0) return IN_TITLE;
  if (rest.includes(word)) return IN_REST;
  return hasLetters(title, word) ? LETTERS_OF_TITLE : 0;
}

function hasLetters(title: string, word: string): boolean {
  let from = 0;
  for (const letter of word) {
    const at = title.indexOf(letter, from);
    if (at < 0) return false;
    from = at + letter.length;
  }
  return true;
}
