import { TemplateError } from './errors';
import { noArguments } from './expression';
import { ExpressionParser } from './expressionParser';
import type { Branch, ImportedName, Macro, Node, Place } from './nodes';
import { readPieces, type Piece } from './pieces';

/** What a tag of the site itself is: alone, or with a body up to its end; undefined for one that is not known. */
export type TagKinds = (name: string) => 'single' | 'block' | undefined;

const NAME = /^\s*([A-Za-z_$][\w$]*)/;
/** Deeper templates are refused. */
const MOST_DEPTH = 100;

/**
 * Parses a template. It never throws: a place at which Nunjucks would stop is a node of its own, and what stands behind it is
 * read on. Source: Nunjucks `src/parser.js`.
 * @param isOpaque see `readPieces`
 */
export function parseTemplate(
  source: string,
  kinds: TagKinds,
  isOpaque?: (offset: number) => number | undefined,
): readonly Node[] {
  return new TemplateParser(source, readPieces(source, isOpaque), kinds).nodes();
}

/** A piece that is a tag: its name and what stands behind it. */
interface Tag extends Place {
  readonly name: string;
  readonly rest: string;
}

class TemplateParser {
  readonly #source: string;
  readonly #pieces: readonly Piece[];
  readonly #kinds: TagKinds;
  /** The last place of each tag, by its name. */
  readonly #last: ReadonlyMap<string, number>;
  #index = 0;
  #depth = 0;

  constructor(source: string, pieces: readonly Piece[], kinds: TagKinds) {
    this.#source = source;
    this.#pieces = pieces;
    this.#kinds = kinds;
    this.#last = new Map(pieces.flatMap((piece, index) => (piece.kind === 'tag' ? [[nameOf(piece), index]] : [])));
  }

  /** What stands up to one of the tags of these names, or up to the end. */
  nodes(until: readonly string[] = []): Node[] {
    const nodes: Node[] = [];
    this.#depth++;
    while (this.#index < this.#pieces.length) {
      const piece = this.#pieces[this.#index];
      if (piece === undefined || (piece.kind === 'tag' && until.includes(nameOf(piece)))) break;
      this.#index++;
      nodes.push(...this.#read(piece));
    }
    this.#depth--;
    return nodes;
  }

  #read(piece: Piece): readonly Node[] {
    if (piece.kind === 'text') return [{ kind: 'text', text: piece.content, offset: piece.offset }];
    const place = { offset: piece.offset, source: this.#source.slice(piece.offset, piece.end) };
    const start = this.#index;
    try {
      if (piece.error !== undefined) throw new TemplateError(piece.error);
      if (this.#depth > MOST_DEPTH) throw new TemplateError('template too deep');
      if (piece.kind === 'output') {
        return [{ kind: 'output', ...place, value: ExpressionParser.parse(piece.content, 'variable') }];
      }
      const name = nameOf(piece);
      if (name === '') throw new TemplateError('tag name expected');
      return this.#tag({ ...place, name, rest: piece.content.replace(NAME, '') });
    } catch (error) {
      if (!(error instanceof TemplateError)) throw error;
      this.#index = start;
      return [{ kind: 'error', ...place, message: error.message }];
    }
  }

  #tag(tag: Tag): readonly Node[] {
    switch (tag.name) {
      case 'if':
        return this.#if(tag);
      case 'for':
        return this.#for(tag);
      case 'set':
        return this.#set(tag);
      case 'macro':
        return this.#macro(tag);
      case 'filter':
        return this.#filter(tag);
      case 'include':
        return this.#include(tag);
      case 'import':
      case 'from':
        return this.#import(tag);
      default:
        return this.#custom(tag);
    }
  }

  #if(tag: Tag): readonly Node[] {
    const { offset, source } = tag;
    const ends = ['elif', 'elseif', 'else', 'endif'];
    const stop: Node = { kind: 'error', offset, source, message: 'parseIf: expected elif, else, or endif' };
    const condition = whole(tag);
    if (!this.#isAhead('endif')) return [stop];
    const branches: Branch[] = [{ condition, body: this.nodes(ends) }];
    let otherwise: readonly Node[] = [];
    for (let next = this.#take(); next !== 'endif'; next = this.#take()) {
      if (next === undefined) return [stop, ...branches.flatMap(({ body }) => body), ...otherwise];
      const piece = this.#pieces[this.#index - 1];
      if (next === 'else') otherwise = this.nodes(ends);
      else branches.push({ condition: conditionOf(piece), body: this.nodes(ends) });
    }
    return [{ kind: 'if', offset, source, branches, otherwise }];
  }

  #for(tag: Tag): readonly Node[] {
    const { offset, source } = tag;
    const parser = new ExpressionParser(tag.rest);
    const names = namesOf(parser);
    parser.expect('in');
    const list = parser.expression();
    if (!this.#isAhead('endfor')) throw new TemplateError('unexpected end of file');
    const body = this.nodes(['else', 'endfor']);
    let next = this.#take();
    const otherwise = next === 'else' ? this.nodes(['endfor']) : [];
    if (next === 'else') next = this.#take();
    if (next === 'endfor') return [{ kind: 'for', offset, source, names, list, body, otherwise }];
    return [{ kind: 'error', offset, source, message: 'unexpected end of file' }, ...body, ...otherwise];
  }

  #set(tag: Tag): readonly Node[] {
    const { offset, source } = tag;
    const parser = new ExpressionParser(tag.rest);
    const names = namesOf(parser);
    if (parser.take('=')) return [{ kind: 'set', offset, source, names, value: parser.expression() }];
    if (!parser.isAtEnd) throw new TemplateError('parseSet: expected = or block end in set tag');
    return this.#withBody(tag, 'endset', (value) => ({ kind: 'set', offset, source, names, value }));
  }

