import type { Env, StateInline } from 'markdown-it';
import type { Typography } from '../options';

/** Quotes that are open. Goldmark counts them from one paragraph to the next. */
interface Unclosed {
  single: number;
  double: number;
}

const unclosed = new WeakMap<Env, Unclosed>();
const PUNCTUATION = /\p{P}/u;
const SIGN = /[\p{P}\p{S}]/u;
const LETTER = /\p{L}/u;
const DIGIT = /\p{Nd}/u;
const ASCII_PUNCTUATION = /[!-/:-@[-`{-~]/;

/**
 * Quotes, dashes, ellipses and guillemets. Source: goldmark `extension/typographer.go` (`Parse`), with the order of its
 * rules; its first lines are read here as `signs`.
 */
export function typographer(typography: Typography): (state: StateInline, isSilent: boolean) => boolean {
  const signs: readonly (readonly [string, string])[] = [
    ['---', typography.emDash],
    ['...', typography.ellipsis],
    ['<<', typography.leftAngleQuote],
    ['>>', typography.rightAngleQuote],
    ['--', typography.enDash],
  ];
  return (state, isSilent) => {
    const { src, pos } = state;
    const sign = signs.find(([from]) => src.startsWith(from, pos));
    if (sign !== undefined) return replace(state, sign[0].length, sign[1], isSilent);
    const quote = src[pos];
    if (quote !== '"' && quote !== "'") return false;
    const text = isSilent ? undefined : quoteText(state, quote, typography);
    return text !== undefined && replace(state, 1, text, isSilent);
  };
}

function replace(state: StateInline, length: number, html: string, isSilent: boolean): boolean {
  if (!isSilent) {
    const token = state.push('text_special', '', 0);
    token.content = state.md.utils.unescapeAll(html);
    token.markup = state.src.slice(state.pos, state.pos + length);
    token.info = 'typography';
  }
  state.pos += length;
  return true;
}

/** What stands around a quote. */
interface Surroundings {
  readonly before: string;
  /** The line from the quote on, its end included: no more of it than the rules look at. */
  readonly line: string;
  readonly opens: boolean;
  readonly closes: boolean;
}

function quoteText(state: StateInline, quote: string, typography: Typography): string | undefined {
  const around = surroundingsOf(state.src, state.pos);
  if (!around.opens && !around.closes) return undefined;
  const counts = unclosed.get(state.env) ?? { single: 0, double: 0 };
  unclosed.set(state.env, counts);
  return quote === "'" ? singleQuote(around, counts, typography) : doubleQuote(around, counts, typography);
}

/** No rule looks farther, in UTF-16 code units. */
const LOOK_AHEAD = 6;

/** Unlike for emphasis, what stands behind the words of a link counts. Source: goldmark `parser/delimiter.go`. */
function surroundingsOf(text: string, position: number): Surroundings {
  const line = /^[^\n]*\n?/.exec(text.slice(position, position + LOOK_AHEAD))?.[0] ?? '';
  const before = characterBefore(text, position) ?? '\n';
  const after = characterAt(line, 1) || ' ';
  const isSpace = { before: /\s/.test(before), after: /\s/.test(after) };
  const isSign = { before: SIGN.test(before), after: SIGN.test(after) };
  return {
    before,
    line,
    opens: !isSpace.after && (!isSign.after || isSpace.before || isSign.before),
    closes: !isSpace.before && (!isSign.before || isSpace.after || isSign.after),
  };
}

function singleQuote(around: Surroundings, counts: Unclosed, typography: Typography): string | undefined {
  const { line, opens, closes } = around;
  const { apostrophe, leftSingleQuote, rightSingleQuote } = typography;
  if (isApostrophe(around)) return apostrophe;
  if (opens && !closes) {
    if (isContraction(line)) return rightSingleQuote;
    counts.single++;
    return leftSingleQuote;
  }
  // Plural possessives and abbreviations: Smiths', doin'
  if (line.length > 2 && !DIGIT.test(characterAt(line, 1))) return rightSingleQuote;
  if (counts.single === 0 || !closesQuote(around)) return undefined;
  counts.single--;
  return rightSingleQuote;
}

function isApostrophe({ before, line, opens, closes }: Surroundings): boolean {
  const after = line[4] ?? ' ';
  const isDecade = /^'\d\ds/.test(line) && (/\s/.test(after) || PUNCTUATION.test(after));
  if (opens && !closes && isDecade) return true;
  if ((PUNCTUATION.test(before) || /\s/.test(before)) && /^'[tenl]/.test(line)) return true;
  return (DIGIT.test(before) || LETTER.test(before)) && LETTER.test(characterAt(line, 1));
}

/** The ends of Alice's, I'm, don't, you'd, I've, I'll and you're. */
function isContraction(line: string): boolean {
  const isEnd = (char: string | undefined): boolean =>
    char === undefined || /\s/.test(char) || ASCII_PUNCTUATION.test(char);
  return (/^'[smtd]/.test(line) && isEnd(line[2])) || (/^'(?:ve|ll|re)/.test(line) && isEnd(line[3]));
}

function doubleQuote(around: Surroundings, counts: Unclosed, typography: Typography): string | undefined {
  const { before, line, opens, closes } = around;
  if (opens && !closes) {
    counts.double++;
    return typography.leftDoubleQuote;
  }
  if (counts.double === 0 || !closesQuote(around)) return undefined;
  // The sign of inches: "Monitor 21""
  if (line[1] === '"' && DIGIT.test(before)) return undefined;
  counts.double--;
  return typography.rightDoubleQuote;
}

/** Goldmark looks at bytes here: behind punctuation that is not ASCII, nothing closes. */
function closesQuote({ line, opens, closes }: Surroundings): boolean {
  if (!closes) return false;
  if (!opens) return true;
  const [, next, third] = line;
  if (next === undefined || !PUNCTUATION.test(next) || next > '\x7F') return false;
  return third === undefined || /\s/.test(third) || ASCII_PUNCTUATION.test(third);
}

function characterAt(text: string, index: number): string {
  const code = text.codePointAt(index);
  return code === undefined ? '' : String.fromCodePoint(code);
}

function characterBefore(text: string, index: number): string | undefined {
  return /[\s\S]$/u.exec(text.slice(Math.max(0, index - 2), index))?.[0];
}
