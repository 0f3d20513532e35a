import { ALL_TEMPLATES, Boxes, type BoxWords } from '../boxes';
import { filters } from '../nunjucks/filters';
import { LimitError, TemplateError } from '../nunjucks/errors';
import { TemplateRenderer, type TemplateHost } from '../nunjucks/renderer';
import { Scope } from '../nunjucks/scope';
import { tagWords } from '../nunjucks/tagWords';
import { parseTemplate } from '../nunjucks/templateParser';
import { withoutIndent } from '../marked/codeFigure';
import type { TagContext } from './tagContext';
import { blockTags, singleTags } from './tags';

/** Template code that Markdown does not see, and its line in the post. */
export interface TemplateCode {
  readonly source: string;
  readonly line: number;
}

const PLACE = /(?:<|&lt;)!--swig\uFFFC(\d+)--(?:>|&gt;)/g;
/** What template code means nothing in. Sources: Hexo `hexo/post.ts` (comments), `extend/tag.ts` (`rCodeTag`). */
const OPAQUE = /<!--[^]*?(?:-->|$)|<code[^<>]*>[^]+?(?:<\/code>|$)/g;
const HAS_RAW = /\{% *raw *%\}/;

/** Runs the template code of a post in its HTML, which is when Hexo does it. Source: Hexo `hexo/post.ts` (`render`). */
export class HexoBoxes extends Boxes {
  readonly #codes: readonly TemplateCode[];
  readonly #context: TagContext;
  readonly #variables: object;

  constructor(
    text: string,
    words: BoxWords,
    {
      codes,
      context,
      variables,
      bodyLine,
    }: {
      readonly codes: readonly TemplateCode[];
      readonly context: TagContext;
      /** What template code sees. */
      readonly variables: object;
      readonly bodyLine: number | undefined;
    },
  ) {
    super(text, words, bodyLine);
    this.#codes = codes;
    this.#context = context;
    this.#variables = variables;
  }

  override place(html: string): string {
    const { text, lineAt } = this.#withCode(html);
    const kinds = (name: string): 'block' | 'single' | undefined => {
      if (blockTags.has(name)) return 'block';
      return singleTags.has(name) ? 'single' : undefined;
    };
    const nodes = parseTemplate(text, kinds, opaqueIn(text));
    let printed = '';
    try {
      new TemplateRenderer(this.#host(text, lineAt)).render(nodes, new Scope({ ...this.#variables, content: text }), {
        write: (piece) => (printed += piece),
      });
    } catch (error) {
      if (!(error instanceof LimitError)) throw error;
      printed = this.add({ kind: 'error', message: error.message, source: ALL_TEMPLATES, line: 0 }) + html;
    }
    return super.place(printed);
  }

  /** HTML with its template code, and what tells the line of a place in it. */
  #withCode(html: string): { readonly text: string; readonly lineAt: (offset: number) => number } {
    const starts: { readonly offset: number; readonly line: number }[] = [];
    let text = '';
    let end = 0;
    for (const match of html.matchAll(PLACE)) {
      const code = this.#codes[Number(match[1])];
      if (code === undefined) continue;
      text += html.slice(end, match.index);
      starts.push({ offset: text.length, line: code.line });
      text += code.source;
      end = match.index + match[0].length;
    }
    text += html.slice(end);
    const lineAt = (offset: number): number => {
      const start = starts.findLast((place) => place.offset <= offset);
      if (start === undefined) return 0;
      return start.line + (text.slice(start.offset, offset).match(/\n/g)?.length ?? 0);
    };
    return { text, lineAt };
  }

  #host(text: string, lineAt: (offset: number) => number): TemplateHost {
    return {
      isEscaping: false,
      filter: (name) => filters.get(name),
      file: () => undefined,
      tag: (name, args, body) => {
        const tag = blockTags.get(name) ?? singleTags.get(name);
        if (tag === undefined) throw new TemplateError(`unknown block tag: ${name}`);
        return tag(tagWords(args), trimmedBody(body), this.#context);
      },
      unknownTag: (name, { offset, source }) => {
        const mark = this.add({ kind: 'tag', name, source, line: lineAt(offset) });
        return isAlone(text, offset, source) ? `<p>${mark}</p>\n` : mark;
      },
      // Block tags of themes and plugins hold Markdown, which only they read.
      unknownBody: (body) => (body.includes('\n') ? this.#context.markdownify(trimmedBody(body)) : body),
      error: (message, { offset, source }) => this.add({ kind: 'error', message, source, line: lineAt(offset) }),
    };
  }
}

/** True for a tag that has its line to itself. */
function isAlone(text: string, offset: number, source: string): boolean {
  return (
    /(?:^|\n)$/.test(text.slice(Math.max(0, offset - 1), offset)) &&
    /^(?:\r?\n|$)/.test(text.slice(offset + source.length, offset + source.length + 2))
  );
}

/** Source: Hexo `extend/tag.ts` (`trimBody`). */
function trimmedBody(body: string): string {
  return withoutIndent(body).replace(/^\n|\n$/g, '');
}

function opaqueIn(text: string): (offset: number) => number | undefined {
  const ranges = [...text.matchAll(OPAQUE)]
    .filter(([range]) => range.startsWith('<!--') || !HAS_RAW.test(range))
    .map(({ 0: range, index }) => ({ start: index, end: index + range.length }));
  let next = 0;
  return (offset) => {
    while ((ranges[next]?.end ?? Infinity) <= offset) next++;
    const range = ranges[next];
    return range !== undefined && range.start <= offset ? range.end : undefined;
  };
}
