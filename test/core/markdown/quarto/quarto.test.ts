import assert from 'node:assert/strict';
import { engineOf } from '../../../../src/core/markdown/dialects';

const quarto = (text: string): string =>
  engineOf(
    { dialect: 'quarto', tags: 'none', variables: {}, resolve: () => [], content: () => ({ data: {}, bodyStart: 0 }) },
    {},
  )
    .render(text, undefined)
    .html.trim();

const callout = (kind: string, title: string, body: string): string =>
  `<div class="callout callout-style-default callout-${kind} callout-titled">\n<div class="callout-header">${title}</div>\n` +
  `<div class="callout-body-container callout-body">\n${body}\n</div>\n</div>`;

describe('Markdown in Quarto', () => {
  it('shows callouts, with their title, a heading as title, or that of their kind', () => {
    assert.equal(quarto('::: {.callout-note}\na\n:::\n'), callout('note', 'Note', '<p>a</p>'));
    assert.equal(quarto('::: {.callout-tip title="My figs"}\na\n:::\n'), callout('tip', 'My figs', '<p>a</p>'));
    assert.equal(
      quarto('::: {.callout-warning}\n## Ripe *figs*\n\na\n:::\n'),
      callout('warning', 'Ripe <em>figs</em>', '<p>a</p>'),
    );
  });

  it('nests divs however many colons they have', () => {
    assert.equal(
      quarto('::: {#a .b c="d"}\n::: e\nf\n:::\n\n```\n:::\n```\n:::\ng\n').replace(
        /<div class="sourceCode">[^]*?<\/div>\n/,
        '',
      ),
      '<div id="a" class="b" c="d">\n<div class="e">\n<p>f</p>\n</div>\n</div>\n<p>g</p>',
    );
  });

  it('shows the code of cells without their options, and names of files', () => {
    assert.equal(
      quarto('```{zz}\n#| echo: false\na\n```\n'),
      '<div class="sourceCode"><pre class="sourceCode zz"><code class="sourceCode zz language-zz">a\n</code></pre></div>',
    );
    assert.match(quarto('```{.zz filename="a.zz"}\nb\n```\n'), /<div class="code-title">a.zz<\/div>/);
  });

  it('sets quotes and dashes, and knows attributes, footnotes and definitions', () => {
    assert.equal(quarto('"a" -- b --- c...\n'), '<p>“a” – b — c…</p>');
    assert.equal(
      quarto('# 1. Figs & more\n\n# Figs {#own}\n'),
      '<h1 id="figs-more">1. Figs &amp; more</h1>\n<h1 id="own">Figs</h1>',
    );
    assert.match(
      quarto('a^[b]\n'),
      /<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1<\/sup><\/a>/,
    );
    assert.match(quarto('Fig\n: ripe\n'), /<dl>\n<dt>Fig<\/dt>\n<dd>ripe<\/dd>\n<\/dl>/);
  });

  it('reads hostile text in a bounded time @limits', () => {
    for (const text of [
      '::: {.a}\n'.repeat(500),
      ':::\n'.repeat(5000),
      '^['.repeat(2000),
      '{.a '.repeat(3000),
      '::: {'.repeat(3000),
    ]) {
      const start = performance.now();
      quarto(text);
      assert.ok(performance.now() - start < 1500, `${text.slice(0, 20)}… took ${performance.now() - start} ms`);
    }
  });
});
