import { Timestamp } from '../frontMatter';
import type { FrontMatterDialect } from '../read';
import type { WritableValue } from './changes';

/** How a scalar is written. */
export type QuoteStyle = 'plain' | 'single' | 'double';

/** The style of a scalar as it stands in the text. */
export function quoteStyleOf(written: string): QuoteStyle {
  if (written.startsWith('"')) return 'double';
  return written.startsWith("'") ? 'single' : 'plain';
}

/** One value as YAML, on one line. Keeps the style of the value before, as far as the new one can be written in it. */
export function yamlScalar(
  value: Exclude<WritableValue, readonly string[]>,
  before: string,
  dialect: FrontMatterDialect,
  isInFlow = false,
): string {
  if (typeof value === 'boolean') return booleanLike(value, before, dialect);
  if (typeof value === 'number') return String(value);
  const style = quoteStyleOf(before);
  const text = value instanceof Timestamp ? value.text : value;
  if (style === 'plain' && (value instanceof Timestamp || isPlain(text, dialect, isInFlow))) return text;
  const isOneLine = !/[\p{Cc}\u2028\u2029\ufeff]/u.test(text);
  const prefersSingle = style === 'single' || (style === 'plain' && /["\\]/.test(text) && !text.includes("'"));
  if (isOneLine && prefersSingle) return `'${text.replace(/'/g, "''")}'`;
  return doubleQuoted(text);
}

function doubleQuoted(text: string): string {
  return JSON.stringify(text).replace(/[\x7f-\x9f\u2028\u2029\ufeff]/g, (char) => {
    return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/** True for a text that the generator reads as itself where it stands without quotes. */
function isPlain(text: string, { readers }: FrontMatterDialect, isInFlow: boolean): boolean {
  if (text.trim() !== text || text === '' || (isInFlow && /[,[\]{}]/.test(text))) return false;
  const result = readers.yaml.read(isInFlow ? `k: [${text}]\n` : `k: ${text}\n`);
  if (result.kind !== 'read') return false;
  return JSON.stringify(result.value) === JSON.stringify({ k: isInFlow ? [text] : text });
}

/** Pairs of words that mean true and false to some readers. */
const WORDS = [
  ['true', 'false'],
  ['yes', 'no'],
  ['on', 'off'],
] as const;

/** `yes` becomes `no` and `True` becomes `False`, where the generator takes both for what they say. */
function booleanLike(value: boolean, before: string, { readers }: FrontMatterDialect): string {
  const lower = before.toLowerCase();
  const pair = WORDS.find((words) => words.some((word) => word === lower));
  const word = pair?.[value ? 0 : 1] ?? String(value);
  const cased = casedLike(word, before);
  const result = readers.yaml.read(`k: ${cased}\n`);
  const isRead = result.kind === 'read' && JSON.stringify(result.value) === JSON.stringify({ k: value });
  return isRead ? cased : String(value);
}

function casedLike(word: string, before: string): string {
  if (before !== '' && before === before.toUpperCase() && /[A-Z]/.test(before)) return word.toUpperCase();
  return /^[A-Z]/.test(before) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
