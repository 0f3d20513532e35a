import assert from 'node:assert/strict';
import { check, checkJekyll, findingsIn, fixed, post } from './checking';

const codesOf = async (path: string, text: string, generator: Parameters<typeof check>[1], others = {}) =>
  ((await check({ ...others, [path]: text }, generator)).get(path) ?? []).map(({ code }) => code);

describe('checking template tags and code', () => {
  it('tells a tag that Jekyll does not know, once, and what it could be', async () => {
    const text = post('{% hilight ruby %}\nputs 1\n{% endhilight %}\n');
    assert.deepEqual(await checkJekyll(text), ['template.unknown: Jekyll, hilight @ {% hilight ruby %}']);
    const single = post('Text {% post_ulr 2024-01-02-pears %}\n');
    assert.equal(fixed(single, await findingsIn(single)), post('Text {% post_url 2024-01-02-pears %}\n'));
  });

  it('lets tags be that plugins have, or may have', async () => {
    const text = post('{% figs %}\n');
    assert.deepEqual(
      await checkJekyll(text, { '_plugins/figs.rb': "Liquid::Template.register_tag('figs', Figs)\n" }),
      [],
    );
    assert.deepEqual(await checkJekyll(text, { '_config.yml': 'plugins: [jekyll-fig-tree]\n' }), []);
    assert.deepEqual(await checkJekyll(text, { Gemfile: 'group :jekyll_plugins do\n  gem "jekyll-figs"\nend\n' }), []);
    assert.deepEqual(await checkJekyll(text, { '_config.yml': 'plugins: [jekyll-feed]\n' }), [
      'template.unknown: Jekyll, figs @ {% figs %}',
    ]);
  });

  it('tells tags whose end is missing', async () => {
    assert.deepEqual(await checkJekyll(post('{% if page.title %}\nText\n')), [
      'template.unclosed: Jekyll @ {% if page.title %}',
    ]);
    assert.deepEqual(await checkJekyll(post('Text {{ page.title\n')), ['template.unclosed: Jekyll @ {{']);
    assert.deepEqual(await checkJekyll(post('{% raw %}{{ page.title\n')), ['template.unclosed: Jekyll @ {% raw %}']);
  });

  it('tells the shortcodes of Hugo that are not there or not closed', async () => {
    const config = { 'hugo.toml': 'baseURL = "https://figs.example/"\n' };
    const text = (body: string): string => `---\ntitle: A\ndate: 2024-01-01\n---\n${body}\n`;
    const path = 'content/posts/a.md';
    assert.deepEqual(await codesOf(path, text('{{< figs >}}'), 'hugo', config), ['template.unknown']);
    assert.deepEqual(await codesOf(path, text('{{< figure src="x" '), 'hugo', config), ['template.unclosed']);
    assert.deepEqual(await codesOf(path, text('{{< highlight go >}}'), 'hugo', config), ['template.unclosed']);
    const own = { ...config, 'layouts/shortcodes/figs.html': 'Figs' };
    assert.deepEqual(await codesOf(path, text('{{< figs >}}'), 'hugo', own), []);
    const theme = { 'hugo.toml': 'theme = "orchard"\n' };
    assert.deepEqual(await codesOf(path, text('{{< figs >}}'), 'hugo', theme), []);
  });

  it('makes links of addresses that MDX takes for tags', async () => {
    const text = '---\ntitle: A\n---\nOne <https://figs.example/a> or <ann@figs.example>.\n';
    const path = 'blog/2024-01-02-a.md';
    const config = 'module.exports = { url: "https://figs.example", baseUrl: "/" };\n';
    const findings = (await check({ 'docusaurus.config.js': config, [path]: text }, 'docusaurus')).get(path) ?? [];
    assert.deepEqual(
      findings.map(({ code, range }) => `${code} ${range?.start.line}:${range?.start.column}`),
      ['template.stops 3:4', 'template.stops 3:32'],
    );
    const once = fixed(text, findings);
    assert.match(once, /One \[https:\/\/figs\.example\/a\]\(https:\/\/figs\.example\/a\) or </);
    assert.match(fixed(text, findings.slice(1)), /or \[ann@figs\.example\]\(mailto:ann@figs\.example\)\.$/m);
  });

  it('tells what MDX and Nunjucks stop at', async () => {
    const docusaurus = { 'docusaurus.config.js': 'module.exports = { url: "https://figs.example", baseUrl: "/" };\n' };
    const mdx = '---\ntitle: A\n---\nText <b>more\n\nand {more\n';
    assert.deepEqual(await codesOf('blog/2024-01-02-a.md', mdx, 'docusaurus', docusaurus), [
      'template.unclosed',
      'template.unclosed',
    ]);
    const hexo = '---\ntitle: A\ndate: 2024-01-01\n---\n{% codeblock %}\nx\n\nand {{ page.title | nofilter }}\n';
    const codes = await codesOf('source/_posts/a.md', hexo, 'hexo', { '_config.yml': 'title: Figs\n' });
    assert.ok(codes.length > 0 && codes.every((code) => code.startsWith('template.')), codes.join());
  });

  it('leaves posts alone in which the generator reads no tags', async () => {
    assert.deepEqual(await checkJekyll(post('{% figs %} {{ x\n', 'render_with_liquid: false\n')), []);
    assert.deepEqual(await codesOf('2024-01-02-a.md', post('{% figs %} {{ x\n'), 'plain'), []);
  });

  it('tells code without an end, and closes it', async () => {
    const text = post('Text\n\n```ruby\nputs 1\n\nMore text\n');
    assert.deepEqual(await checkJekyll(text), ['fence.unclosed: ``` @ ```']);
    assert.equal(fixed(text, await findingsIn(text)), post('Text\n\n```ruby\nputs 1\n\nMore text\n```\n'));
    for (const generator of ['plain', 'hugo', 'hexo', 'astro', 'mkdocs-material', 'vitepress'] as const) {
      const places = {
        plain: 'a.md',
        hugo: 'content/posts/a.md',
        hexo: 'source/_posts/a.md',
        astro: 'src/content/blog/a.md',
        'mkdocs-material': 'docs/blog/posts/a.md',
        vitepress: 'posts/a.md',
      };
      const dated = post('Text\n\n~~~~ruby\nputs 1\n~~~\n', 'date: 2024-01-02\n');
      const others = {
        'mkdocs.yml': 'site_name: Figs\nplugins: [blog]\nmarkdown_extensions: [pymdownx.superfences]\n',
      };
      assert.deepEqual(await codesOf(places[generator], dated, generator, others), ['fence.unclosed'], generator);
    }
  });

  it('takes closed code for closed: longer marks, in quotes and lists, and fences shown within others', async () => {
    const body = [
      '```',
      'a',
      '`````',
      '',
      '> ~~~ md',
      '> b',
      '> ~~~',
      '',
      '1. c',
      '   ```',
      '   d',
      '   ```',
      '',
      '````md',
      '```',
      '````',
      '',
      'Text with ``` in it, and `a` ```b```.',
    ].join('\n');
    assert.deepEqual(await codesOf('a.md', post(body), 'plain'), []);
    assert.deepEqual(await checkJekyll(post(body)), []);
  });

  it('tells code in a list that ends with its item', async () => {
    const text = post('* a\n\n  ```\n  b\n\nText\n');
    assert.deepEqual(await codesOf('a.md', text, 'plain'), ['fence.unclosed']);
  });
});
