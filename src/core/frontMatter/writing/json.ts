import { parseTree, type Node } from 'jsonc-parser';
import type { TextEdit } from '../../text';
import { asJsonObject } from '../blocks';
import { Timestamp } from '../frontMatter';
import type { FrontMatterChange, WritableBlock, WritableValue } from './changes';
import { behindLast, withoutStretches, type Stretch } from './separated';
import { lineEndOf } from './yamlLayout';

/** Plans a change of a JSON object; undefined where its braces are left out, or the value is no list. */
export function changeJson({ content }: WritableBlock, change: FrontMatterChange): readonly TextEdit[] | undefined {
  const root = asJsonObject(content) === content ? parseTree(content) : undefined;
  if (root === undefined) return undefined;
  const properties = root.children ?? [];
  const index = properties.findLastIndex(({ children }) => children?.[0]?.value === change.key);
  const value = properties[index]?.children?.[1];
  switch (change.kind) {
    case 'set':
      return value === undefined
        ? [added(content, root, change.key, change.value)]
        : [{ ...stretchOf(value), text: printed(change.value) }];
    case 'remove':
      return index < 0 ? [] : removed(content, root, index);
    case 'addItem':
      if (value === undefined) return [added(content, root, change.key, [change.item])];
      return value.type === 'array' ? [addedItem(content, value, change.item)] : undefined;
    case 'removeItem':
      return value?.type === 'array' ? withoutItem(value, change.item) : [];
  }
}

function added(content: string, root: Node, key: string, value: WritableValue): TextEdit {
  const text = `${JSON.stringify(key)}: ${printed(value)}`;
  const properties = (root.children ?? []).map(stretchOf);
  if (properties.length > 0) return behindLast(content, properties, root.offset + 1, text);
  const lineEnd = lineEndOf(content);
  return { ...insideOf(root), text: `${lineEnd}  ${text}${lineEnd}` };
}

function removed(content: string, root: Node, index: number): readonly TextEdit[] {
  const properties = (root.children ?? []).map(stretchOf);
  if (properties.length === 1) return [{ ...insideOf(root), text: content.includes('\n') ? lineEndOf(content) : '' }];
  return withoutStretches(properties, (each) => each === index);
}

function addedItem(content: string, array: Node, item: string): TextEdit {
  return behindLast(content, (array.children ?? []).map(stretchOf), array.offset + 1, JSON.stringify(item));
}

function withoutItem(array: Node, item: string): readonly TextEdit[] {
  const items = array.children ?? [];
  return withoutStretches(items.map(stretchOf), (index) => items[index]?.value === item);
}

function stretchOf({ offset, length }: Node): Stretch {
  return { start: offset, end: offset + length };
}

/** What stands between the braces or brackets. */
function insideOf({ offset, length }: Node): Stretch {
  return { start: offset + 1, end: offset + length - 1 };
}

function printed(value: WritableValue): string {
  if (value instanceof Timestamp) return JSON.stringify(value.text);
  if (typeof value !== 'object') return JSON.stringify(value);
  return `[${value.map((item) => JSON.stringify(item)).join(', ')}]`;
}
