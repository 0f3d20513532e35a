import {
  Tag,
  type Context,
  type Emitter,
  type Liquid,
  type Template,
  type TagToken,
  type TopLevelToken,
} from 'liquidjs';
import type { Parser } from 'liquidjs';
import type { TagClass } from './tagClass';
import { escapeHtml } from '../../escape';
import type { Highlight } from '../../highlight';

/** Source: Jekyll `tags/highlight.rb`, SYNTAX. */
const SYNTAX = /^([a-zA-Z0-9.+#_-]+)(?:\s+\w+(?:=(?:\w+|"(?:[0-9]+\s)*[0-9]+"))?)*$/;

/** `{% highlight ruby %}`. Source: Jekyll `tags/highlight.rb`. */
export function highlightTag(highlight: Highlight | undefined, toText: (html: string) => string): TagClass {
  return class HighlightTag extends Tag {
    readonly templates: Template[] = [];
    readonly language: string;

    constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid, parser: Parser) {
      super(token, rest, liquid);
      const language = SYNTAX.exec(token.args.trim())?.[1];
      if (language === undefined)
        throw new Error('highlight needs a language, and options such as linenos or mark_lines="1 2"');
      this.language = language.toLowerCase();
      const stream = parser.parseStream(rest);
      stream
        .on('tag:endhighlight', () => void stream.stop())
        .on('template', (template: Template) => void this.templates.push(template))
        .on('end', () => {
          throw new Error('highlight is never closed');
        });
      stream.start();
    }

    *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
      const printed = yield this.liquid.renderer.renderTemplates(this.templates, context);
      const code = String(printed).replace(/^\n+/, '').trimEnd();
      const html = highlight?.(code, this.language) ?? escapeHtml(code);
      const language = escapeHtml(this.language);
      emitter.write(
        `\n\n${toText(
          `<figure class="highlight"><pre><code class="language-${language}" data-lang="${language}">${html}</code></pre></figure>`,
        )}\n\n`,
      );
    }
  };
}
