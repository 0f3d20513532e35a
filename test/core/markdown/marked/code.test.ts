import assert from 'node:assert/strict';
import { htmlIn } from '../dialectSite';

const hexo = (body: string, config = ''): Promise<string> => htmlIn('hexo', body, { '_config.yml': config });
const gutter = (...numbers: number[]): string =>
  `<td class="gutter"><pre>${numbers.map((number) => `<span class="line">${number}</span><br>`).join('')}</pre></td>`;

describe('code of Hexo', () => {
  it('stands in a figure with numbered lines', async () => {
    assert.equal(
      await hexo('```text\na < b\nc\n```\n'),
      `<figure class="highlight text"><table><tr>${gutter(1, 2)}<td class="code"><pre>` +
        '<span class="line">a &lt; b</span><br><span class="line">c</span><br></pre></td></tr></table></figure>',
    );
  });

  it('has a caption, a link, marked lines and a first number', async () => {
    const html = await hexo('```text first_line:5 mark:6 Eat them https://figs.example/a.js all\na\nb\n```\n');
    assert.match(
      html,
      /<figcaption><span>Eat them<\/span><a href="https:\/\/figs\.example\/a\.js">all<\/a><\/figcaption>/,
    );
    assert.ok(html.includes(gutter(5, 6)));
    assert.ok(html.includes('<span class="line">a</span><br><span class="line marked">b</span>'));
  });

  it('is plain text in a language that nobody knows', async () => {
    assert.match(await hexo('```fig\na\n```\n'), /^<figure class="highlight plaintext">/);
    assert.match(
      await hexo('```js\nlet a;\n```\n'),
      /^<figure class="highlight js">.*<span class="hljs-keyword">let<\/span> a;/,
    );
  });

  it('keeps template tags away by entities', async () => {
    assert.match(await hexo('```\n{{ fig }}\n```\n'), /&#123;&#123; fig &#125;&#125;/);
  });

  it('stands in quotes, items and raw HTML', async () => {
    assert.match(
      await hexo('> ```text\n> a\n> ```\n'),
      /^<blockquote>\s*<figure.*<span class="line">a<\/span>.*\s*<\/blockquote>$/,
    );
    assert.match(
      await hexo('1. fig\n   ```text\n   a\n   ```\n'),
      /^<ol>\n<li>fig<figure.*<span class="line">a<\/span>/,
    );
    assert.match(await hexo('<div>\n```text\na\n```\n</div>\n'), /^<div>\n<figure.*<\/figure>\s*<\/div>$/);
  });

  it('stays in comments as it is', async () => {
    assert.equal(await hexo('<!--\n```\na\n```\n-->\n'), '<!--\n```\na\n```\n-->');
  });

  it('has no table where the site wraps nothing', async () => {
    assert.equal(
      await hexo('```text\na\nb\n```\n', 'highlight:\n  wrap: false\n  line_number: false\n'),
      '<pre><code class="highlight text">a\nb</code></pre>',
    );
  });

  it('has the classes of highlight.js where the site asks for them', async () => {
    assert.match(
      await hexo('```text\na\n```\n', 'highlight:\n  hljs: true\n'),
      /<td class="code"><pre><code class="hljs text">a<br><\/code><\/pre><\/td>/,
    );
  });

  it('is dressed for Prism where the site has it', async () => {
    assert.equal(
      await hexo('```text Eat\na\nb\n```\n', 'syntax_highlighter: prismjs\n'),
      '<pre class="line-numbers language-text" data-language="text"><div class="caption"><span>Eat</span></div>' +
        '<code class="language-text">a\nb<span aria-hidden="true" class="line-numbers-rows">' +
        '<span></span><span></span></span></code></pre>',
    );
  });

  it('is that of Markdown where the site has no highlighter', async () => {
    assert.equal(
      await hexo('```fig\na\n```\n', 'syntax_highlighter:\n'),
      '<pre><code class="language-fig">a\n</code></pre>',
    );
  });

  it('does not wait for fences that nothing closes @limits', async () => {
    const body = Array.from({ length: 4_000 }, (_, index) => `${'`'.repeat(3 + (index % 9))}a~a`).join('\n');
    assert.match(await hexo(body), /a~a/);
  });
});
