import type { Token } from 'markdown-it';

/** What stands in `{: …}`: classes and values, and names of lists that are defined elsewhere (`{:name: …}`). */
export interface AttributeList {
  readonly references: string[];
  readonly values: Map<string, string>;
}

/** Source: kramdown `extensions.rb`, ALD_TYPE_ANY. */
const PART =
  /(?:^|\s)(?:(\w[\w-]*)=(?:"((?:\\\}|\\"|[^}"])*?)"|'((?:\\\}|\\'|[^}'])*?)')|(\w[\w-]*)|((?:#[A-Za-z][\w:-]*|\.[^\s.#]+)+))(?=\s|$)/g;
const ID_OR_CLASS = /#([A-Za-z][\w:-]*)|\.([^\s.#]+)/g;

export function emptyAttributes(): AttributeList {
  return { references: [], values: new Map() };
}

/** Adds what stands in a list to `attributes`. Source: kramdown `extensions.rb` (`parse_attribute_list`). */
export function addAttributes(attributes: AttributeList, text: string): void {
  for (const [, key, double, single, reference, idsAndClasses] of text.matchAll(PART)) {
    if (reference !== undefined) attributes.references.push(reference);
    else if (idsAndClasses !== undefined) addIdsAndClasses(attributes, idsAndClasses);
    else if (key !== undefined) attributes.values.set(key, (double ?? single ?? '').replace(/\\([}"'])/g, '$1'));
  }
}

function addIdsAndClasses({ values }: AttributeList, text: string): void {
  for (const [, id, name] of text.matchAll(ID_OR_CLASS)) {
    if (id !== undefined) values.set('id', id);
    else values.set('class', `${values.get('class') ?? ''} ${name ?? ''}`.trimStart());
  }
}

/**
 * Sets the attributes of a token. Those of named lists come first, classes add up, other values replace.
 * Source: kramdown `parser/kramdown.rb` (`update_attr_with_ial`).
 */
export function applyAttributes(
  token: Token,
  attributes: AttributeList,
  lists: ReadonlyMap<string, AttributeList>,
  depth = 0,
): void {
  for (const name of attributes.references) {
    const list = lists.get(name);
    // A list may name itself: deeper than any author goes, it ends.
    if (list !== undefined && depth < 8) applyAttributes(token, list, lists, depth + 1);
  }
  for (const [name, value] of attributes.values) {
    if (name === 'class') token.attrJoin(name, value);
    else token.attrSet(name, value);
  }
}