  #macro(tag: Tag): readonly Node[] {
    const { offset, source } = tag;
    const parser = new ExpressionParser(tag.rest);
    const name = parser.name();
    const parameters: Macro['parameters'][number][] = [];
    parser.expect('(');
    while (!parser.take(')')) {
      const parameter = parser.name();
      parameters.push({ name: parameter, otherwise: parser.take('=') ? parser.expression() : undefined });
      if (!parser.take(',') && parser.isAtEnd) throw new TemplateError('expected ) in macro');
    }
    return this.#withBody(tag, 'endmacro', (body) => ({ kind: 'macro', offset, source, name, parameters, body }));
  }

  #filter(tag: Tag): readonly Node[] {
    const { offset, source } = tag;
    const target = ExpressionParser.parse(`_ | ${tag.rest}`, 'block');
    const [name, args] = target.kind === 'filter' ? [target.name, target.args] : ['', noArguments];
    return this.#withBody(tag, 'endfilter', (body) => ({ kind: 'filter', offset, source, name, args, body }));
  }

  #include(tag: Tag): readonly Node[] {
    const { offset, source } = tag;
    const parser = new ExpressionParser(tag.rest);
    const path = parser.expression();
    const isOptional = parser.take('ignore') && parser.take('missing');
    if (!parser.isAtEnd) throw new TemplateError('expected block end in include statement');
    return [{ kind: 'include', offset, source, path, isOptional }];
  }

  #import(tag: Tag): readonly Node[] {
    const { offset, source } = tag;
    const parser = new ExpressionParser(tag.rest);
    const path = parser.expression();
    const names: ImportedName[] = [];
    if (tag.name === 'import') {
      parser.expect('as');
      names.push({ from: undefined, to: parser.name() });
    } else {
      parser.expect('import');
      do {
        const from = parser.name();
        names.push({ from, to: parser.take('as') ? parser.name() : from });
      } while (parser.take(','));
    }
    return [{ kind: 'import', offset, source, path, names }];
  }

  #custom(tag: Tag): readonly Node[] {
    const { offset, source, name, rest } = tag;
    const kind = this.#kinds(name);
    const end = `end${name}`;
    if (kind === 'single') return [{ kind: 'custom', offset, source, name, args: rest, body: [] }];
    if (kind === 'block') {
      return this.#withBody(tag, end, (body) => ({ kind: 'custom', offset, source, name, args: rest, body }));
    }
    if (name.startsWith('end')) throw new TemplateError(`unknown block tag: ${name}`);
    if (!this.#isAhead(end)) return [{ kind: 'unknown', offset, source, name, body: [] }];
    return this.#withBody(tag, end, (body) => ({ kind: 'unknown', offset, source, name, body }));
  }

  /** A tag with what stands up to its end. One that is never ended is an error, before what stands in it. */
  #withBody({ offset, source }: Tag, end: string, make: (body: readonly Node[]) => Node): readonly Node[] {
    if (!this.#isAhead(end)) throw new TemplateError('unexpected end of file');
    const body = this.nodes([end]);
    if (this.#take() === end) return [make(body)];
    return [{ kind: 'error', offset, source, message: 'unexpected end of file' }, ...body];
  }

  #isAhead(name: string): boolean {
    return (this.#last.get(name) ?? -1) >= this.#index;
  }

  #take(): string | undefined {
    const piece = this.#pieces[this.#index];
    this.#index++;
    return piece === undefined ? undefined : nameOf(piece);
  }
}

function nameOf({ content }: Piece): string {
  return NAME.exec(content)?.[1] ?? '';
}

function whole({ rest }: Tag): ReturnType<typeof ExpressionParser.parse> {
  return ExpressionParser.parse(rest, 'block');
}

/** The condition of a later branch; one that cannot be read is not met. */
function conditionOf(piece: Piece | undefined): Branch['condition'] {
  try {
    return ExpressionParser.parse(piece?.content.replace(NAME, '') ?? '', 'block');
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    return { kind: 'value', value: false };
  }
}

function namesOf(parser: ExpressionParser): readonly string[] {
  const names = [parser.name()];
  while (parser.take(',')) names.push(parser.name());
  return names;
}
