import { findNodeAtLocation, getLocation, parseTree, type Node } from 'jsonc-parser';
import { asJsonObject } from '../blocks';
import type { Place } from './places';
import { stretchOf } from './scalar';

/** What stands at an offset in the content of a JSON block, whose braces may be left out. */
export function jsonPlace(content: string, offset: number): Place | undefined {
  const text = asJsonObject(content);
  const shift = text.length > content.length ? 1 : 0;
  const at = offset + shift;
  const { path, isAtPropertyKey, previousNode } = getLocation(text, at);
  const root = parseTree(text);
  const token =
    previousNode !== undefined && at <= previousNode.offset + previousNode.length ? previousNode : undefined;
  const names = path.filter((part) => typeof part === 'string');
  const indent = /^[ \t]*/.exec(content.slice(content.lastIndexOf('\n', offset - 1) + 1))?.[0] ?? '';
  if (isAtPropertyKey) {
    const parents = path.slice(0, -1);
    const name = String(token?.value ?? '');
    const start = token?.offset ?? at;
    const end = token === undefined ? at : start + token.length;
    const hasValue = /^\s*:/.test(text.slice(end));
    return {
      kind: 'key',
      parents: names.slice(0, -1),
      start: start - shift,
      end: end - shift,
      name,
      hasValue,
      indent,
      others: keysBeside(nodeAt(root, parents), start),
    };
  }
  if (names.length === 0 || (token !== undefined && /^[[{]/.test(text.charAt(token.offset)))) return undefined;
  const isItem = typeof path.at(-1) === 'number';
  const written = token === undefined ? '' : text.slice(token.offset, token.offset + token.length);
  const scalar = stretchOf(written, (token?.offset ?? at) - shift);
  const lead = token === undefined && text.charAt(at - 1) === ':' ? ' ' : '';
  const others = isItem ? itemsBeside(nodeAt(root, path.slice(0, -1)), token?.offset) : [];
  return { kind: 'value', path: names, list: isItem ? 'flow' : 'none', ...scalar, lead, indent, others };
}

function nodeAt(root: Node | undefined, path: (string | number)[]): Node | undefined {
  return root && findNodeAtLocation(root, path);
}

function keysBeside(node: Node | undefined, own: number): readonly string[] {
  const keys = (node?.children ?? []).flatMap(({ children }) => children?.[0] ?? []);
  return keys.filter(({ offset }) => offset !== own).map(({ value }) => String(value));
}

function itemsBeside(array: Node | undefined, own: number | undefined): readonly string[] {
  return (array?.children ?? []).filter(({ offset }) => offset !== own).map(({ value }) => String(value));
}
