import { highlightedCode } from './builtin/texts';
import { functionTable } from './functions/table';
import type { HugoSite } from './hugoSite';
import { pageObject } from './objects/page';
import { siteObject } from './objects/site';
import { renderTemplate, type Budget, type FunctionTable } from './template/evaluator';
import type { TemplateNode } from './template/nodes';
import { parseTemplate } from './template/parser';
import { SafeText, Unsupported, type GoObject, type Value } from './template/values';

/** Nodes of templates that may be evaluated for one post. */
const MOST_STEPS = 200_000;
const DEEPEST_PARTIALS = 20;

/** Runs the templates of a site for one page. */
export class TemplateRuntime {
  readonly page: GoObject;
  readonly site: GoObject;
  readonly #hugo: HugoSite;
  readonly #partials: ReadonlyMap<string, string>;
  readonly #functions: FunctionTable;
  readonly #parsed = new Map<string, readonly TemplateNode[]>();
  readonly #budget: Budget = { steps: MOST_STEPS, depth: DEEPEST_PARTIALS };

  /** @param tableOfContents the list of headings; asked for only where a template prints it */
  constructor(hugo: HugoSite, partials: ReadonlyMap<string, string>, tableOfContents: () => string) {
    this.#hugo = hugo;
    this.#partials = partials;
    const site = siteObject(hugo);
    this.site = site;
    const page = pageObject(hugo, {
      site: () => site,
      tableOfContents,
      renderString: (text, isBlock) => new SafeText(this.markdown(text, isBlock)),
    });
    this.page = page;
    this.#functions = functionTable({
      hugo,
      site: () => site,
      page: () => page,
      markdownify: (text) => new SafeText(this.markdown(text, false)),
      highlight: (code, language, options) =>
        new SafeText(highlightedCode(code, language, options, hugo, hugo.environment.highlight)),
      partial: (name, dot) => new SafeText(this.#partial(name, dot)),
    });
  }

  /** Throws `Fatal` where Hugo would stop, and `Unsupported` for what is not known here. */
  render(template: string, dot: Value): string {
    const known = this.#parsed.get(template);
    const nodes = known ?? parseTemplate(template);
    this.#parsed.set(template, nodes);
    return renderTemplate(nodes, dot, this.#functions, this.#budget);
  }

  /**
   * Markdown to HTML. Inline, one paragraph stands without its tags.
   * Source: Hugo `hugolib/page__per_output.go` (`RenderString`).
   */
  markdown(text: string, isBlock: boolean): string {
    const html = this.#hugo.environment.markdownify(text);
    const isOneParagraph = html.split('<p>').length === 2 && /^\s*<p>[\s\S]*<\/p>\s*$/.test(html);
    return isBlock || !isOneParagraph ? html : html.trim().slice('<p>'.length, -'</p>'.length);
  }

  #partial(name: string, dot: Value): string {
    const template = this.#partials.get(name);
    if (template === undefined || template === '') throw new Unsupported(`partial ${JSON.stringify(name)}`);
    return this.render(template, dot);
  }
}
