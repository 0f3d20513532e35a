import type { ValuePlace } from './places';
import { stretchOf } from './scalar';

type Item = Pick<ValuePlace, 'start' | 'end' | 'text' | 'quote' | 'others'>;

/** Texts in quotes (the last may be open), comments, and any other character alone. */
const TOKEN = /"(?:[^"\\\n]|\\.)*(?:"|(?=\n|$))|'[^'\n]*(?:'|(?=\n|$))|(?<=\s)#[^\n]*|[^]/g;

/**
 * The item at an offset in a list between square brackets, which may be half written.
 * @param start where the opening bracket stands
 * @returns undefined outside of the brackets, and in a list or mapping inside
 */
export function flowItemAt(content: string, start: number, offset: number): Item | undefined {
  const items: { start: number; end: number }[] = [];
  let depth = 0;
  let itemStart = start + 1;
  let found: number | undefined;
  const close = (end: number): void => {
    if (found === undefined && offset >= itemStart && offset <= end) found = items.length;
    items.push({ start: itemStart, end });
    itemStart = end + 1;
  };
  TOKEN.lastIndex = start;
  for (let match = TOKEN.exec(content); match !== null; match = TOKEN.exec(content)) {
    const [token] = match;
    if (token === '[' || token === '{') depth++;
    else if (token === ',' && depth === 1) close(match.index);
    else if ((token === ']' || token === '}') && --depth === 0) break;
    if (depth > 1 && match.index >= offset) return undefined;
    if (isNextKey(content, match.index, token)) break;
  }
  close(Math.max(itemStart, Math.min(TOKEN.lastIndex === 0 ? content.length : TOKEN.lastIndex - 1, content.length)));
  return found === undefined ? undefined : itemAt(content, items, found, offset);
}

/** A list whose end is missing does not swallow the keys below. */
function isNextKey(content: string, index: number, token: string): boolean {
  return token === '\n' && /^["']?[\w-]+["']?\s*[:=]/.test(content.slice(index + 1, index + 80));
}

function itemAt(
  content: string,
  items: readonly { start: number; end: number }[],
  index: number,
  offset: number,
): Item | undefined {
  const written = items.map(({ start, end }) => {
    const text = content.slice(start, end);
    const lead = text.length - text.trimStart().length;
    return stretchOf(text.trim(), text.trim() === '' ? offset : start + lead);
  });
  const own = written[index];
  const others = written.filter(({ text }, at) => at !== index && text !== '').map(({ text }) => text);
  return own && /^[[{]/.test(own.text) && own.quote === '' ? undefined : own && { ...own, others };
}
