import assert from 'node:assert/strict';
import { eleventyHtml, renderEleventy } from './eleventySite';

describe('Liquid of Eleventy', () => {
  it('sees front matter, data of folders, global data and the page', async () => {
    assert.equal(
      await eleventyHtml(
        '{{ title }} {{ mood }} {{ site.name }} {{ people.mira.age }} {{ page.url }} {{ page.fileSlug }} {{ page.inputPath }} {{ page.filePathStem }}\n',
      ),
      '<p>Figs calm Figs &amp; co 7 /posts/figs/ figs ./posts/2025-01-02-figs.md /posts/figs</p>'.replaceAll(
        '/posts/figs/',
        '/posts/2025-01-02-figs/',
      ),
    );
  });

  it('prints dates as JavaScript does, and formats them', async () => {
    assert.equal(
      await eleventyHtml('{{ page.date }} {{ page.date | date: "%Y-%m-%d %H:%M" }}\n'),
      '<p>Thu Jan 02 2025 00:00:00 GMT+0000 (Coordinated Universal Time) 2025-01-02 00:00</p>',
    );
  });

  it('prints lists without anything between, and tables as JavaScript does', async () => {
    assert.equal(
      await eleventyHtml('{{ site.shelves }} {{ site }} [{{ nope.deeper }}]\n'),
      '<p>ripedry [object Object] []</p>',
    );
  });

  it('runs before Markdown', async () => {
    assert.equal(await eleventyHtml('{{ "*a*" }}\n'), '<p><em>a</em></p>');
    assert.equal(
      await eleventyHtml('{% for s in site.shelves %}- {{ s }}\n{% endfor %}\n'),
      '<ul>\n<li>ripe</li>\n<li>dry</li>\n</ul>',
    );
    assert.equal(await eleventyHtml('`{{ title }}`\n'), '<p><code>Figs</code></p>');
  });

  it('has the filters of Eleventy', async () => {
    assert.equal(
      await eleventyHtml(
        '{{ "Ripe Figs & C" | slugify }} {{ "Ripe Figs" | slug }} {{ "/a/" | url }} {{ "a.png" | url }} {{ "https://figs.example/" | url }} {{ "x" | log }}\n',
      ),
      '<p>ripe-figs-and-c ripe-figs /blog/a/ a.png https://figs.example/ x</p>',
    );
  });

  it('includes files, with and without an extension', async () => {
    assert.equal(
      await eleventyHtml('{% include "part.html" %} {% include "note", text: "a" %}\n'),
      '<p><i>2025-01-02-figs</i> <u>a</u></p>'.replace('2025-01-02-figs', 'figs'),
    );
  });

  it('lists collections', async () => {
    assert.equal(
      await eleventyHtml(
        '{% for p in collections.fruit %}[{{ p.data.title }}]({{ p.url | url }}) {% endfor %}{{ collections.nope.size }}\n',
      ),
      '<p><a href="/blog/posts/2025-01-01-pears/">Pears</a> <a href="/blog/posts/2025-01-02-figs/">Figs</a></p>',
    );
  });

  it('names what only the configuration could say, and shows what stands in it', async () => {
    const html = await eleventyHtml('{{ title | shout }}\n\n{% year %}\n\n{% box "a" %}*in*{% endbox %}\n');
    assert.match(html, /Template tag shout[^]*\{\{ title \| shout \}\}/);
    assert.match(html, /Template tag year/);
    assert.match(html, /Template tag box[^]*<em>in<\/em>/);
    assert.doesNotMatch(html, /endbox/);
  });

  it('shows at its place what stops Eleventy, with its line', async () => {
    const { boxes, html } = await renderEleventy(
      'a\n\n{{ title | pickle }}\n\n{{ }}\n\n{% include "no.html" %}\n\n{% if true %}\n',
    );
    assert.deepEqual(
      boxes.map(({ kind, line }) => [kind, line]),
      [
        ['error', 2],
        ['error', 4],
        ['error', 6],
        ['error', 8],
      ],
    );
    assert.match(html, /Line 6: undefined filter: pickle/);
  });

  it('does not call a filter wrong that a plugin may bring', async () => {
    const config = "import plugin from 'figs';\nexport default (config) => config.addPlugin(plugin);\n";
    const { boxes } = await renderEleventy('{{ title | pickle }}\n', undefined, { 'eleventy.config.js': config });
    assert.deepEqual(boxes, [{ kind: 'tag', name: 'pickle', source: '{{ title | pickle }}', line: 0 }]);
  });

  it('is text where the post has no template engine', async () => {
    assert.equal(
      await eleventyHtml('{{ title }} *a*\n', 'templateEngineOverride: md\n'),
      '<p>{{ title }} <em>a</em></p>',
    );
    assert.equal(await eleventyHtml('{{ title }} *a*\n', 'templateEngineOverride: false\n'), '{{ title }} *a*');
  });

  it('keeps the lines of what stands below it', async () => {
    const { html } = await renderEleventy('{% for s in site.shelves %}\n{{ s }}\n{% endfor %}\n\nThe end.\n');
    assert.match(html, /<p data-line="7">The end\.<\/p>/);
  });

  it('ends, whatever it asks for @limits', async () => {
    const start = performance.now();
    await eleventyHtml(`${'{% box %}'.repeat(500)}{% endbox %}`);
    await eleventyHtml('{% if a %}'.repeat(500));
    await eleventyHtml('{{ "'.repeat(1_000));
    assert.ok(performance.now() - start < 20_000);
  });

  it('gives up on a template that runs away @limits', async () => {
    const endless = '{% for a in (1..999) %}{% for b in (1..999) %}{{ b }}{% endfor %}{% endfor %}\n';
    assert.match(await eleventyHtml(endless), /template too long/);
  });
});
