import { Liquid } from 'liquidjs';
import { ALL_TEMPLATES, Boxes, type Box, type BoxWords } from '../boxes';
import type { ExpandedText } from '../expandedText';
import type { TagEnvironment } from '../tagEnvironment';
import { SiteContent } from './content/siteContent';
import { DocumentContext } from './drops/documentDrop';
import { Documents } from './drops/documents';
import { addAddressFilters } from './filters/addresses';
import { addDateFilters } from './filters/dates';
import { addListFilters } from './filters/lists';
import { addNumberFilters } from './filters/numbers';
import { addTextFilters } from './filters/texts';
import { drive } from './drive';
import { LineEmitter } from './lineEmitter';
import { LenientParser, MOST_SOURCE } from './parsing';
import { reasonOf } from './reason';
import { LenientRenderer } from './rendering';
import { operators } from './operators';
import { finishFilters } from './filters/finish';
import { assignTag } from './tags/assign';
import { CommentTag } from './tags/comment';
import { highlightTag } from './tags/highlight';
import { includeTag } from './tags/include';
import { linkTag, postUrlTag } from './tags/links';
import { pluginTags } from './tags/plugins';
import { RawTag } from './tags/raw';
import { pageVariables, paginator, siteVariables } from './variables';

/** New values (joined lists, repeated text) that a template may make, in units of liquidjs. */
const MEMORY_LIMIT = 20_000_000;

/** Expands the Liquid of a post as Jekyll does. Source: Jekyll `convertible.rb` (`render_with_liquid?`). */
export async function expandLiquid(
  text: string,
  environment: TagEnvironment,
  words: BoxWords,
): Promise<ExpandedText | undefined> {
  if (environment.data['render_with_liquid'] === false || !/\{[{%]/.test(text)) return undefined;
  const boxes = new Boxes(text, words, environment.bodyLine);
  const emitter = new LineEmitter(text);
  const content = new SiteContent(environment);
  const liquid = makeLiquid(environment, content, boxes);
  try {
    await renderTemplate(liquid, text, scopeOf(environment, content, liquid), emitter);
  } catch (error) {
    const box = boxes.add({ kind: 'error', message: reasonOf(error), source: ALL_TEMPLATES, line: 0 });
    return { text: `${box}\n\n${text}`, lines: (line) => Math.max(0, line - 2), boxes };
  }
  const lines = emitter.lines();
  return { text: emitter.buffer, lines: (line) => lines[Math.min(line, lines.length - 1)] ?? 0, boxes };
}

function renderTemplate(liquid: Liquid, text: string, scope: object, emitter: LineEmitter): Promise<unknown> {
  const context = new DocumentContext(scope, liquid.options, { ownPropertyOnly: true }, { liquid });
  return drive(liquid.renderer.renderTemplates(liquid.parse(text), context, emitter));
}

/** What every template sees. Source: Jekyll `drops/unified_payload_drop.rb`. */
function scopeOf(environment: TagEnvironment, content: SiteContent, liquid: Liquid): Record<string, unknown> {
  let isInExcerpt = false;
  const renderExcerpt = async (source: string, page: unknown): Promise<string> => {
    if (isInExcerpt) return ''; // An excerpt that prints excerpts would never end.
    isInExcerpt = true;
    const emitter = new LineEmitter('');
    await renderTemplate(liquid, source, { ...scope, page }, emitter).finally(() => (isInExcerpt = false));
    return environment.markdownify(emitter.buffer);
  };
  const documents = new Documents(environment, content, renderExcerpt);
  const scope: Record<string, unknown> = {
    site: siteVariables(environment, documents, content),
    page: pageVariables(environment, documents),
    paginator: paginator(environment, documents),
    jekyll: { version: '4.4.1', environment: 'development' },
  };
  return scope;
}

/** `liquid:` of the configuration. Source: Jekyll `configuration.rb`, DEFAULTS. */
function strictnessOf({ site }: TagEnvironment): { strictFilters: boolean; strictVariables: boolean } {
  const { liquid } = site.markup.variables;
  const is = (key: string): boolean =>
    typeof liquid === 'object' && liquid !== null && new Map<string, unknown>(Object.entries(liquid)).get(key) === true;
  return { strictFilters: is('strict_filters'), strictVariables: is('strict_variables') };
}

function makeLiquid(environment: TagEnvironment, content: SiteContent, boxes: Boxes): Liquid {
  const liquid = new Liquid({
    ...strictnessOf(environment),
    locale: 'en-US', // Else liquidjs asks the machine for its language, which takes longer than all else here.
    ownPropertyOnly: true,
    jekyllWhere: true,
    operators,
    parseLimit: MOST_SOURCE,
    memoryLimit: MEMORY_LIMIT,
    // Without a file system of its own: files come through the port alone.
    templates: {},
  });
  const keep = (box: Box): string => boxes.add(box);
  const parse = (source: string, path?: string) => new LenientParser(liquid, keep).parse(source, path);
  Object.assign(liquid, { renderer: new LenientRenderer(keep), parse });
  addTags(liquid, environment, content, boxes);
  addTextFilters(liquid, environment);
  addListFilters(liquid);
  addNumberFilters(liquid);
  addDateFilters(liquid, environment);
  addAddressFilters(liquid, environment);
  finishFilters(liquid);
  return liquid;
}

function addTags(liquid: Liquid, environment: TagEnvironment, content: SiteContent, boxes: Boxes): void {
  const { path, highlight } = environment;
  Object.assign(liquid.tags, { render: undefined, layout: undefined, block: undefined });
  liquid.registerTag('assign', assignTag);
  liquid.registerTag('comment', CommentTag);
  liquid.registerTag('raw', RawTag);
  liquid.registerTag('post_url', postUrlTag(environment, content));
  liquid.registerTag('link', linkTag(environment, content));
  const includes = content.folder('includes_dir', '_includes');
  liquid.registerTag('include', includeTag(environment, includes));
  liquid.registerTag('include_cached', includeTag(environment, includes));
  liquid.registerTag('include_relative', includeTag(environment, path.slice(0, Math.max(0, path.lastIndexOf('/')))));
  const keep = (html: string): string => boxes.add({ kind: 'html', html });
  liquid.registerTag('highlight', highlightTag(highlight, keep));
  for (const [name, tag] of pluginTags(keep)) liquid.registerTag(name, tag);
}
