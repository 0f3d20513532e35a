/** What the value of a key is, and so what is offered for it. */
export type KeyKind =
  | 'text'
  | 'number'
  | 'boolean'
  | 'date'
  | 'tags'
  | 'categories'
  | 'authors'
  | 'layout'
  | 'image'
  | 'mapping'
  /** One of the values that other posts have. */
  | 'used';

/** A key of front matter that means something to a generator. */
export interface KeyInfo {
  /** As its documentation writes it; with dots where it stands in another one: `build.list`. */
  readonly name: string;
  readonly kind: KeyKind;
  /** True where the value is a list. */
  readonly isList: boolean;
  /** One English sentence or two, for users; translated by adapters. */
  readonly meaning: string;
  /** The values that the generator knows; empty where there are no such. */
  readonly values: readonly string[];
}

/** The keys of one generator, the commonest first. */
export interface KeyTable {
  readonly generator: string;
  /** Address of the page that documents them. */
  readonly source: string;
  readonly keys: readonly KeyInfo[];
  /** True where keys are the same in any case. */
  readonly isCaseless?: boolean;
  /** True where a text behind `tags` or `categories` is split at its blanks. */
  readonly hasWordLists?: boolean;
}

/** A key with one value. */
export function one(name: string, kind: KeyKind, meaning: string, values: readonly string[] = []): KeyInfo {
  return { name, kind, isList: false, meaning, values };
}

/** A key with a list. */
export function many(name: string, kind: KeyKind, meaning: string, values: readonly string[] = []): KeyInfo {
  return { name, kind, isList: true, meaning, values };
}

/** What a table says of a key. */
export function keyIn({ keys, isCaseless }: KeyTable, path: readonly string[]): KeyInfo | undefined {
  const name = path.join('.');
  const lower = name.toLowerCase();
  return keys.find((key) => key.name === name || (isCaseless === true && key.name.toLowerCase() === lower));
}
