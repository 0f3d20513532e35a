import type { FrontMatterData, FrontMatterValue } from '../../frontMatter/frontMatter';
import { LiteralReader, type Literal } from './literalReader';
import { withoutComments } from './scan';

/** Longer texts are no configuration that somebody wrote. */
const LONGEST_TEXT = 400_000;
const CONSTANT =
  /(?:^|[\n;{])[ \t]*(?:export\s+)?(?:const|let|var)\s+([A-Za-z_$][\w$]*)\s*(?::[^=\n]{1,200})?=(?!=|>)/g;
const EXPORT = /(?:^|[\n;])[ \t]*(?:export\s+default\b|(?:module\.)?exports(?:\.default)?\s*=(?!=))\s*/g;
/** Where an object begins that a function returns. */
const RETURNED = /(?:\breturn\s*(?:\(\s*)?|=>\s*\(\s*)(?=\{)/g;

/** A program that holds configuration or data, read as a text: only literals count, and nothing is ever run. */
export class Program {
  /** Without comments. */
  readonly text: string;
  /** The constants whose values are literals, by name. */
  readonly constants: ReadonlyMap<string, FrontMatterValue>;

  constructor(source: string) {
    this.text = withoutComments(source.slice(0, LONGEST_TEXT));
    const constants = new Map<string, FrontMatterValue>();
    for (const match of this.text.matchAll(CONSTANT)) {
      const value = new LiteralReader(this.text, match.index + match[0].length, constants).value();
      if (value !== undefined) constants.set(match[1] ?? '', value);
    }
    this.constants = constants;
  }

  /** The object that the program exports, whether plainly, by name, through a helper (`defineConfig({…})`) or from a function. */
  exported(): FrontMatterData {
    for (const match of this.text.matchAll(EXPORT)) {
      const found = this.#objectFrom(match.index + match[0].length);
      if (found !== undefined) return found;
    }
    return {};
  }

  #objectFrom(start: number): FrontMatterData | undefined {
    const rest = this.text.slice(start, start + 400);
    const helper = /^(?:async\s+)?[\w$.]+\s*(?:<[^<>()]*>)?\(\s*(?=\{)/.exec(rest)?.[0];
    if (rest.startsWith('{')) return this.objectAt(start);
    if (helper !== undefined && !/^(?:async\s+)?function\b/.test(rest)) return this.objectAt(start + helper.length);
    const name = /^(?:[\w$.]+\s*\(\s*)?([A-Za-z_$][\w$]*)\s*(?:[);\n]|$|as\b|satisfies\b)/.exec(rest)?.[1];
    const named = name === undefined ? undefined : this.constants.get(name);
    if (isData(named)) return named;
    RETURNED.lastIndex = start;
    const returned = RETURNED.exec(this.text);
    return returned === null ? undefined : this.objectAt(returned.index + returned[0].length);
  }

  /** The object that opens at an offset. */
  objectAt(start: number): FrontMatterData {
    return new LiteralReader(this.text, start, this.constants).object();
  }

  /** The arguments of every call of a function or method of this name. */
  calls(name: string): readonly (readonly Literal[])[] {
    const pattern = new RegExp(`\\b${name}\\s*\\(`, 'g');
    return [...this.text.matchAll(pattern)].map((match) =>
      new LiteralReader(this.text, match.index + match[0].length - 1, this.constants).list(),
    );
  }
}

function isData(value: Literal): value is FrontMatterData {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
