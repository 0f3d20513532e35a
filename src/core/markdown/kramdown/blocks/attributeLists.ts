import { addAttributes, emptyAttributes } from '../attributes';
import { BLOCK_ATTRIBUTES, END_OF_BLOCK, NAMED_ATTRIBUTES } from '../patterns';
import { lineAt } from '../lines';
import type { Place } from './rule';

/** `{:name: …}`, a list that others refer to. Source: kramdown `parser/kramdown/extensions.rb`. */
export function namedAttributes({ state, startLine, document, container }: Place): boolean {
  const match = NAMED_ATTRIBUTES.exec(lineAt(state, startLine));
  if (match === null) return false;
  const [, name = '', text = ''] = match;
  const attributes = document.attributeLists.get(name) ?? emptyAttributes();
  document.attributeLists.set(name, attributes);
  addAttributes(attributes, text);
  container.last = undefined;
  state.line = startLine + 1;
  return true;
}

/** `{: …}`: attributes of the block above it, or of the one below. Source: kramdown `parser/kramdown/extensions.rb`. */
export function blockAttributes({ state, startLine, endLine, container }: Place): boolean {
  const text = BLOCK_ATTRIBUTES.exec(lineAt(state, startLine))?.[1];
  if (text === undefined) return false;
  const next = startLine + 1;
  const { last } = container;
  const isBehind = last?.end === startLine && !state.isEmpty(startLine - 1);
  if (last !== undefined && isBehind && last.kind !== 'boundary') {
    addAttributes(last.attributes, text);
    const goesOn = next < endLine && BLOCK_ATTRIBUTES.test(lineAt(state, next));
    container.last = goesOn ? { ...last, end: next } : undefined;
  } else {
    const pending = container.pending?.line === startLine ? container.pending.attributes : emptyAttributes();
    addAttributes(pending, text);
    container.pending = { attributes: pending, line: next };
  }
  state.line = next;
  return true;
}

/** `^` alone parts two lists, or a block from its neighbour. Source: kramdown `parser/kramdown/eob.rb`. */
export function endOfBlock({ state, startLine, container }: Place): boolean {
  if (!END_OF_BLOCK.test(lineAt(state, startLine))) return false;
  container.last = { kind: 'boundary', attributes: emptyAttributes(), end: startLine + 1 };
  state.line = startLine + 1;
  return true;
}
