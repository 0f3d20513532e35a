import type { TextEdit } from '../../text';
import type { WritableBlock } from './changes';
import { lineEndOf, linesOf, type YamlKey } from './yamlLayout';
import { withoutStretches } from './separated';
import { quoteStyleOf, yamlScalar } from './yamlText';

/** An item as it stands in the text. */
interface Item {
  readonly start: number;
  readonly end: number;
  readonly written: string;
  /** Where the item takes lines of its own: these, comments above not counted. */
  readonly lineStart: number;
  readonly lineEnd: number;
}

type List =
  | {
      readonly style: 'block';
      readonly items: readonly Item[];
      /** White space, dash and white space. */ readonly lead: string;
    }
  /** Between square brackets; `end` is where the closing one stands. */
  | { readonly style: 'flow'; readonly items: readonly Item[]; readonly end: number };

/** @returns undefined where the value is no list of single words and texts */
export function addToList(block: WritableBlock, key: YamlKey, item: string): readonly TextEdit[] | undefined {
  const list = listAt(block.content, key);
  if (list === undefined) return undefined;
  const last = list.items.at(-1);
  if (list.style === 'flow') {
    const text = yamlScalar(item, last?.written ?? '', block.dialect, true);
    const start = last?.end ?? list.end;
    return [{ start, end: start, text: last === undefined ? text : `, ${text}` }];
  }
  if (last === undefined) return undefined;
  const lineEnd = lineEndOf(block.content);
  const text = `${list.lead}${yamlScalar(item, last.written, block.dialect)}`;
  const isEnded = block.content.charAt(last.lineEnd - 1) === '\n';
  return [{ start: last.lineEnd, end: last.lineEnd, text: isEnded ? text + lineEnd : lineEnd + text }];
}

/** @returns undefined where the value is no list of single words and texts */
export function removeFromList(block: WritableBlock, key: YamlKey, item: string): readonly TextEdit[] | undefined {
  const list = listAt(block.content, key);
  if (list === undefined) return undefined;
  const isMeant = list.items.map(({ written }) => valueOf(block, written, list.style) === item);
  if (isMeant.every(Boolean)) return emptied(list, key, block.content);
  if (list.style === 'flow') return withoutStretches(list.items, (index) => isMeant[index] === true);
  return list.items
    .filter((_, index) => isMeant[index])
    .map(({ lineStart, lineEnd }) => ({ start: lineStart, end: lineEnd, text: '' }));
}

function emptied(list: List, key: YamlKey, content: string): readonly TextEdit[] {
  const [first, last] = [list.items[0], list.items.at(-1)];
  if (first === undefined || last === undefined) return [];
  if (list.style === 'flow') return [{ start: first.start, end: last.end, text: '' }];
  const isEnded = content.charAt(last.lineEnd - 1) === '\n';
  const lines: TextEdit = { start: first.lineStart, end: last.lineEnd, text: '' };
  return isEnded ? [{ start: key.colonEnd, end: key.colonEnd, text: ' []' }, lines] : [];
}

function valueOf({ dialect }: WritableBlock, written: string, style: List['style']): unknown {
  const text = style === 'flow' ? `[${written}]` : `- ${written}\n`;
  const result = dialect.readers.yaml.read(text);
  return result.kind === 'read' && Array.isArray(result.value) ? result.value[0] : undefined;
}

/** What stands behind the colon for a list: in the style of the lists that the block has already. */
export function listTextOf(
  block: WritableBlock,
  keys: readonly YamlKey[],
  items: readonly string[],
  indent: string,
): string {
  const lists = keys.flatMap((key) => listAt(block.content, key) ?? []);
  const [like] = [...lists].sort((a, b) => b.items.length - a.items.length);
  const quoted = like?.items[0]?.written ?? '';
  const style = quoteStyleOf(quoted) === 'plain' ? '' : quoted;
  if (items.length === 0) return ' []';
  if (like?.style === 'flow')
    return ` [${items.map((item) => yamlScalar(item, style, block.dialect, true)).join(', ')}]`;
  const lineEnd = lineEndOf(block.content);
  const lead = like?.lead ?? `${indent}  - `;
  return items.map((item) => `${lineEnd}${lead}${yamlScalar(item, style, block.dialect)}`).join('');
}

function listAt(content: string, key: YamlKey): List | undefined {
  const written = content.slice(key.valueStart, key.valueEnd);
  return written.startsWith('[') ? flowList(content, key) : blockList(content, key);
}

const DASH = /^( *-[ \t]+)(\S.*)$/;
/** One text in quotes, or one without anything in it that opens more. */
const ONE_VALUE =
  /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s"'[\]{}&*!|>#%@`,][^#]*?|[^\s"'[\]{}&*!|>#%@`,].*?[^\s]#.*?)(?=\s+#|\s*$)/;

/** Beyond, the pattern takes its time. */
const LONGEST_ITEM = 2000;

function blockList(content: string, { colonEnd, end }: YamlKey): List | undefined {
  const [, ...lines] = linesOf(content, colonEnd, end);
  const items: Item[] = [];
  let lead: string | undefined;
  for (const { text, start, end: lineEnd } of lines) {
    if (/^\s*(?:#.*)?$/.test(text)) continue;
    const [, dash = '', rest = ''] = DASH.exec(text) ?? [];
    const written = rest.length > LONGEST_ITEM ? undefined : ONE_VALUE.exec(rest)?.[0];
    lead ??= dash;
    if (written === undefined || dash !== lead || /^[^"'].*:(?:\s|$)/.test(written)) return undefined;
    const itemStart = start + dash.length;
    items.push({ start: itemStart, end: itemStart + written.length, written, lineStart: start, lineEnd });
  }
  return lead === undefined ? undefined : { style: 'block', items, lead };
}

const FLOW_ITEM =
  /[ \t\r\n]*("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s"'[\]{}&*!|>#%@`,](?:[^,[\]{}#]*[^,[\]{}#\s])?)[ \t\r\n]*/y;

function flowList(content: string, { valueStart, valueEnd }: YamlKey): List | undefined {
  const items: Item[] = [];
  let at = valueStart + 1;
  for (;;) {
    FLOW_ITEM.lastIndex = at;
    const match = FLOW_ITEM.exec(content);
    const written = match?.[1];
    if (match !== null && written !== undefined) {
      const start = match.index + match[0].indexOf(written);
      items.push({ start, end: start + written.length, written, lineStart: start, lineEnd: start });
      at = FLOW_ITEM.lastIndex;
    }
    const rest = /^\s*([,\]])/.exec(content.slice(at, valueEnd));
    if (rest === null) return undefined;
    at += rest[0].length;
    if (rest[1] === ']') return at === valueEnd ? { style: 'flow', items, end: at - 1 } : undefined;
  }
}
