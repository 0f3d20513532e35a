/** A key, or the place where one may be written. */
export interface KeyPlace {
  readonly kind: 'key';
  /** The keys that it stands in; none at the top level. */
  readonly parents: readonly string[];
  /** The key as it is written, quotes included. */
  readonly start: number;
  readonly end: number;
  readonly name: string;
  /** True where the sign that parts key and value follows already. */
  readonly hasValue: boolean;
  /** White space in front of the key. */
  readonly indent: string;
  /** The other keys beside it. */
  readonly others: readonly string[];
}

/** A value, or the place where one may be written. */
export interface ValuePlace {
  readonly kind: 'value';
  /** The key, and before it those that it stands in. */
  readonly path: readonly string[];
  readonly list: 'none' | 'flow' | 'block';
  /** The value as it is written, without its quotes. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The quote that it stands in. */
  readonly quote: '' | '"' | "'";
  /** White space that is missing in front of it. */
  readonly lead: '' | ' ';
  /** White space in front of the line of its key. */
  readonly indent: string;
  /** The other items of the list. */
  readonly others: readonly string[];
}

export type Place = KeyPlace | ValuePlace;
