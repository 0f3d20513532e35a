import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { engineOf } from '../../src/core/markdown/dialects';
import type { MarkdownDialect } from '../../src/core/site';

interface Example {
  readonly number: number;
  readonly markdown: string;
  readonly html: string;
}

const AUTOLINKS: Readonly<Record<number, string>> = {
  602: 'an address is linked as it stands, up to the space that keeps it from being one in brackets',
  608: 'an address is linked as it stands, also between spaced brackets',
  611: 'an address is linked as it stands',
  612: 'an e-mail address is linked as it stands',
};

const HUGO = {
  markup: {
    goldmark: {
      renderer: { unsafe: true },
      parser: { attribute: { title: false } },
      extensions: {
        typographer: { disable: true },
        footnote: false,
        definitionlist: false,
        linkify: false,
        table: false,
        strikethrough: false,
        tasklist: false,
      },
    },
    highlight: { codefences: false },
  },
};

/** Dialects that are CommonMark with more to it, and the examples that they read otherwise, each with the reason. */
const dialects: readonly {
  readonly name: string;
  readonly dialect: MarkdownDialect;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly others: Readonly<Record<number, string>>;
}[] = [
  { name: 'plain Markdown', dialect: 'commonmark', variables: {}, others: AUTOLINKS },
  { name: "Astro's Markdown", dialect: 'remark', variables: { markdown: { smartypants: false } }, others: AUTOLINKS },
  { name: "Hugo's Markdown without its additions", dialect: 'goldmark', variables: HUGO, others: {} },
];

/** The examples of the CommonMark specification. Source: commonmark-spec `index.js`, `extractSpecTests`. */
function readExamples(): readonly Example[] {
  const text = readFileSync('node_modules/commonmark-spec/spec.txt', 'utf8').replace(/^<!-- END TESTS -->[\s\S]*/m, '');
  const found = text.matchAll(/^`{32} example\n([\s\S]*?)^\.\n([\s\S]*?)^`{32}$/gm);
  return [...found].map(([, markdown = '', html = ''], index) => ({
    number: index + 1,
    markdown: markdown.replace(/→/g, '\t'),
    html: html.replace(/→/g, '\t'),
  }));
}

describe('the CommonMark specification', () => {
  const examples = readExamples();

  it('has its 652 examples', () => {
    assert.equal(examples.length, 652);
  });

  for (const { name, dialect, variables, others } of dialects) {
    it(`holds for ${name}, but for ${Object.keys(others).length} examples`, () => {
      const engine = engineOf(
        { dialect, variables, tags: 'none', resolve: () => [], content: () => ({ data: {}, bodyStart: 0 }) },
        {},
      );
      const failing = examples.filter(
        ({ markdown, html }) => comparable(engine.render(markdown, undefined).html) !== comparable(html),
      );
      assert.deepEqual(
        failing.map(({ number }) => number),
        Object.keys(others).map(Number),
      );
    });
  }
});

/** HTML without what a dialect adds: ids and links of headings, its ways with code and tables, and how quotes are written. */
function comparable(html: string): string {
  return html
    .replace(/(<h[1-6]) id="[^"]*"/g, '$1')
    .replace(/<pre class="astro-code" data-language="[^"]*">/g, '<pre>')
    .replace(/<code class="language-[^"]*">/g, '<code>')
    .replace(/<\/pre>\n?/g, '</pre>\n')
    .replace(/ ?\/>/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/\s+(<\/(?:code|blockquote)>)/g, '$1')
    .trim();
}
