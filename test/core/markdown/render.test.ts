import assert from 'node:assert/strict';
import type { MarkdownPlugin } from '../../../src/core/markdown/engine';
import { plainHtml, renderIn } from './previewSite';

describe('a rendered post', () => {
  it('says of each block at which line of the file it begins, front matter counted', async () => {
    const text = '---\ntitle: A\n---\n\n# One\n\ntwo\nlines\n\n- three\n- four\n\n> five\n\n<div>six</div>\n';
    const { html, bodyLine } = await renderIn({ 'a.md': text }, 'a.md', 'plain');
    assert.equal(bodyLine, 3);
    const lines = [...html.matchAll(/<(\w+)[^>]* data-line="(\d+)"/g)].map(([, tag, line]) => `${tag} ${line}`);
    assert.deepEqual(lines, ['h1 4', 'p 6', 'ul 9', 'li 9', 'li 10', 'blockquote 12', 'p 12', 'div 14']);
  });

  it('names its headings, with ids as links write them', async () => {
    const text = '# Hello, *World*!\n\n## Ünder_score & `code`\n\n## Hello, World\n';
    const { headings } = await renderIn({ 'a.md': text }, 'a.md', 'plain');
    assert.deepEqual(headings, [
      { level: 1, id: 'hello-world', text: 'Hello, World!', line: 0 },
      { level: 2, id: 'ünder_score--code', text: 'Ünder_score & code', line: 2 },
      { level: 2, id: 'hello-world-1', text: 'Hello, World', line: 4 },
    ]);
  });

  it('names the files that it shows, however they are written', async () => {
    const text =
      '![a](a%20b.png) ![again](a%20b.png)\n\n<img src=\'c.png\'> <video poster="d.jpg" src=e.mp4></video>\n\n' +
      '<img srcset="f.png 1x, g.png 2x" src="h.png?x=1&amp;y=2">\n';
    const { resources } = await renderIn({ 'a.md': text }, 'a.md', 'plain');
    assert.deepEqual(resources, ['a%20b.png', 'c.png', 'd.jpg', 'e.mp4', 'f.png', 'g.png', 'h.png?x=1&y=2']);
  });
});

describe('a plugin of another extension', () => {
  it('puts nothing of its own into the middle of a post', async () => {
    const wrap: MarkdownPlugin = (md) => {
      const render = md.renderer.render.bind(md.renderer);
      md.renderer.render = (...args) => `<span data-config></span>${render(...args)}`;
      return md;
    };
    const { html } = await renderIn({ '_config.yml': '', 'a.md': 'a {{ "*b*" | markdownify }}' }, 'a.md', 'jekyll', [
      wrap,
    ]);
    assert.equal(html.match(/data-config/g)?.length, 1);
    assert.match(html, /^<span data-config><\/span><p data-line="0">a &lt;p&gt;<em>b<\/em>/);
  });
});

describe('plain Markdown', () => {
  it('has the tables, tasks, footnotes and strikethrough of GitHub', async () => {
    assert.match(await plainHtml('| a |\n|---|\n| b |\n'), /<table>[\s\S]*<td>b<\/td>/);
    assert.match(
      await plainHtml('- [x] done\n'),
      /<li class="task-list-item"><input type="checkbox" disabled="" checked=""> done<\/li>/,
    );
    assert.match(await plainHtml('a[^1]\n\n[^1]: b\n'), /<section data-footnotes="" class="footnotes">/);
    assert.equal(await plainHtml('~~old~~\n'), '<p><del>old</del></p>');
  });

  it('links addresses that begin with a scheme, and no bare names', async () => {
    assert.equal(
      await plainHtml('https://figs.example and figs.example\n'),
      '<p><a href="https://figs.example">https://figs.example</a> and figs.example</p>',
    );
  });

  it('colours code in languages that are known, and escapes the rest', async () => {
    assert.match(await plainHtml('```js\nlet a = "<b>";\n```\n'), /<span class="hljs-keyword">let<\/span>/);
    assert.equal(
      await plainHtml('```nothing\n<b>\n```\n'),
      '<pre><code class="language-nothing">&lt;b&gt;\n</code></pre>',
    );
  });

  it('leaves template tags alone', async () => {
    assert.equal(
      await plainHtml('{{ page.title }} {% include a.html %}\n'),
      '<p>{{ page.title }} {% include a.html %}</p>',
    );
  });
});
