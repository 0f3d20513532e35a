import assert from 'node:assert/strict';
import { htmlIn } from '../dialectSite';
import { renderIn } from '../previewSite';

const POST = 'src/_posts/2025-05-31-figs.md';

async function bridgetownHtml(body: string, config = ''): Promise<string> {
  const texts = { 'bridgetown.config.yml': `title: Figs\n${config}`, [POST]: `---\ntitle: Figs\n---\n${body}` };
  return (await renderIn(texts, POST, 'bridgetown')).html;
}

describe('tags that only the generator runs', () => {
  it('are boxes in posts of Zola, around what stands in them', async () => {
    const html = await htmlIn(
      'zola',
      'See {{ map(lat=1) }}.\n\n{% aside(kind="dry") %}\nThe *gate*.\n{% end %}\n\nOn.\n',
    );
    assert.match(
      html,
      /^<p>See <span class="almanac-chip almanac-chip-tag" title="Template tag map">[^]*<\/span>\.<\/p>/,
    );
    assert.match(
      html,
      /<div class="almanac-box almanac-box-tag"[^]*aside[^]*<\/div>\n<p>The <em>gate<\/em>\.<\/p>\n<p>On\.<\/p>$/,
    );
    assert.doesNotMatch(html, /end %/);
  });

  it('are text in code, and where they are none', async () => {
    assert.equal(
      await htmlIn('zola', '`{{ map() }}` {{ title }} {{ map(\n'),
      '<p><code>{{ map() }}</code> {{ title }} {{ map(</p>',
    );
    assert.match(await htmlIn('zola', '```\n{{ map() }}\n```\n'), /\{\{ map\(\) \}\}/);
  });

  it('are boxes in posts of Bridgetown, in the template language that the post is in', async () => {
    const html = await bridgetownHtml(
      '{%@ Note type: :warning do %}\nMind the *gap*.\n{% end %}\n\nA <%= tide 4 %> {%# unseen %}\n',
    );
    assert.match(
      html,
      /^<div class="almanac-box almanac-box-tag" data-line="3"[^]*<p data-line="4">Mind the <em>gap<\/em>\.<\/p>/,
    );
    assert.match(html, /title="Template tag tide">&lt;%= tide 4 %&gt;<\/span>/);
    assert.doesNotMatch(html, /unseen|end %/);
    assert.match(await bridgetownHtml('{{ title }}\n'), /<p[^>]*>\{\{ title \}\}<\/p>/);
    assert.match(await bridgetownHtml('a {{ title }}\n', 'template_engine: serbea\n'), /almanac-chip-tag/);
  });

  it('are text in `raw`', async () => {
    const html = await bridgetownHtml('{% raw %}{{ a }}{% endraw %} {{ b }}\n', 'template_engine: serbea\n');
    assert.match(html, /^<p[^>]*>\{\{ a \}\} <span class="almanac-chip[^>]*>\{\{ b \}\}<\/span><\/p>/);
  });

  it('keep the lines of the text below them', async () => {
    const html = await bridgetownHtml('One.\n\n{%@ Note do %}\nTwo.\n{% end %}\n\nThree.\n');
    assert.match(html, /data-line="6">Two\.[^]*data-line="9">Three\./);
  });
});
