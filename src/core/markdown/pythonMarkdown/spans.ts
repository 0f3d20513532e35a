import type { MarkdownIt, StateInline } from 'markdown-it';

/** What one form of emphasis looks like, and the elements that it makes of its parts. Source: `inlinepatterns.py`. */
interface Form {
  readonly pattern: RegExp;
  readonly build: (inner: readonly string[]) => readonly Part[];
}

/** Text, or an element around parts. */
type Part = string | { readonly tag: 'em' | 'strong'; readonly parts: readonly Part[] };

const strong = (...parts: readonly Part[]): Part => ({ tag: 'strong', parts });
const em = (...parts: readonly Part[]): Part => ({ tag: 'em', parts });
const at = (inner: readonly string[], index: number): string => inner[index] ?? '';

const ASTERISKS: readonly Form[] = [
  { pattern: /(\*)\1{2}(.+?)\1(.*?)\1{2}/sy, build: (inner) => [strong(em(at(inner, 0)), at(inner, 1))] },
  { pattern: /(\*)\1{2}(.+?)\1{2}(.*?)\1/sy, build: (inner) => [em(strong(at(inner, 0)), at(inner, 1))] },
  { pattern: /(\*)\1(?!\1)([^*]+?)\1(?!\1)(.+?)\1{3}/sy, build: (inner) => [strong(at(inner, 0), em(at(inner, 1)))] },
  { pattern: /(\*{2})(.+?)\1/sy, build: (inner) => [strong(at(inner, 0))] },
  { pattern: /(\*)([^*]+)\1/sy, build: (inner) => [em(at(inner, 0))] },
];
const UNDERSCORES: readonly Form[] = [
  { pattern: /(_)\1{2}(.+?)\1(.*?)\1{2}/sy, build: (inner) => [strong(em(at(inner, 0)), at(inner, 1))] },
  { pattern: /(_)\1{2}(.+?)\1{2}(.*?)\1/sy, build: (inner) => [em(strong(at(inner, 0)), at(inner, 1))] },
  { pattern: /(?<!\w)(_{2})(?!_)(.+?)(?<!_)\1(?!\w)/sy, build: (inner) => [strong(at(inner, 0))] },
  { pattern: /(?<!\w)(_)(?!_)(.+?)(?<!_)\1(?!\w)/sy, build: (inner) => [em(at(inner, 0))] },
];
const ALONE = /(?:(?<=\s)|^)(?:\*{1,3}|_{1,3})(?=\s|$)/my;
const ESCAPED = '\\`*_{}[]()>#+-.!"\'<|~:=^$';
/** Longer texts are in no emphasis that somebody wrote. */
const LONGEST = 3000;
const MOST_SEARCHES = 2000;

/** Spans as Python-Markdown has them: no flanking, no hard break behind a backslash. */
export function pythonSpans(md: MarkdownIt): void {
  const searches = new WeakMap<object, number>();
  md.inline.ruler.disable(['strikethrough', 'linkify']);
  md.inline.ruler2.disable(['strikethrough', 'emphasis', 'balance_pairs']);
  md.inline.ruler.at('escape', readEscape);
  md.inline.ruler.at('newline', readLineEnd);
  md.inline.ruler.at('emphasis', (state, silent) => {
    const char = state.src.charAt(state.pos);
    if (char !== '*' && char !== '_') return false;
    const count = (searches.get(state.env) ?? 0) + 1;
    searches.set(state.env, count);
    return count <= MOST_SEARCHES * 10 && readEmphasis(state, silent, char === '*' ? ASTERISKS : UNDERSCORES);
  });
}

function readEmphasis(state: StateInline, silent: boolean, forms: readonly Form[]): boolean {
  ALONE.lastIndex = state.pos;
  const source = state.src.slice(0, Math.min(state.posMax, state.pos + LONGEST));
  const alone = ALONE.exec(source)?.[0];
  if (alone !== undefined) {
    if (!silent) state.pending += alone;
    state.pos += alone.length;
    return true;
  }
  for (const { pattern, build } of forms) {
    pattern.lastIndex = state.pos;
    const match = pattern.exec(source);
    if (match === null) continue;
    if (!silent) pushParts(state, build(match.slice(2)));
    state.pos += match[0].length;
    return true;
  }
  return false;
}

function pushParts(state: StateInline, parts: readonly Part[]): void {
  for (const part of parts) {
    if (typeof part === 'string') {
      const inner = new state.md.inline.State(part, state.md, state.env, []);
      inner.level = state.level;
      if (state.level < 40) state.md.inline.tokenize(inner);
      else inner.pending = part;
      if (inner.pending !== '') inner.pushPending();
      state.pushPending();
      for (const token of inner.tokens) state.tokens.push(token);
      state.tokens_meta.push(...inner.tokens.map(() => undefined));
      continue;
    }
    state.push(`${part.tag}_open`, part.tag, 1);
    pushParts(state, part.parts);
    state.push(`${part.tag}_close`, part.tag, -1);
  }
}

/** Source: Python-Markdown `core.py`, ESCAPED_CHARS. */
function readEscape(state: StateInline, silent: boolean): boolean {
  if (state.src.charAt(state.pos) !== '\\') return false;
  const next = state.src.charAt(state.pos + 1);
  if (next === '' || !ESCAPED.includes(next) || state.pos + 1 >= state.posMax) return false;
  if (!silent) {
    const token = state.push('text_special', '', 0);
    token.content = next;
    token.markup = `\\${next}`;
    token.info = 'escape';
  }
  state.pos += 2;
  return true;
}

/** Two spaces at the end of a line break it; others stand as they are. */
function readLineEnd(state: StateInline, silent: boolean): boolean {
  if (state.src.charAt(state.pos) !== '\n') return false;
  if (!silent) {
    const isHard = state.pending.endsWith('  ');
    state.pending = state.pending.replace(/(?<! ) +$/, '');
    state.push(isHard ? 'hardbreak' : 'softbreak', isHard ? 'br' : '', 0);
  }
  state.pos++;
  return true;
}
