import type { Value } from './template/values';

/** What stands between a shortcode's marks. */
export type Parameters =
  | { readonly kind: 'none' }
  | { readonly kind: 'positional'; readonly values: readonly Value[] }
  | { readonly kind: 'named'; readonly values: ReadonlyMap<string, Value> };

/** A piece of a post with shortcodes in it. Offsets are UTF-16 code units of the post. */
export type CallNode =
  | { readonly kind: 'text'; readonly text: string; readonly start: number; readonly isVerbatim: boolean }
  | Call
  | { readonly kind: 'broken'; readonly message: string; readonly source: string; readonly start: number };

export interface Call {
  readonly kind: 'call';
  readonly name: string;
  /** True for `{{% %}}`: what it prints is Markdown. */
  readonly isMarkdown: boolean;
  readonly parameters: Parameters;
  /** What stands between it and its end; undefined for one that has none. */
  readonly inner: readonly CallNode[] | undefined;
  /** The opening tag. */
  readonly source: string;
  readonly start: number;
  /** White space before it on its line, where nothing else is. */
  readonly indentation: string;
}
