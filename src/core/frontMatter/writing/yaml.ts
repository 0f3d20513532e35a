import type { TextEdit } from '../../text';
import type { FrontMatterChange, WritableBlock, WritableValue } from './changes';
import { addToList, listTextOf, removeFromList } from './yamlList';
import { lineEndOf, linesOf, yamlKeys, type YamlKey } from './yamlLayout';
import { yamlScalar } from './yamlText';

/** Plans a change of a block of YAML; undefined where its layout is not the everyday one. */
export function changeYaml(block: WritableBlock, change: FrontMatterChange): readonly TextEdit[] | undefined {
  const keys = yamlKeys(block.content);
  if (keys === undefined || (keys.length === 0 && /^[^\s#]/m.test(block.content))) return undefined;
  const found = keys.filter(({ key }) => key === change.key);
  // Where a key stands twice, it is for the author to say which one is meant.
  if (found.length > 1) return undefined;
  const [key] = found;
  switch (change.kind) {
    case 'set':
      return key === undefined
        ? [added(block, keys, change.key, change.value)]
        : replaced(block, keys, key, change.value);
    case 'remove':
      return key === undefined ? [] : [removed(block, key)];
    case 'addItem':
      if (key === undefined) return [added(block, keys, change.key, [change.item])];
      return addToList(block, key, change.item) ?? replacedNothing(block, keys, key, [change.item]);
    case 'removeItem':
      return key === undefined ? [] : removeFromList(block, key, change.item);
  }
}

/** A block may end without a line end of its own, as Hexo's does: the last key then takes the one in front of it. */
function removed({ content }: WritableBlock, { start, end }: YamlKey): TextEdit {
  const isLast = end === content.length && !content.endsWith('\n');
  const lead = isLast ? (/\r?\n$/.exec(content.slice(0, start))?.[0].length ?? 0) : 0;
  return { start: start - lead, end, text: '' };
}

/** A new key stands below all others, with their indentation. */
function added(block: WritableBlock, keys: readonly YamlKey[], key: string, value: WritableValue): TextEdit {
  const { content } = block;
  const lineEnd = lineEndOf(content);
  const start = content.length;
  const hasLineEnd = content === '' || content.endsWith('\n');
  const name = yamlScalar(key, '', block.dialect);
  const indent = keys[0]?.indent ?? '';
  const line = `${indent}${name}:${valueText(block, keys, value, indent, '')}`;
  return { start, end: start, text: hasLineEnd ? line + lineEnd : lineEnd + line };
}

/** What stands behind the colon, a space or a line end first. */
function valueText(
  block: WritableBlock,
  keys: readonly YamlKey[],
  value: WritableValue,
  indent: string,
  before: string,
): string {
  if (isList(value)) return listTextOf(block, keys, value, indent);
  return ` ${yamlScalar(value, before, block.dialect)}`;
}

function replaced(
  block: WritableBlock,
  keys: readonly YamlKey[],
  key: YamlKey,
  value: WritableValue,
): readonly TextEdit[] | undefined {
  const { content } = block;
  const written = content.slice(key.valueStart, key.valueEnd);
  // An anchor may be meant elsewhere, and a tag says what the value is.
  if (/^[&!]/.test(written)) return undefined;
  const isOneLine = key.valueEnd <= endOfLine(content, key.start) && written !== '' && !written.startsWith('#');
  if (isOneLine && !/^[|>]/.test(written) && !isList(value)) {
    return [{ start: key.valueStart, end: key.valueEnd, text: yamlScalar(value, written, block.dialect) }];
  }
  const start = key.colonEnd;
  const end = isOneLine ? key.valueEnd : endOfValue(content, key);
  const comment = isOneLine ? '' : commentOf(content, key);
  const text = valueText(block, keys, value, key.indent, /^["']/.test(written) ? written : '');
  const [first = '', ...rest] = text.split(/(?=\r?\n)/);
  return [{ start, end, text: first + comment + rest.join('') }];
}

/** A key without a value gets one; any other value than a list is the author's. */
function replacedNothing(
  block: WritableBlock,
  keys: readonly YamlKey[],
  key: YamlKey,
  value: readonly string[],
): readonly TextEdit[] | undefined {
  return block.values[key.key] === null ? replaced(block, keys, key, value) : undefined;
}

/** A comment behind the colon where the value itself stands on lines of its own, with the white space in front. */
function commentOf(content: string, { colonEnd }: YamlKey): string {
  const line = content.slice(colonEnd, endOfLine(content, colonEnd));
  return /^(?:\s*[|>][-+\d]*)?(\s+#.*)$/.exec(line)?.[1] ?? '';
}

/** The end of the last line of a key, its line end left out. */
function endOfValue(content: string, { colonEnd, end }: YamlKey): number {
  const last = linesOf(content, colonEnd, end).at(-1);
  return last === undefined ? colonEnd : last.start + last.text.length;
}

function endOfLine(content: string, from: number): number {
  const lineEnd = content.indexOf('\n', from);
  const end = lineEnd < 0 ? content.length : lineEnd;
  return content.charAt(end - 1) === '\r' ? end - 1 : end;
}

function isList(value: WritableValue): value is readonly string[] {
  return Array.isArray(value);
}
