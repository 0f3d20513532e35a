import assert from 'node:assert/strict';
import { hexoHtml, renderHexo } from './hexoSite';

describe('template code in posts of Hexo', () => {
  it('sees the fields of the post, and nothing of the site', async () => {
    assert.equal(
      await hexoHtml(
        '{{ title }}, {{ mood }}, {{ slug }}, {{ layout }}, {{ date.format("YYYY/MM") }} [{{ config.title }}]\n',
      ),
      'Figs, calm, figs, post, 2025/01 []',
    );
  });

  it('runs in the finished HTML, so that what it prints is no Markdown', async () => {
    assert.equal(await hexoHtml('So {{ "*a*" }} and *b*.\n'), '<p>So *a* and <em>b</em>.</p>');
    assert.equal(await hexoHtml('{% if mood == "calm" %}*a*{% else %}b{% endif %}\n'), '*a*');
  });

  it('is shown where a theme has the tag, around the Markdown that stands in it', async () => {
    const html = await hexoHtml(
      'One.\n\n{% note warn %}\nMind the *gap*.\n\n{% label here %}\n{% endnote %}\n\nTwo {% kbd a %}.\n',
    );
    assert.match(html, /^<p>One\.<\/p>\n<div class="almanac-box almanac-box-tag"/);
    assert.match(
      html,
      /<pre><code>\{% note warn %\}<\/code><\/pre><\/div>\s*<p>Mind the <em>gap<\/em>\.<\/p>\s*<div class="almanac-box/,
    );
    assert.match(html, /<p>Two <span class="almanac-chip almanac-chip-tag" title="Template tag kbd">/);
    assert.doesNotMatch(html, /endnote/);
  });

  it('loops, sets and calls', async () => {
    assert.equal(await hexoHtml('x {% for n in [1, 2] %}{{ loop.index }}{{ n }};{% endfor %}\n'), '<p>x 11;22;</p>');
    assert.equal(await hexoHtml('x {% set n = 5 %}{{ n + 1 }}\n'), '<p>x 6</p>');
    assert.equal(
      await hexoHtml('x {% macro m(a) %}<b>{{ a }}</b>{% endmacro %}{{ m("fig") }}\n'),
      '<p>x <b>fig</b></p>',
    );
  });

  it('is text in code, in comments, in raw and where the post says so', async () => {
    assert.equal(await hexoHtml('`{{ title }}` {{ title }}\n'), '<p><code>{{ title }}</code> Figs</p>');
    assert.match(
      await hexoHtml('```text\n{{ title }}\n```\n\n{{ title }}\n'),
      /&#123;&#123; title &#125;&#125;[^]*Figs$/,
    );
    assert.equal(await hexoHtml('<!-- {{ title }} -->\n\n{{ title }}\n'), '<!-- {{ title }} -->\nFigs');
    assert.equal(await hexoHtml('x {% raw %}{{ title }}{% endraw %}\n'), '<p>x {{ title }}</p>');
    assert.equal(await hexoHtml('x {{ title }}\n', 'title: Figs\ndisableNunjucks: true\n'), '<p>x {{ title }}</p>');
  });

  it('is text where it never ends', async () => {
    assert.equal(await hexoHtml('a {{ title and more\n'), '<p>a {{ title and more</p>');
  });

  it('shows at its place, with its line, what stops Hexo', async () => {
    const { boxes, html } = await renderHexo('a\n\n{{ title | pickle }}\n\n{{ mood mood }}\n');
    assert.deepEqual(
      boxes.map((box) => [box.kind, box.kind === 'error' ? box.message : '', box.line]),
      [
        ['error', 'filter not found: pickle', 2],
        ['error', 'expected variable end', 4],
      ],
    );
    assert.match(html, /Line 8: filter not found: pickle/);
  });

  it('keeps the lines of what stands below it', async () => {
    const { html } = await renderHexo('{% blockquote %}\na\n\nb\n{% endblockquote %}\n\nThe end.\n');
    assert.match(html, /<p data-line="11">The end\.<\/p>/);
  });

  it('ends, whatever it asks for @limits', async () => {
    const start = performance.now();
    const endless = '{% for a in range(9999) %}{% for b in range(9999) %}{{ b }}{% endfor %}{% endfor %}\n';
    assert.match(await hexoHtml(endless), /template too long/);
    await hexoHtml('{{ "'.repeat(20_000));
    await hexoHtml(`${'{% quote %}'.repeat(5_000)}{% endquote %}`);
    await hexoHtml(`{{ ${'('.repeat(50_000)} }}`);
    await hexoHtml('{% if a %}'.repeat(5_000));
    assert.ok(performance.now() - start < 20_000);
  });
});
