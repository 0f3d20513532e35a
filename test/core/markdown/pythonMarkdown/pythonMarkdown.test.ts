import assert from 'node:assert/strict';
import { htmlIn } from '../dialectSite';
import { renderIn } from '../previewSite';

const EXTENSIONS = [
  'admonition',
  'attr_list',
  'def_list',
  'footnotes',
  'abbr',
  'md_in_html',
  'pymdownx.details',
  'pymdownx.superfences',
  'pymdownx.tabbed',
  'pymdownx.mark',
  'pymdownx.caret',
  'pymdownx.tilde',
  'pymdownx.keys',
  'pymdownx.tasklist',
];
const config = { 'mkdocs.yml': `markdown_extensions:\n${EXTENSIONS.map((name) => `  - ${name}\n`).join('')}` };

const plain = (text: string): Promise<string> => htmlIn('mkdocs-material', text);
const full = (text: string): Promise<string> => htmlIn('mkdocs-material', text, config);

describe('Markdown in MkDocs', () => {
  it('joins lists of both kinds, and wants four columns for what belongs to an item', async () => {
    assert.equal(
      await plain('- a\n    - b\n\n1. c\n\n    d\n\n  e\n'),
      '<ul>\n<li>\n<p>a</p>\n<ul>\n<li>b</li>\n</ul>\n</li>\n<li>\n<p>c</p>\n<p>d</p>\n</li>\n</ul>\n<p>e</p>',
    );
    assert.equal(await plain('a\n- b\n'), '<p>a\n- b</p>');
  });

  it('needs no space behind the marks of a heading, and ends paragraphs at them', async () => {
    assert.equal(await plain('a\n#Figs#\nb\n'), '<p>a</p>\n<h1 id="figs">Figs</h1>\n<p>b</p>');
  });

  it('gives headings ids of ASCII alone, and lists them at [TOC]', async () => {
    const html = await plain('[TOC]\n\n# Äpfel & Figs\n\n## 日本\n\n## 日本\n');
    assert.match(html, /^<div class="toc">\s*<ul>\s*<li><a href="#apfel-figs">Äpfel &amp; Figs<\/a><ul>/);
    assert.match(html, /<h2 id="_1">日本<\/h2>\n<h2 id="_2">日本<\/h2>$/);
  });

  it('has emphasis around any text, and none within words for underscores', async () => {
    assert.equal(
      await plain('**「a」**b a_b_c __d__ ***e*f** * g *\n'),
      '<p><strong>「a」</strong>b a_b_c <strong>d</strong> <strong><em>e</em>f</strong> * g *</p>',
    );
  });

  it('breaks lines at two spaces only, and escapes marks only', async () => {
    assert.equal(await plain('a  \nb\\\nc \\* \\z\n'), '<p>a<br>\nb\\\nc * \\z</p>');
  });

  it('keeps raw HTML up to the end of its element', async () => {
    assert.equal(await plain('<div>\n\n*a*\n\n</div>\n\n*b*\n'), '<div>\n\n*a*\n\n</div>\n<p><em>b</em></p>');
    assert.equal(
      await full('<div markdown="1" class="c">\n\n*a*\n\n</div>\n'),
      '<div class="c">\n<p><em>a</em></p>\n</div>',
    );
  });

  it('shows admonitions, folded ones too, with their titles', async () => {
    assert.equal(
      await full('!!! tip "My *figs*"\n    a\n\n    - b\n\nc\n'),
      '<div class="admonition tip">\n<p class="admonition-title">My <em>figs</em></p>\n<p>a</p>\n<ul>\n<li>b</li>\n</ul>\n</div>\n<p>c</p>',
    );
    assert.equal(
      await full('???+ note\n    a\n\n!!! warning ""\n    b\n'),
      '<details class="note" open="open">\n<summary>Note</summary>\n<p>a</p>\n</details>\n<div class="admonition warning">\n<p>b</p>\n</div>',
    );
    assert.equal(await plain('!!! tip\n    a\n'), '<p>!!! tip\n    a</p>');
  });

  it('shows one tab of a set, by a choice that needs no script', async () => {
    const html = await full('=== "A"\n\n    a\n\n=== "B"\n\n    ```zz\n    b\n    ```\n');
    assert.match(
      html,
      /^<div class="tabbed-set tabbed-alternate">\n<input [^>]*id="__tabbed_1_1"[^>]*checked[^>]*>\s*<input [^>]*id="__tabbed_1_2"/,
    );
    assert.match(
      html,
      /<div class="tabbed-labels">\s*<label for="__tabbed_1_1">A<\/label>\s*<label for="__tabbed_1_2">B<\/label>/,
    );
    assert.match(
      html,
      /<div class="tabbed-block">\n<p>a<\/p>\n<\/div>\n<div class="tabbed-block">\n<pre><code class="language-zz">b\n<\/code><\/pre>/,
    );
  });

  it('knows attributes, definitions, abbreviations, footnotes and marks', async () => {
    assert.equal(
      await full('# Figs {#own .a}\n\nb\n{: .c }\n\n*d*{.e}\n'),
      '<h1 id="own" class="a">Figs</h1>\n<p class="c">b</p>\n<p><em class="e">d</em></p>',
    );
    assert.equal(await full('Fig\n: a\n: b\n'), '<dl><dt>Fig</dt><dd>a</dd><dd>b</dd></dl>'.replace(/></g, '>\n<'));
    assert.equal(await full('An HTML.\n\n*[HTML]: Hyper\n'), '<p>An <abbr title="Hyper">HTML</abbr>.</p>');
    assert.match(
      await full('a[^1]\n\n[^1]: b\n'),
      /<sup id="fnref:1"><a class="footnote-ref" href="#fn:1">1<\/a><\/sup>/,
    );
    assert.equal(
      await full('==a== ^^b^^ c^d^ ~~e~~ f~g~ ++ctrl+h++\n'),
      '<p><mark>a</mark> <ins>b</ins> c<sup>d</sup> <del>e</del> f<sub>g</sub> ' +
        '<span class="keys"><kbd>Ctrl</kbd><span>+</span><kbd>H</kbd></span></p>',
    );
  });

  it('says of each block at which line of the file it begins', async () => {
    const text = '---\ntitle: A\n---\n\n# One\n\n```zz\n\ntwo\n```\n\n- three\n\n    four\n\n<div>\n\n</div>\n\nfive\n';
    const path = 'docs/blog/posts/a.md';
    const { html } = await renderIn({ [path]: text }, path, 'mkdocs-material');
    const lines = [...html.matchAll(/<(\w+)[^>]* data-line="(\d+)"/g)].map(([, tag, line]) => `${tag} ${line}`);
    assert.deepEqual(lines, ['h1 4', 'pre 6', 'ul 11', 'li 11', 'p 11', 'p 13', 'div 15', 'p 19']);
  });

  it('reads hostile text in a bounded time, and never throws @limits', async () => {
    const texts = [
      '*a '.repeat(3000),
      '**a'.repeat(3000),
      '_'.repeat(20_000),
      '> '.repeat(3000),
      '    '.repeat(2000) + '- a\n',
      '- a\n\n'.repeat(1000),
      '!!! a\n    '.repeat(1000),
      '<div>'.repeat(3000),
      '<div>\n\n'.repeat(1000),
      '```\n'.repeat(3001),
      '[^a]: '.repeat(1000),
      '[a]: b\n'.repeat(1000),
      '| a '.repeat(3000) + '\n' + '|-'.repeat(3000),
      '=== "a"\n'.repeat(500),
      '\uFDD00\uFDD1\n\n\uFDD09\uFDD1\n',
      '-'.repeat(20_000),
    ];
    for (const text of texts) {
      const start = performance.now();
      await full(text);
      assert.ok(performance.now() - start < 1500, `${text.slice(0, 20)}… took ${performance.now() - start} ms`);
    }
  });
});

describe('Markdown in Pelican', () => {
  it('has the extras and the highlighter of its defaults', async () => {
    assert.equal(
      await htmlIn('pelican', '# Figs\n\n```zz\na\n```\n\nb\n: c\n'),
      '<h1>Figs</h1>\n<div class="highlight"><pre><code>a\n</code></pre></div>\n<dl>\n<dt>b</dt>\n<dd>c</dd>\n</dl>',
    );
  });

  it('takes the extensions of the settings', async () => {
    const settings = {
      'pelicanconf.py': "PATH = 'content'\nMARKDOWN = {'extension_configs': {'markdown.extensions.toc': {}}}\n",
    };
    assert.equal(await htmlIn('pelican', '# Figs\n\nb\n: c\n', settings), '<h1 id="figs">Figs</h1>\n<p>b\n: c</p>');
  });
});
