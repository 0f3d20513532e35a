import type { MarkdownDialect } from '../site';
import type { TagEnvironment } from './tagEnvironment';

/** HTML that is finished. */
export interface HookHtml {
  readonly html: string;
}

/** What a site's own template for an element may print. */
export type HookValue =
  string | number | boolean | undefined | HookHtml | ReadonlyMap<string, HookValue> | readonly HookValue[];

/** An element of Markdown that a site may print by a template of its own. */
export interface HookElement {
  readonly kind: 'blockquote' | 'codeblock' | 'heading' | 'image' | 'link' | 'passthrough' | 'table';
  /** The language of code, or what kind of quote or passthrough it is: a template may be for one of them alone. */
  readonly variant: string;
  readonly values: ReadonlyMap<string, HookValue>;
}

/** @returns the HTML of an element; undefined where the site leaves it to its generator */
export type RenderHook = (element: HookElement) => string | undefined;

type HookLoader = (environment: TagEnvironment) => Promise<RenderHook | undefined>;

const loaders: Readonly<Partial<Record<MarkdownDialect, () => Promise<HookLoader>>>> = {
  goldmark: async () => (await import('./shortcodes/renderHooks')).loadHugoHooks,
};

/** Reads the templates by which a site prints elements of Markdown; undefined where it has none. */
export async function loadRenderHook(
  dialect: MarkdownDialect,
  environment: TagEnvironment,
): Promise<RenderHook | undefined> {
  const load = await loaders[dialect]?.();
  return load?.(environment);
}
