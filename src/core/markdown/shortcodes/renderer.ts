import type { Box, Boxes } from '../boxes';
import { builtinNamed } from './builtin/all';
import type { BuiltinCall } from './builtin/builtin';
import type { Call, CallNode } from './calls';
import type { HugoSite } from './hugoSite';
import { makeObject } from './objects/object';
import type { Output } from './output';
import { TemplateRuntime } from './runtime';
import { getParameter, shortcodeObject, type ShortcodeScope } from './shortcodeObject';
import type { TemplateFiles } from './templateFiles';
import { Fatal, isTrue, printed, Unsupported, type GoObject, type Value } from './template/values';

export interface RenderRequest {
  readonly hugo: HugoSite;
  readonly templates: TemplateFiles;
  readonly boxes: Boxes;
  /** The post, below its front matter. */
  readonly text: string;
  /** The list of headings; asked for only where a template prints it. */
  readonly tableOfContents: () => string;
}

/** Prints the shortcodes of one post. Source: Hugo `hugolib/shortcode.go` (`doRenderShortcode`). */
export class ShortcodeRenderer {
  readonly #request: RenderRequest;
  readonly #runtime: TemplateRuntime;
  #ordinal = 0;

  constructor(request: RenderRequest) {
    this.#request = request;
    const { hugo, templates, tableOfContents } = request;
    this.#runtime = new TemplateRuntime(hugo, templates.partials, tableOfContents);
  }

  /** Writes a post: its text, and what its shortcodes print. */
  write(nodes: readonly CallNode[], output: Output): void {
    for (const node of nodes) {
      if (node.kind === 'text') output.write(node.text, node.start, node.isVerbatim);
      else if (node.kind === 'broken') output.write(this.#box(this.#brokenBox(node)), node.start, false);
      else this.#writeCall(node, output);
    }
  }

  #writeCall(call: Call, output: Output): void {
    try {
      const printedText = this.#call(call, undefined, this.#ordinal++);
      const isHtml = !call.isMarkdown;
      const text = isHtml ? this.#request.boxes.add({ kind: 'html', html: printedText }) : printedText;
      output.write(text, call.start, false);
    } catch (error) {
      // A box around blocks is a block itself: Markdown would take it into their first paragraph.
      const end = standsAbove(call.inner) ? '\n' : '';
      output.write(this.#box(this.#boxOf(error, call)) + end, call.start, false);
      this.write(call.inner ?? [], output);
    }
  }

  /** What stands between the tags of a shortcode. */
  #inner(nodes: readonly CallNode[], parent: ShortcodeScope): string {
    let ordinal = 0;
    return nodes
      .map((node) => {
        if (node.kind === 'text') return node.text;
        if (node.kind === 'broken') return this.#box(this.#brokenBox(node));
        return this.#nested(node, parent, ordinal++);
      })
      .join('');
  }

  #nested(call: Call, parent: ShortcodeScope, ordinal: number): string {
    try {
      return this.#call(call, parent, ordinal);
    } catch (error) {
      return this.#box(this.#boxOf(error, call)) + this.#inner(call.inner ?? [], parent);
    }
  }

  #call(call: Call, parent: ShortcodeScope | undefined, ordinal: number): string {
    const { name } = call;
    // They would hold a template in the post itself; Hugo prints nothing unless the site allows them.
    if (name.endsWith('.inline')) return '';
    let inner = '';
    const scope: ShortcodeScope = {
      call,
      parent,
      ordinal,
      inner: () => inner,
      page: this.#runtime.page,
      site: this.#runtime.site,
      position: () => this.#position(call),
    };
    inner = this.#inner(call.inner ?? [], scope);
    // Markdown within Markdown is read at once. Source: Hugo `hugolib/shortcode.go` (`doMarkup && level > 0`).
    if (call.isMarkdown && parent !== undefined) inner = this.#nestedMarkdown(inner);
    const template = this.#request.templates.shortcodes.get(name);
    if (template !== undefined) return this.#runtime.render(template, shortcodeObject(scope));
    const builtin = builtinNamed(name);
    if (builtin !== undefined) return builtin(this.#builtinCall(call, inner));
    if (name === 'qr' || this.#request.templates.isPartial) throw new Unsupported(name);
    throw new Fatal(`template for shortcode ${JSON.stringify(name)} not found`);
  }

  #builtinCall(call: Call, inner: string): BuiltinCall {
    const { hugo } = this.#request;
    const value = (key: string | number): Value => getParameter(call.parameters, key);
    return {
      call,
      hugo,
      inner,
      value,
      text: (key) => (isTrue(value(key)) ? printed(value(key)) : undefined),
      render: (text, isBlock) => this.#runtime.markdown(text, isBlock),
      highlight: hugo.environment.highlight,
      position: printed(this.#position(call)),
    };
  }

  #nestedMarkdown(text: string): string {
    const html = this.#request.hugo.environment.markdownify(text);
    return text.includes('\n') ? html : html.replace(/^<p>(.*)<\/p>\n$/, '$1');
  }

  #position({ start }: Call): GoObject {
    const { text, hugo } = this.#request;
    const { path, bodyLine = 0 } = hugo.environment;
    const before = text.slice(0, start);
    const line = bodyLine + before.split('\n').length;
    const column = start - before.lastIndexOf('\n');
    return makeObject(
      'text.Position',
      { LineNumber: () => line, ColumnNumber: () => column, Filename: () => path },
      () => JSON.stringify(`${path}:${line}:${column}`),
    );
  }

  #brokenBox({ message, source, start }: Extract<CallNode, { kind: 'broken' }>): Box {
    return { kind: 'error', message, source, line: this.#line(start) };
  }

  #boxOf(error: unknown, { name, source, start }: Call): Box {
    const line = this.#line(start);
    if (error instanceof Fatal) return { kind: 'error', message: error.message, source, line };
    if (error instanceof Unsupported) return { kind: 'tag', name, source, line };
    throw error;
  }

  #box(box: Box): string {
    return this.#request.boxes.add(box);
  }

  /** Zero-based, of the body. */
  #line(start: number): number {
    return this.#request.text.slice(0, start).split('\n').length - 1;
  }
}

/** True where what stands between two tags begins on a line of its own. */
function standsAbove(inner: readonly CallNode[] = []): boolean {
  const [first] = inner;
  return first?.kind === 'text' && /^[ \t]*\r?\n/.test(first.text);
}
