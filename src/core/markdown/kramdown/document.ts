import type { Env, StateBlock, StateInline, Token } from 'markdown-it';
import { emptyAttributes, type AttributeList } from './attributes';
import { Expansions } from '../rules/expansions';
import type { KramdownOptions } from './options';

/** The target of `[text][id]`. */
export interface LinkDefinition {
  readonly url: string;
  readonly title: string | undefined;
  readonly attributes: AttributeList;
}

/** What a footnote says, and how often the text refers to it. */
export interface Footnote {
  readonly name: string;
  readonly tokens: Token[];
  /** From 1 on, in the order of first reference; undefined while nothing refers to it. */
  number: number | undefined;
  references: number;
}

/** A block that stands before the line being read, in the same container. */
interface Sibling {
  readonly kind: 'paragraph' | 'block' | 'definition' | 'boundary';
  readonly attributes: AttributeList;
  /** The line behind it. */
  readonly end: number;
}

/** What the block rules must know of the lines above, for one container: the document, a quote, an item of a list. */
export class Container {
  last: Sibling | undefined;
  /** Attributes that stand alone on the lines above: they belong to the block that begins at `line`. */
  pending: { readonly attributes: AttributeList; readonly line: number } | undefined;

  /** Notes a block that begins, with the attributes that stood before it. The line behind it is `end`. */
  begin(token: Token, start: number, end: number, kind: 'paragraph' | 'block' = 'block'): void {
    const attributes = this.pending?.line === start ? this.pending.attributes : emptyAttributes();
    this.pending = undefined;
    token.meta = { ...token.meta, attributes };
    this.last = { kind, attributes, end };
  }
}

/** What the rules share while one text is read. */
export class KramdownDocument {
  /** Those of the site, and then those that the text states. */
  options: KramdownOptions;
  readonly attributeLists = new Map<string, AttributeList>();
  readonly links = new Map<string, LinkDefinition>();
  readonly footnotes = new Map<string, Footnote>();
  readonly referredFootnotes: Footnote[] = [];
  readonly abbreviations = new Map<string, { readonly title: string; readonly attributes: AttributeList }>();
  /** What stands once and is printed wherever it is named. */
  readonly expansions = new Expansions();
  readonly #containers = new WeakMap<StateBlock, Container>();
  readonly #spans = new WeakMap<StateInline, SpanContext>();

  constructor(options: KramdownOptions) {
    this.options = options;
  }

  container(state: StateBlock): Container {
    let container = this.#containers.get(state);
    if (container === undefined) {
      container = new Container();
      this.#containers.set(state, container);
    }
    return container;
  }

  spans(state: StateInline): SpanContext {
    let context = this.#spans.get(state);
    if (context === undefined) {
      context = new SpanContext();
      this.#spans.set(state, context);
    }
    return context;
  }
}

/** So many steps are taken in one paragraph to find the ends of spans; beyond, markers are text. */
const MOST_STEPS = 200_000;

/** What the span rules must know of what is open around them. */
export class SpanContext {
  /** Kinds of the open elements, outermost first. */
  readonly open: string[] = [];
  /** Up to here the text was taken by a rule: a quote behind it has no character before it. */
  barrier = 0;
  #stepsLeft = MOST_STEPS;
  readonly #caches = new Map<string, Record<number, number>>();

  /** Takes one step; false when a hostile text has used them up. */
  mayGoOn(): boolean {
    this.#stepsLeft--;
    return this.#stepsLeft > 0;
  }

  /** Runs a task in an element: what was skipped around it was skipped under other rules. */
  within<T>(state: StateInline, element: string, task: () => T): T {
    const { cache } = state;
    this.open.push(element);
    state.cache = this.#cacheOf(this.open.join(' '));
    const result = task();
    this.open.pop();
    state.cache = cache;
    return result;
  }

  #cacheOf(key: string): Record<number, number> {
    const known = this.#caches.get(key);
    if (known !== undefined) return known;
    const made: Record<number, number> = {};
    this.#caches.set(key, made);
    return made;
  }
}

const DOCUMENT = Symbol('kramdown document');

/** The document that an environment stands for; it is made at first asking. */
export function documentOf(env: Env, options: KramdownOptions): KramdownDocument {
  const known = env[DOCUMENT];
  if (known instanceof KramdownDocument) return known;
  const made = new KramdownDocument(options);
  env[DOCUMENT] = made;
  return made;
}
