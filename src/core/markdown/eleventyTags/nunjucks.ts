import type { Box } from '../boxes';
import { LineEmitter } from '../liquid/lineEmitter';
import { filters, type Filter } from '../nunjucks/filters';
import type { Node } from '../nunjucks/nodes';
import { TemplateRenderer } from '../nunjucks/renderer';
import { Scope } from '../nunjucks/scope';
import { parseTemplate } from '../nunjucks/templateParser';
import { printedValue } from '../nunjucks/values';
import { prefixedUrl, slug, slugify } from './addresses';
import type { LiquidRequest } from './liquid';

/** Expands Nunjucks as Eleventy has it. Source: Eleventy `Engines/Nunjucks.js`. */
export function expandNunjucks({ text, variables, includes, prefix, ownFilters, keep }: LiquidRequest): LineEmitter {
  const emitter = new LineEmitter(text);
  const own = ownFiltersOf(prefix);
  const parsed = new Map<string, readonly Node[]>();
  const lineAt = (offset: number): number => text.slice(0, offset).split('\n').length - 1;
  const keepAt = (box: Omit<Extract<Box, { kind: 'tag' }>, 'line' | 'kind'>, offset: number): string =>
    keep({ kind: 'tag', ...box, line: lineAt(offset) });
  const renderer = new TemplateRenderer({
    isEscaping: true,
    filter: (name) => own.get(name) ?? filters.get(name),
    tag: () => '',
    file: (path) => {
      const source = includes.get(path.replace(/^\.\//, ''));
      if (source === undefined) return undefined;
      const nodes = parsed.get(path) ?? parseTemplate(source, () => undefined);
      parsed.set(path, nodes);
      return nodes;
    },
    unknownTag: (name, { offset, source }) => keepAt({ name, source }, offset),
    error: (message, { offset, source }) => {
      const filter = /^filter not found: (.*)$/.exec(message)?.[1];
      if (filter !== undefined && ownFilters.includes(filter)) return keepAt({ name: filter, source }, offset);
      return keep({ kind: 'error', message, source, line: lineAt(offset) });
    },
  });
  renderer.render(
    parseTemplate(text, () => undefined),
    new Scope(variables),
    {
      write: (piece, offset, isVerbatim) => {
        emitter.moveToOffset(offset, isVerbatim);
        emitter.write(piece);
      },
    },
  );
  return emitter;
}

function ownFiltersOf(prefix: string): ReadonlyMap<string, Filter> {
  return new Map<string, Filter>([
    ['url', (value) => prefixedUrl(printedValue(value), prefix)],
    ['slugify', (value) => slugify(printedValue(value))],
    ['slug', (value) => slug(printedValue(value))],
    ['log', (value) => value],
    ['inputPathToUrl', (value) => value],
  ]);
}
