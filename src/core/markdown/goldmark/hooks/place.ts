import type { Env, MarkdownIt, Token } from 'markdown-it';
import type { HookElement, HookValue } from '../../renderHooks';

/** Where an element stands among the tokens, and how what is in it is printed. */
export interface HookPlace {
  readonly md: MarkdownIt;
  readonly env: Env | undefined;
  readonly tokens: readonly Token[];
  /** Of its first token. */
  readonly index: number;
  /** Of its last token; the first one for an element of one token. */
  readonly end: number;
  /** How many of its kind stand before it. */
  readonly ordinal: number;
}

export function element(
  kind: HookElement['kind'],
  variant: string,
  values: Readonly<Record<string, HookValue>>,
): HookElement {
  return { kind, variant, values: new Map(Object.entries(values)) };
}

/** Attributes that stand in the text, without our mark of the line. */
export function attributesOf(token: Token | undefined): ReadonlyMap<string, HookValue> {
  const attributes = (token?.attrs ?? []).filter(([name]) => name !== 'data-line');
  return new Map(attributes.map(([name, value]) => [name, value]));
}

/** The HTML of tokens within a line. */
export function inlineHtml({ md, env }: HookPlace, tokens: readonly Token[]): string {
  return md.renderer.renderInline([...tokens], md.options, env);
}

/** The HTML of blocks. */
export function blockHtml({ md, env }: HookPlace, tokens: readonly Token[]): string {
  return md.renderer.render([...tokens], md.options, env);
}
