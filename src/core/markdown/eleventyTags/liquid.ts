import {
  Context,
  Liquid,
  Tag,
  type Emitter,
  type Parser,
  type TagToken,
  type Template,
  type TopLevelToken,
} from 'liquidjs';
import type { Box } from '../boxes';
import { drive } from '../liquid/drive';
import { LineEmitter } from '../liquid/lineEmitter';
import { LenientParser, MOST_SOURCE } from '../liquid/parsing';
import { LenientRenderer } from '../liquid/rendering';
import type { TagClass } from '../liquid/tags/tagClass';
import { prefixedUrl, slug, slugify } from './addresses';
import { addDateFilters } from './dateFilters';
import { ownFilterIn, pairedTags } from './unknownTags';
import type { Variables } from './variables';

/** New values (joined lists, repeated text) that a template may make, in units of liquidjs. */
const MEMORY_LIMIT = 20_000_000;

export interface LiquidRequest {
  readonly text: string;
  readonly variables: Variables;
  /** The moment that `now` stands for, in epoch milliseconds. */
  readonly nowMs: number;
  readonly includes: ReadonlyMap<string, string>;
  /** Base path of the site, without a slash at its end. */
  readonly prefix: string;
  /** Filters that the configuration of the site defines. */
  readonly ownFilters: readonly string[];
  /** Keeps a box, and returns what to print instead. */
  readonly keep: (box: Box) => string;
}

/** Expands Liquid as liquidjs does for Eleventy. Source: Eleventy `Engines/Liquid.js`. */
export async function expandLiquidJs(request: LiquidRequest): Promise<LineEmitter> {
  const { text, variables } = request;
  const liquid = makeLiquid(request);
  const emitter = new LineEmitter(text, printed);
  const context = new Context(variables, liquid.options, { ownPropertyOnly: true }, { liquid });
  await drive(liquid.renderer.renderTemplates(liquid.parse(text), context, emitter));
  return emitter;
}

function makeLiquid({ text, includes, prefix, nowMs, ownFilters, keep }: LiquidRequest): Liquid {
  const liquid = new Liquid({
    locale: 'en-US', // Else liquidjs asks the machine for its language, which takes longer than all else here.
    ownPropertyOnly: true,
    strictFilters: true,
    extname: '.liquid',
    parseLimit: MOST_SOURCE,
    memoryLimit: MEMORY_LIMIT,
    // Without a file system of its own: files come through the port alone.
    templates: Object.fromEntries([...includes].flatMap(namesOf)),
  });
  const parse = (source: string, path?: string): Template[] =>
    new EleventyParser(liquid, keep, ownFilters).parse(source, path);
  Object.assign(liquid, { renderer: new LenientRenderer(keep), parse });
  for (const name of pairedTags(text)) {
    if (liquid.tags[name] === undefined) liquid.registerTag(name, pairedTag(name, keep));
  }
  addDateFilters(liquid, nowMs);
  for (const name of ownFilters) liquid.registerFilter(name, (value: unknown) => value);
  liquid.registerFilter('url', (value: unknown) => prefixedUrl(textOf(value), prefix));
  liquid.registerFilter('slugify', (value: unknown) => slugify(textOf(value)));
  liquid.registerFilter('slug', (value: unknown) => slug(textOf(value)));
  liquid.registerFilter('log', (value: unknown) => value);
  liquid.registerFilter('inputPathToUrl', (value: unknown) => value);
  return liquid;
}

/** An output with a filter of the site's own is shown as it is written: only the site could say what it means. */
class EleventyParser extends LenientParser {
  readonly #keep: LiquidRequest['keep'];
  readonly #ownFilters: readonly string[];

  constructor(liquid: Liquid, keep: LiquidRequest['keep'], ownFilters: readonly string[]) {
    super(liquid, keep, false);
    this.#keep = keep;
    this.#ownFilters = ownFilters;
  }

  override parseToken(token: TopLevelToken, rest: TopLevelToken[]): ReturnType<LenientParser['parseToken']> {
    const source = token.getText();
    const name = source.startsWith('{{') ? ownFilterIn(source, this.#ownFilters) : undefined;
    if (name === undefined) return super.parseToken(token, rest);
    const line = (token.getPosition()[0] ?? 1) - 1;
    const print = (): string => this.#keep({ kind: 'tag', name, source, line });
    const template: Template = { token, render: (_context: unknown, emitter: Emitter) => emitter.write(print()) };
    return template as ReturnType<LenientParser['parseToken']>;
  }
}

/** A tag of the site's own around other text: it is named, and what stands in it is shown. */
function pairedTag(name: string, keep: LiquidRequest['keep']): TagClass {
  return class PairedTag extends Tag {
    readonly templates: Template[] = [];

    constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid, parser: Parser) {
      super(token, rest, liquid);
      for (let next = rest.shift(); next !== undefined; next = rest.shift()) {
        if ('name' in next && next.name === `end${name}`) return;
        this.templates.push(parser.parseToken(next, rest));
      }
      throw new Error(`tag ${token.getText()} not closed`);
    }

    *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
      const { token } = this;
      const line = (token.getPosition()[0] ?? 1) - 1;
      emitter.write(keep({ kind: 'tag', name, source: token.getText(), line }));
      yield this.liquid.renderer.renderTemplates(this.templates, context, emitter);
    }
  };
}

/** liquidjs puts `.liquid` behind every name of a file that it keeps itself. */
function namesOf([name, source]: readonly [string, string]): readonly (readonly [string, string])[] {
  return name.endsWith('.liquid') ? [[name, source]] : [[`${name}.liquid`, source]];
}

function textOf(value: unknown): string {
  return value === undefined || value === null ? '' : String(value);
}

/** Source: liquidjs `util/underscore.ts` (`stringify`). */
function printed(value: unknown): string {
  if (value === undefined || value === null) return '';
  return Array.isArray(value) ? value.map(printed).join('') : String(value);
}
