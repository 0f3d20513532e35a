import Markdown, { type MarkdownIt, type Token } from 'markdown-it';
import type { Highlight } from './highlight';
import { headingsOf, type Heading } from './headings';
import { kramdown } from './kramdown/kramdown';
import type { KramdownOptions } from './kramdown/options';
import type { RenderHook } from './renderHooks';
import { boundedExpansions } from './rules/expansions';
import { sourceLines, withLines, type LineMap } from './rules/sourceLines';

/** Changes an engine, as extensions of VS Code do that contribute to Markdown previews. */
export type MarkdownPlugin = (md: MarkdownIt) => MarkdownIt;

export interface EngineOptions {
  /** Path of the text, where its name decides how it is read. */
  readonly path?: string | undefined;
  readonly highlight?: Highlight | undefined;
  /** Prints elements by templates of the site, where its generator has such. */
  readonly renderHook?: RenderHook | undefined;
  /** Applied last, each on what the one before returned. One that throws is left out. */
  readonly plugins?: readonly MarkdownPlugin[] | undefined;
}

/** What became of a Markdown text. */
export interface RenderedMarkdown {
  readonly html: string;
  readonly headings: readonly Heading[];
}

/** Where a span begins: an offset in the text of its block. */
export interface SpanPlace {
  readonly text: string;
  readonly offset: number;
}

/** The tokens that a text was read as. */
export interface ReadMarkdown {
  readonly tokens: readonly Token[];
  /** Undefined for a span that was made of others. */
  readonly placeOf: (span: Token) => SpanPlace | undefined;
}

/** Markdown to HTML in one dialect. */
export class Engine {
  readonly #md: MarkdownIt;
  readonly #renderPart: MarkdownIt['renderer']['render'];

  constructor(md: MarkdownIt, plugins: readonly MarkdownPlugin[] = []) {
    this.#renderPart = md.renderer.render.bind(md.renderer);
    this.#md = plugins.reduce(applyPlugin, md);
    this.#md.use(boundedExpansions).use(sourceLines);
  }

  /**
   * @param lines the line of the file for each line of `text`; without it, the text is a part of another: its blocks carry
   * no lines, and what plugins put around whole documents is left out
   */
  render(text: string, lines: LineMap | undefined): RenderedMarkdown {
    const env = lines === undefined ? {} : withLines(lines);
    const tokens = this.#md.parse(text, env);
    const { renderer, options } = this.#md;
    const html = lines === undefined ? this.#renderPart(tokens, options, env) : renderer.render(tokens, options, env);
    return { html, headings: headingsOf(tokens) };
  }

  /** Reads a text and prints nothing. The lines of its tokens are those of the text. */
  read(text: string): ReadMarkdown {
    const places = new Map<Token, SpanPlace>();
    const { inline } = this.#md;
    const { State } = inline;
    inline.State = class PlacingState extends State {
      override push(...args: Parameters<InstanceType<typeof State>['push']>): Token {
        const token = super.push(...args);
        places.set(token, { text: this.src, offset: this.pos });
        return token;
      }
    };
    try {
      return { tokens: this.#md.parse(text, {}), placeOf: (span) => places.get(span) };
    } finally {
      inline.State = State;
    }
  }
}

function applyPlugin(md: MarkdownIt, plugin: MarkdownPlugin): MarkdownIt {
  try {
    const extended: unknown = plugin(md);
    return isMarkdownIt(extended) ? extended : md;
  } catch {
    // A plugin of another extension: the preview goes on without it.
    return md;
  }
}

/** Some plugins return nothing, and mean what they were given. */
function isMarkdownIt(value: unknown): value is MarkdownIt {
  return typeof value === 'object' && value !== null && 'parse' in value && 'renderer' in value;
}

/** Kramdown, as Jekyll has it. */
export function kramdownEngine({ highlight, plugins }: EngineOptions, options: KramdownOptions): Engine {
  const md = new Markdown({ html: true, highlight: (code, language) => highlight?.(code, language) ?? '' });
  kramdown(md, options);
  return new Engine(md, plugins);
}
