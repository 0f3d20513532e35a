import { Parser, Tokenizer, type Emitter, type Liquid, type Template, type TopLevelToken } from 'liquidjs';
import type { Box } from '../boxes';
import { LimitError } from './limitError';
import { isOutput, OutputTemplate } from './output';
import { reasonOf } from './reason';

export { reasonOf };

type Broken = Exclude<Box, { kind: 'html' }>;

/** A text with more tags that cannot be read is taken for a trap. */
export const MOST_ERRORS = 500;

/** Tags within each other. Source: Liquid `block.rb`, MAX_DEPTH. */
const MOST_DEPTH = 100;

/** Longer templates are refused, in UTF-16 code units. */
export const MOST_SOURCE = 5_000_000;

/** Splits a template into tokens; a tag without an end becomes a token that the parser shows as an error. */
export class LenientTokenizer extends Tokenizer {
  readonly errors = new Map<TopLevelToken, string>();
  /** True where strings and variables are read as Ruby's Liquid does, not as liquidjs does. */
  isLax = true;

  override readTopLevelToken(...args: Parameters<Tokenizer['readTopLevelToken']>): TopLevelToken {
    const begin = this.p;
    try {
      return super.readTopLevelToken(...args);
    } catch (error) {
      if (this.errors.size >= MOST_ERRORS) throw new LimitError('too many tags without an end');
      const message = reasonOf(error);
      const end = this.N;
      this.p = begin;
      this.N = /raw/.test(message) ? end : Math.min(begin + 2, end);
      const token = super.readHTMLToken([]);
      this.N = end;
      this.errors.set(token, message);
      return token;
    }
  }

  /** In Liquid the first delimiter counts, in strings too. Source: Liquid `liquid.rb`, TemplateParser. */
  override readToDelimiter(delimiter: string, respectsStrings = false): number {
    return super.readToDelimiter(delimiter, respectsStrings && !this.isLax);
  }
}

/** Parses a template, and goes on behind a tag that cannot be parsed: a box stands in its place. */
export class LenientParser extends Parser {
  readonly #liquid: Liquid;
  readonly #boxed = new Map<TopLevelToken, Template>();
  readonly #toText: (box: Broken) => string;
  readonly #isLax: boolean;
  #depth = 0;
  #tokenErrors: ReadonlyMap<TopLevelToken, string> = new Map();

  /**
   * @param toText keeps a box, and returns what to print instead
   * @param isLax false for what liquidjs itself makes of strings and variables
   */
  constructor(liquid: Liquid, toText: (box: Broken) => string, isLax = true) {
    super(liquid);
    this.#liquid = liquid;
    this.#toText = toText;
    this.#isLax = isLax;
  }

  override parse(source: string, filepath?: string): Template[] {
    const tokenizer = new LenientTokenizer(source, this.#liquid.options.operators, filepath);
    tokenizer.isLax = this.#isLax;
    const tokens = tokenizer.readTopLevelTokens(this.#liquid.options);
    this.#tokenErrors = new Map([...this.#tokenErrors, ...tokenizer.errors]);
    return this.parseTokens(tokens);
  }

  override parseToken(token: TopLevelToken, rest: TopLevelToken[]): ReturnType<Parser['parseToken']> {
    const boxed = this.#boxed.get(token);
    if (boxed !== undefined) return boxed as ReturnType<Parser['parseToken']>;
    const tokenError = this.#tokenErrors.get(token);
    if (tokenError !== undefined) return this.#box(token, tokenError);
    const behind = isTag(token) ? [...rest] : rest;
    this.#depth++;
    try {
      if (this.#depth > MOST_DEPTH) throw new LimitError('Nesting too deep');
      if (!isOutput(token) || !this.#isLax) return super.parseToken(token, rest);
      return new OutputTemplate(token, this.#liquid) as unknown as ReturnType<Parser['parseToken']>;
    } catch (error) {
      const limit = limitIn(error);
      if (limit !== undefined) throw limit;
      if (behind !== rest) rest.splice(0, rest.length, ...behind);
      return this.#box(token, reasonOf(error));
    } finally {
      this.#depth--;
    }
  }

  #box(token: TopLevelToken, message: string): ReturnType<Parser['parseToken']> {
    if (this.#boxed.size >= MOST_ERRORS) throw new LimitError('too many tags that cannot be read');
    const box = brokenTag(token, message);
    const template = new BoxTemplate(token, box, () => this.#toText(box));
    this.#boxed.set(token, template);
    return template as unknown as ReturnType<Parser['parseToken']>;
  }
}

/** Stands for a tag that cannot be parsed. */
export class BoxTemplate implements Template {
  constructor(
    readonly token: TopLevelToken,
    readonly box: Broken,
    readonly toText: () => string,
  ) {}

  render(_context: unknown, emitter: Emitter): void {
    emitter.write(this.toText());
  }
}

function brokenTag(token: TopLevelToken, message: string): Broken {
  const source = token.getText();
  const line = (token.getPosition()[0] ?? 1) - 1;
  const unknown = /^tag "(.*)" not found/.exec(message);
  if (unknown !== null) return { kind: 'tag', name: unknown[1] ?? '', source, line };
  return { kind: 'error', message, source, line };
}

/** liquidjs wraps what a tag within another throws. */
function limitIn(error: unknown): LimitError | undefined {
  if (error instanceof LimitError) return error;
  const inner = error instanceof Error && 'originalError' in error ? error.originalError : undefined;
  return inner === undefined ? undefined : limitIn(inner);
}

function isTag(token: TopLevelToken): boolean {
  return 'name' in token;
}
