import type { StateBlock, Token } from 'markdown-it';
import { parseAttributes, printedAttributes } from '../attributes';
import { setOwnAttribute } from '../blockAttributes';
import { indentOf, lineText } from './lines';

/**
 * A line `{.class key="value"}` sets attributes of the block before it. What stands behind the brace is dropped.
 * Source: Hugo `markup/goldmark/internal/extensions/attributes/attributes.go`.
 */
export function attributeBlock(state: StateBlock, startLine: number, _endLine: number, isSilent: boolean): boolean {
  if (indentOf(state, startLine) > 3) return false;
  const attributes = parseAttributes(lineText(state, startLine), 0);
  if (attributes === undefined) return false;
  if (isSilent) return true;
  state.line = startLine + 1;
  if (startLine === 0 || state.isEmpty(startLine - 1)) return true;
  const block = blockBefore(state);
  if (block === undefined || block.type === 'fence') return true;
  for (const attribute of printedAttributes(attributes.values)) setOwnAttribute(block, attribute);
  return true;
}

/** The token that opens the last block in the same container. */
function blockBefore({ tokens, level }: StateBlock): Token | undefined {
  const last = tokens.at(-1);
  if (last === undefined || last.nesting > 0) return undefined;
  if (last.nesting === 0) return last;
  return tokens.findLast((token) => token.nesting > 0 && token.level === level);
}
