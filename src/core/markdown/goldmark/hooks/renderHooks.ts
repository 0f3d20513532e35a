import type { Env, MarkdownIt, RendererRule, Token } from 'markdown-it';
import type { HookElement, RenderHook } from '../../renderHooks';
import type { CodeOptions } from '../options';
import { blockquoteElement } from './blockquote';
import { codeElement } from './codeBlock';
import { autolinkOrLink, headingElement, imageElement, passthroughElement } from './elements';
import type { HookPlace } from './place';
import { tableElement } from './table';

type MakeElement = (place: HookPlace) => HookElement | undefined;

/** Tokens that an element has taken print nothing. */
const TAKEN = 'taken';

/** Prints elements by the templates of the site. Source: Hugo `markup/goldmark/render_hooks.go`. */
export function useRenderHook(md: MarkdownIt, hook: RenderHook, options: CodeOptions): void {
  md.renderer.rules[TAKEN] = () => '';
  const makers: Readonly<Record<string, MakeElement>> = {
    heading_open: headingElement,
    link_open: autolinkOrLink,
    image: imageElement,
    blockquote_open: blockquoteElement,
    table_open: tableElement,
    fence: (place) => codeElement(place, options),
    passthrough: passthroughElement,
    passthrough_block: passthroughElement,
  };
  for (const [type, make] of Object.entries(makers)) md.renderer.rules[type] = hooked(md, type, make, hook);
}

function hooked(md: MarkdownIt, type: string, make: MakeElement, hook: RenderHook): RendererRule {
  const otherwise = md.renderer.rules[type];
  return (tokens, index, options, env, renderer) => {
    const end = endOf(tokens, index);
    const element = make({ md, env, tokens, index, end, ordinal: countOf(env, type) });
    const html = element === undefined ? undefined : hook(element);
    if (html !== undefined) {
      for (let taken = index + 1; taken <= end; taken++) take(tokens[taken]);
      return withLine(html, tokens[index]);
    }
    return otherwise === undefined
      ? renderer.renderToken(tokens, index, options)
      : otherwise(tokens, index, options, env, renderer);
  };
}

function endOf(tokens: readonly Token[], index: number): number {
  const first = tokens[index];
  if (first === undefined || first.nesting === 0) return index;
  const end = tokens.findIndex((token, at) => at > index && token.nesting < 0 && token.level === first.level);
  return end < 0 ? index : end;
}

function take(token: Token | undefined): void {
  if (token === undefined) return;
  token.type = TAKEN;
}

const counts = new WeakMap<Env, Map<string, number>>();

function countOf(env: Env | undefined, type: string): number {
  if (env === undefined) return 0;
  const known = counts.get(env) ?? new Map<string, number>();
  counts.set(env, known);
  const count = known.get(type) ?? 0;
  known.set(type, count + 1);
  return count;
}

/** The mark of the line at which a block begins goes to its first element. */
function withLine(html: string, token: Token | undefined): string {
  const line = token?.attrGet('data-line') ?? undefined;
  return line === undefined ? html : html.replace(/^(\s*<[A-Za-z][\w:-]*)(?=[\s>/])/, `$1 data-line="${line}"`);
}
