import { Context, defaultOperators, Liquid, toPromise } from 'liquidjs';
import { Boxes, type Box, type BoxWords } from '../boxes';
import type { ExpandedText } from '../templateTags';
import { readData } from './data';
import type { TagEnvironment } from '../tagEnvironment';
import { addAddressFilters } from './filters/addresses';
import { addDateFilters } from './filters/dates';
import { addListFilters } from './filters/lists';
import { addNumberFilters } from './filters/numbers';
import { addTextFilters } from './filters/texts';
import { LineEmitter } from './lineEmitter';
import { LenientParser, MOST_SOURCE, reasonOf } from './parsing';
import { LenientRenderer } from './rendering';
import { highlightTag } from './tags/highlight';
import { includeTag } from './tags/include';
import { linkTag, postUrlTag } from './tags/links';
import { RawTag } from './tags/raw';
import { pageVariables, siteVariables, templateValue } from './variables';

/** New values (joined lists, repeated text) that a template may make, in units of liquidjs. */
const MEMORY_LIMIT = 20_000_000;

/** Expands the Liquid of a post as Jekyll does. Source: Jekyll `convertible.rb` (`render_with_liquid?`). */
export async function expandLiquid(
  text: string,
  environment: TagEnvironment,
  words: BoxWords,
): Promise<ExpandedText | undefined> {
  if (environment.data['render_with_liquid'] === false || !/\{[{%]/.test(text)) return undefined;
  const boxes = new Boxes(text, words);
  const emitter = new LineEmitter(text);
  const liquid = makeLiquid(environment, boxes);
  try {
    const data = text.includes('site') || text.includes('include') ? await readData(environment.files) : {};
    const scope = {
      site: siteVariables(environment, templateValue(data, environment)),
      page: pageVariables(environment),
      jekyll: { version: '4.4.1', environment: 'development' },
    };
    const context = new Context(scope, liquid.options, { ownPropertyOnly: true }, { liquid });
    await toPromise(liquid.renderer.renderTemplates(liquid.parse(text), context, emitter));
  } catch (error) {
    const box = boxes.add({ kind: 'error', message: reasonOf(error), source: '{% … %}', line: 0 });
    return { text: `${box}\n\n${text}`, lines: (line) => Math.max(0, line - 2), boxes };
  }
  const lines = emitter.lines();
  return { text: emitter.buffer, lines: (line) => lines[Math.min(line, lines.length - 1)] ?? 0, boxes };
}

function makeLiquid(environment: TagEnvironment, boxes: Boxes): Liquid {
  const liquid = new Liquid({
    ownPropertyOnly: true,
    jekyllWhere: true,
    operators: { ...defaultOperators, '<>': defaultOperators['!='] ?? (() => false) },
    parseLimit: MOST_SOURCE,
    memoryLimit: MEMORY_LIMIT,
    // Without a file system of its own: files come through the port alone.
    templates: {},
  });
  const keep = (box: Box): string => boxes.add(box);
  const parse = (source: string, path?: string) => new LenientParser(liquid, keep).parse(source, path);
  Object.assign(liquid, { renderer: new LenientRenderer(keep), parse });
  addTags(liquid, environment, boxes);
  addTextFilters(liquid, environment);
  addListFilters(liquid);
  addNumberFilters(liquid);
  addDateFilters(liquid, environment);
  addAddressFilters(liquid, environment);
  return liquid;
}

function addTags(liquid: Liquid, environment: TagEnvironment, boxes: Boxes): void {
  const { path, highlight } = environment;
  Object.assign(liquid.tags, { render: undefined, layout: undefined, block: undefined });
  liquid.registerTag('raw', RawTag);
  liquid.registerTag('post_url', postUrlTag(environment));
  liquid.registerTag('link', linkTag(environment));
  liquid.registerTag('include', includeTag(environment, '_includes'));
  liquid.registerTag('include_cached', includeTag(environment, '_includes'));
  liquid.registerTag('include_relative', includeTag(environment, path.slice(0, Math.max(0, path.lastIndexOf('/')))));
  liquid.registerTag(
    'highlight',
    highlightTag(highlight, (html) => boxes.add({ kind: 'html', html })),
  );
}
