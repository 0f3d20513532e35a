import type { StateCore, Token } from 'markdown-it';
import { applyAttributes, emptyAttributes, type AttributeList } from '../attributes';
import type { KramdownDocument } from '../document';

/** Sets what `{: …}` says on blocks and spans, once every named list of the text is known. */
export function setAttributes({ tokens }: Pick<StateCore, 'tokens'>, { attributeLists }: KramdownDocument): void {
  for (const token of tokens) {
    setOn(token, attributeLists);
    for (const child of token.children ?? []) setOn(child, attributeLists);
  }
}

function setOn(token: Token, lists: ReadonlyMap<string, AttributeList>): void {
  const attributes = attributesOf(token);
  if (attributes !== undefined) applyAttributes(token, attributes, lists);
}

/** The attributes that the author gave to a block or span; undefined for a token that cannot have any. */
export function attributesOf(token: Token): AttributeList | undefined {
  const attributes = token.meta?.['attributes'];
  return isAttributeList(attributes) ? attributes : undefined;
}

/** The same, and a list that is still empty where there is none yet. */
export function ensureAttributes(token: Token): AttributeList {
  const known = attributesOf(token);
  if (known !== undefined) return known;
  const attributes = emptyAttributes();
  token.meta = { ...token.meta, attributes };
  return attributes;
}

function isAttributeList(value: unknown): value is AttributeList {
  return typeof value === 'object' && value !== null && 'references' in value && 'values' in value;
}
