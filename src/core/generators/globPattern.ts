import { MOST_FREE_STARS, starEnd } from './globStar';

/**
 * A glob as picomatch compiles it, which micromatch, fast-glob and tinyglobby use: `*` and `?` within a folder, `**` across
 * folders, `[…]` sets, `{a,b}` and `{1..3}` choices, `@(…) !(…) ?(…) *(…) +(…)`. Names that begin with a dot are matched
 * only by a dot.
 * @param isDotMatched true where `*` and `**` match them too
 * @returns true for a posix path that the whole pattern matches; a pattern that makes no sense matches nothing
 */
export function globPattern(pattern: string, isDotMatched = false): (path: string) => boolean {
  const isNegated = pattern.startsWith('!') && !pattern.startsWith('!(');
  const regex = compile((isNegated ? pattern.slice(1) : pattern).replace(/^\.\//, ''), isDotMatched);
  return (path) => (regex?.test(path) ?? false) !== isNegated;
}

/** Nobody means a path by a longer one. */
const LONGEST_GLOB = 1000;

/** The pattern of a whole path; undefined for a glob that matches nothing. */
function compile(glob: string, isDotMatched: boolean): RegExp | undefined {
  if (glob.length > LONGEST_GLOB) return undefined;
  try {
    return new RegExp(`^(?:${new Translation(glob, isDotMatched).source()})$`, 'u');
  } catch {
    // A set such as `[z-a]`, or more stars than anybody means.
    return undefined;
  }
}

/** The folder above the first part of a glob that is no plain name; `''` where that is the first. */
export function globParent(pattern: string): string {
  const parts = pattern.replace(/^\.\//, '').split('/');
  const first = parts.findIndex((part) => /[*?[\]{}()!+@]/.test(part));
  return parts.slice(0, first < 0 ? parts.length - 1 : first).join('/');
}

class Translation {
  #at = 0;
  /** Stars so far that are tried at every length: within the folder, and across folders. */
  #free = 0;
  #spans = 0;

  constructor(
    readonly glob: string,
    readonly isDotMatched: boolean,
  ) {}

  source(): string {
    return this.#until('');
  }

  /** Translates up to one of the given characters, which is not taken. */
  #until(ends: string): string {
    let source = '';
    while (this.#at < this.glob.length && !(ends !== '' && ends.includes(this.glob.charAt(this.#at))))
      source += this.#next();
    return source;
  }

  #next(): string {
    const rest = this.glob.slice(this.#at);
    const isSegmentStart = this.#at === 0 || '/({,|'.includes(this.glob.charAt(this.#at - 1));
    const noDot = isSegmentStart && !this.isDotMatched ? '(?!\\.)' : '';
    if (isSegmentStart && /^\*\*(?:\/|$)/.test(rest)) return this.#globstar(rest);
    if (/^[@!?*+]\(/.test(rest) && this.glob.indexOf(')', this.#at) > 0)
      return rest.startsWith('!') ? this.#choice() : noDot + this.#choice();
    const char = this.glob.charAt(this.#at++);
    switch (char) {
      case '/':
        // A star ends at a slash: those of one folder have nothing to do with those of the next.
        this.#free = 0;
        return escaped(char);
      case '*':
        while (this.glob.charAt(this.#at) === '*') this.#at++;
        return this.#wholeSegment(isSegmentStart) ? `${noDot}[^/]+` : noDot + this.#star();
      case '?':
        return `${noDot}[^/]`;
      case '[':
        return this.#set();
      case '{':
        return this.#braces();
      case '\\':
        return escaped(this.glob.charAt(this.#at++));
      default:
        return escaped(char);
    }
  }

  #wholeSegment(isStart: boolean): boolean {
    const next = this.glob.charAt(this.#at);
    return isStart && (next === '' || next === '/');
  }

  #globstar(rest: string): string {
    const name = this.isDotMatched ? '[^/]+' : '(?!\\.)[^/]+';
    if (++this.#spans > MOST_FREE_STARS) throw new RangeError('Too many stars that span folders.');
    if (rest.startsWith('**/')) {
      // Several in a row say no more than one, and take long to try.
      this.#at += /^(?:\*\*\/)+/.exec(rest)?.[0].length ?? 0;
      return `(?:${name}/)*`;
    }
    this.#at += 2;
    return `(?:${name}(?:/${name})*)?`;
  }

  #choice(): string {
    const kind = this.glob.charAt(this.#at);
    this.#at += 2;
    const choices: string[] = [];
    do choices.push(this.#until('|)'));
    while (this.glob.charAt(this.#at++) === '|');
    const group = choices.join('|');
    if (kind === '!') {
      this.#countFree();
      return `(?:(?!(?:${group})(?:$|[/.]))[^/]*?)`;
    }
    return `(?:${group})${repetition(kind, group)}`;
  }

  #star(): string {
    const end = starEnd(this.glob.slice(this.#at), '[^/]');
    if (end !== '') return `(?:${end}[^/])*`;
    this.#countFree();
    return '[^/]*';
  }

  #countFree(): void {
    if (++this.#free > MOST_FREE_STARS) throw new RangeError('Too many stars side by side.');
  }

  #set(): string {
    const end = this.glob.indexOf(']', this.#at + 1);
    if (end < 0) return '\\[';
    const inner = this.glob.slice(this.#at, end);
    this.#at = end + 1;
    return `[${inner.replace(/[[\\\]]/g, '\\$&')}]`;
  }

  #braces(): string {
    const range = /^(-?\d+)\.\.(-?\d+)\}/.exec(this.glob.slice(this.#at));
    if (range !== null) {
      this.#at += range[0].length;
      const [low = 0, high = 0] = [Number(range[1]), Number(range[2])].sort((a, b) => a - b);
      return `(?:${Array.from({ length: Math.min(high - low, 10_000) + 1 }, (_, index) => low + index).join('|')})`;
    }
    if (this.glob.indexOf('}', this.#at) < 0) return '\\{';
    const choices: string[] = [];
    do choices.push(this.#until(',}'));
    while (this.glob.charAt(this.#at++) === ',');
    return `(?:${choices.join('|')})`;
  }
}

/** What is repeated and may itself be of any length is taken once: to try all its divisions could take forever. */
function repetition(kind: string, group: string): string {
  if (kind === '@' || kind === '?') return kind === '@' ? '' : '?';
  if (/[*+{]/.test(group)) return kind === '*' ? '?' : '';
  return kind === '*' ? '{0,9}' : '{1,9}';
}

function escaped(char: string): string {
  return /[\\^$.*+?()[\]{}|/]/.test(char) ? `\\${char}` : char;
}
