import assert from 'node:assert/strict';
import { eleventyHtml, renderEleventy } from './eleventySite';

const HEAD = "title: 'Figs & <i>co</i>'\ntemplateEngineOverride: njk,md\n";

describe('Nunjucks of Eleventy', () => {
  it('escapes what it prints, unless it is safe', async () => {
    assert.equal(
      await eleventyHtml('{{ title }} {{ title | safe }}\n', HEAD),
      '<p>Figs &amp; &lt;i&gt;co&lt;/i&gt; Figs &amp; <i>co</i></p>',
    );
  });

  it('runs before Markdown, with loops and macros of other files', async () => {
    assert.equal(
      await eleventyHtml('{% for s in site.shelves %}\n- {{ loop.index }} {{ s }}\n{% endfor %}\n', HEAD),
      '<ul>\n<li>\n<p>1 ripe</p>\n</li>\n<li>\n<p>2 dry</p>\n</li>\n</ul>',
    );
    assert.equal(await eleventyHtml('{% import "macros.njk" as m %}{{ m.m("a") }}\n', HEAD), '<p><q>a</q></p>');
  });

  it('has the filters of Eleventy', async () => {
    assert.equal(
      await eleventyHtml('{{ "Ripe Figs" | slugify }} {{ "/a/" | url }} {{ page.date.toISOString() }}\n', HEAD),
      '<p>ripe-figs /blog/a/ 2025-01-02T00:00:00.000Z</p>',
    );
  });

  it('names what only the configuration could say, and shows what stands in it', async () => {
    const html = await eleventyHtml('{{ title | shout }}\n\n{% box "a" %}*in*{% endbox %}\n', HEAD);
    assert.match(html, /Template tag shout/);
    assert.match(html, /Template tag box[^]*<em>in<\/em>/);
  });

  it('shows at its place what stops it, with its line', async () => {
    const { boxes, html } = await renderEleventy('a\n\n## H {#custom}\n\n{{ nope() }}\n', HEAD);
    assert.deepEqual(
      boxes.map(({ kind, line }) => [kind, line]),
      [
        ['error', 2],
        ['error', 4],
      ],
    );
    assert.match(html, /Line 7: expected end of comment, got end of file/);
  });
});
