import assert from 'node:assert/strict';
import { htmlIn } from '../dialectSite';

describe('Markdown in Astro', () => {
  it('sets quotes, dashes and ellipses, but not in code', async () => {
    assert.equal(
      await htmlIn('astro', `"A 'b' *c*" it's -- d --- e... \`"f" -- g\` "*h*" '80s ("i") "constructor"\n`),
      '<p>“A ‘b’ <em>c</em>” it’s — d --- e… <code>&quot;f&quot; -- g</code> “<em>h</em>” ’80s (“i”) “constructor”</p>',
    );
  });

  it('leaves them alone where the site says so', async () => {
    const config = {
      'astro.config.mjs': 'export default defineConfig({ markdown: { smartypants: false, gfm: false } });\n',
    };
    assert.equal(
      await htmlIn('astro', '"a" -- ~~b~~ www.a.example\n', config),
      '<p>&quot;a&quot; -- ~~b~~ www.a.example</p>',
    );
  });

  it('gives headings the ids of github-slugger, without a dash at the end', async () => {
    assert.equal(
      await htmlIn('astro', '# Figs & `code`\n\n# Figs & code\n\n# Héllo 🚀\n\n# {#own}\n'),
      '<h1 id="figs--code">Figs &amp; <code>code</code></h1>\n<h1 id="figs--code-1">Figs &amp; code</h1>\n' +
        '<h1 id="héllo">Héllo 🚀</h1>\n<h1 id="own">{#own}</h1>',
    );
  });

  it('names the language of code, and plain text where there is none', async () => {
    assert.equal(
      await htmlIn('astro', '```js:a.js\n<b>\n```\n\n    c\n\n```zz\nd\n```\n'),
      '<pre class="astro-code" data-language="plaintext"><code>&lt;b&gt;\n</code></pre>\n' +
        '<pre class="astro-code" data-language="plaintext"><code>c\n</code></pre>\n' +
        '<pre class="astro-code" data-language="zz"><code>d\n</code></pre>',
    );
  });

  it('keeps addresses as they are written, percent-encoded where they must be', async () => {
    assert.equal(
      await htmlIn('astro', '[a](/ä%20b?c=[d]) <https://bücher.example/ä>\n'),
      '<p><a href="/%C3%A4%20b?c=%5Bd%5D">a</a> ' +
        '<a href="https://b%C3%BCcher.example/%C3%A4">https://bücher.example/ä</a></p>',
    );
  });

  it('has raw HTML in Markdown', async () => {
    assert.equal(await htmlIn('astro', '<div>\n\n*a*\n\n</div>\n'), '<div>\n<p><em>a</em></p>\n</div>');
  });
});

describe('Markdown in Docusaurus', () => {
  it('leaves out the title that a post begins with, which is shown above it', async () => {
    assert.equal(await htmlIn('docusaurus', 'Early.\n\n# Figs\n\nLate.\n'), '<p>Early.</p>\n<p>Late.</p>');
    assert.equal(await htmlIn('docusaurus', 'Figs\n====\n\n# Figs\n'), '<h1 id="figs">Figs</h1>');
    const kept = await htmlIn('docusaurus', '## Early\n\n# Figs\n\n***\n');
    assert.match(kept, /<h1[^>]*>Figs/);
    assert.match(await htmlIn('docusaurus', '***\n\n# Figs\n'), /<h1[^>]*>Figs/);
    const other = {
      'docusaurus.config.js': "export default { presets: [['classic', { blog: { path: 'news' } }]] };\n",
    };
    assert.match(await htmlIn('docusaurus', '# Figs\n', other), /<h1[^>]*>Figs/);
  });

  it('shows admonitions with a title of their own or that of their kind', async () => {
    const admonition = (kind: string, title: string, body: string): string =>
      `<div class="theme-admonition theme-admonition-${kind} alert"><div class="admonition-heading">${title}</div>` +
      `<div class="admonition-content">\n${body}\n</div></div>`;
    const flat = async (text: string): Promise<string> =>
      (await htmlIn('docusaurus', text)).replace(/>\n<div/g, '><div').replace(/<\/div>\n</g, '</div><');
    assert.equal(await flat(':::note\n\na\n\n:::\n'), admonition('note', 'note', '<p>a</p>'));
    assert.equal(await flat(':::tip[My *tip*]\na\n:::\n'), admonition('tip', 'My <em>tip</em>', '<p>a</p>'));
    assert.equal(await flat(':::important Old title\na\n:::\n'), admonition('info', 'Old title', '<p>a</p>'));
  });

  it('nests admonitions of more colons around ones of fewer', async () => {
    const html = await htmlIn('docusaurus', '::::note\na\n:::tip\nb\n:::\nc\n::::\nd\n');
    assert.match(
      html,
      /admonition-note[\s\S]*<p>a<\/p>[\s\S]*admonition-tip[\s\S]*<p>b<\/p>\s*<\/div>\s*<\/div>\s*<p>c<\/p>/,
    );
    assert.match(html, /<\/div>\n<p>d<\/p>$/);
  });

  it('knows the keywords of the site, and leaves other colons as text', async () => {
    const config = {
      'docusaurus.config.js':
        "module.exports = { presets: [['classic', { blog: { admonitions: { keywords: ['fig'] } } }]] };\n",
    };
    assert.match(await htmlIn('docusaurus', ':::fig\na\n:::\n', config), /theme-admonition-fig/);
    assert.equal(await htmlIn('docusaurus', ':::fig\na\n:::\n'), '<p>:::fig\na\n:::</p>');
    assert.equal(await htmlIn('docusaurus', '::: note\na\n'), '<p>::: note\na</p>');
  });

  it('takes the id of a heading from its end', async () => {
    assert.equal(
      await htmlIn('docusaurus', '## Figs {#my-id}\n\n## Figs\n\n## Figs\n'),
      '<h2 id="my-id">Figs</h2>\n<h2 id="figs">Figs</h2>\n<h2 id="figs-1">Figs</h2>',
    );
  });

  it('shows the title of code, and marks its lines', async () => {
    const html = await htmlIn('docusaurus', '```zz title="a.zz" {2}\n1\n2\n// highlight-next-line\n3\n4\n```\n');
    assert.equal(
      html,
      '<div class="theme-code-block language-zz"><div class="code-title">a.zz</div>' +
        '<pre class="prism-code language-zz"><code class="language-zz"><span class="line">1</span>\n' +
        '<span class="line highlighted">2</span>\n<span class="line highlighted">3</span>\n<span class="line">4</span>\n' +
        '</code></pre></div>',
    );
  });

  it('shows emoji by their names', async () => {
    assert.equal(await htmlIn('docusaurus', ':tada: :no_such: :)\n'), '<p>🎉 :no_such: :)</p>');
  });
});
