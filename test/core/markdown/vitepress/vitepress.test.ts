import assert from 'node:assert/strict';
import { htmlIn } from '../dialectSite';

const html = (text: string, files?: Readonly<Record<string, string>>): Promise<string> =>
  htmlIn('vitepress', text, files);

describe('Markdown in VitePress', () => {
  it('shows containers with their title or that of their kind, nested by more colons', async () => {
    assert.equal(
      await html(':::: tip My *tip*\na\n::: warning\nb\n:::\n::::\n'),
      '<div class="tip custom-block">\n<p class="custom-block-title">My <em>tip</em></p>\n<p>a</p>\n' +
        '<div class="warning custom-block">\n<p class="custom-block-title">WARNING</p>\n<p>b</p>\n</div>\n</div>',
    );
    assert.equal(
      await html('::: details More {open}\na\n:::\n'),
      '<details class="details custom-block" open="">\n<summary>More</summary>\n<p>a</p>\n</details>',
    );
    assert.equal(await html('::: fig\na\n:::\n'), '<p>::: fig\na\n:::</p>');
  });

  it('takes the labels of the site', async () => {
    const config = {
      '.vitepress/config.mts': "export default defineConfig({ markdown: { container: { tipLabel: 'Rat' } } });\n",
    };
    assert.match(await html('::: tip\na\n:::\n', config), /custom-block-title">Rat</);
    assert.match(await html('> [!TIP]\n> a\n', config), /custom-block-title">Rat</);
  });

  it('shows alerts, with a title of their own too', async () => {
    assert.equal(
      await html('> [!NOTE] Figs\n> ripen\n'),
      '<div class="note custom-block github-alert">\n<p class="custom-block-title">Figs</p>\n<p>ripen</p>\n</div>',
    );
  });

  it('gives headings ids by its own rule, and links to themselves', async () => {
    const text = await html('## 1. Äpfel & `figs`\n\n## Figs {#own}\n\n## Figs\n\n## Figs\n');
    assert.deepEqual(
      [...text.matchAll(/<h2 id="([^"]*)" tabindex="-1">/g)].map((match) => match[1]),
      ['_1-apfel-figs', 'own', 'figs', 'figs-1'],
    );
    assert.match(text, /<a class="header-anchor" href="#own" aria-label="[^"]*">/);
  });

  it('lists headings of two levels where the text says [[toc]]', async () => {
    const text = await html('[[toc]]\n\n# A\n\n## B "c"\n\n### D\n\n## E\n');
    assert.match(
      text,
      /^<nav class="table-of-contents"><ul><li><a href="#b-c">B &quot;c&quot;<\/a><ul><li><a href="#d">D<\/a><\/li><\/ul><\/li><li><a href="#e">E<\/a><\/li><\/ul><\/nav>/,
    );
  });

  it('marks lines of code, by numbers and by comments', async () => {
    assert.equal(
      await html('```zz {2}\na\nb\nc // [!code ++]\n// [!code focus]\nd\n```\n'),
      '<div class="language-zz vp-adaptive-theme"><span class="lang">zz</span>' +
        '<pre class="shiki vp-code has-focused-lines" tabindex="0"><code><span class="line">a</span>\n' +
        '<span class="line highlighted">b</span>\n<span class="line diff add">c</span>\n' +
        '<span class="line has-focus">d</span></code></pre></div>',
    );
    assert.match(await html('```zz:line-numbers\na\n```\n'), /class="language-zz vp-adaptive-theme line-numbers-mode"/);
  });

  it('shows one block of a group of code, by a choice', async () => {
    const text = await html('::: code-group\n```sh [npm]\na\n```\n```sh\nb\n```\n:::\n');
    assert.match(
      text,
      /^<div class="vp-code-group vp-adaptive-theme">\s*<div class="tabs"><input type="radio" name="group-1" id="tab-1-1" checked=""><label data-title="npm" for="tab-1-1">npm<\/label><input [^>]*id="tab-1-2"><label data-title="sh" for="tab-1-2">sh<\/label><\/div><div class="blocks">\n<div class="language-sh/,
    );
    assert.match(text, /b<\/span><\/code><\/pre><\/div><\/div><\/div>$/);
  });

  it('leads to pages, with the base path, and opens other sites apart', async () => {
    const config = { '.vitepress/config.mts': "export default { base: '/blog/' };\n" };
    assert.equal(
      await html('[a](./b.md#c) [d](/e/) [f](index.md) [g](h.zip) [i](#j) [k](https://l.example)\n', config),
      '<p><a href="./b.html#c">a</a> <a href="/blog/e/">d</a> <a href="./">f</a> <a href="h.zip">g</a> ' +
        '<a href="#j">i</a> <a href="https://l.example" target="_blank" rel="noreferrer">k</a></p>',
    );
    const clean = { '.vitepress/config.mts': 'export default { cleanUrls: true };\n' };
    assert.equal(await html('[a](b.md)\n', clean), '<p><a href="./b">a</a></p>');
  });

  it('knows attributes in braces and emoji, and hides scripts of the page', async () => {
    assert.equal(
      await html('a {.fig}\n\n:tada:\n\n<script setup>\nlet a = 1\n</script>\n'),
      '<p class="fig">a</p>\n<p>🎉</p>',
    );
  });

  it('reads hostile text in a bounded time @limits', async () => {
    const texts = [
      '::: tip\n'.repeat(3000),
      `${':'.repeat(50_000)} tip\n`,
      '[[toc]]\n\n'.repeat(200) + '## a\n\n'.repeat(200),
      '## a\n\n'.repeat(3000),
      '{a='.repeat(3000),
      '::: code-group\n```\na\n```\n:::\n'.repeat(500),
    ];
    for (const text of texts) {
      const start = performance.now();
      await html(text);
      assert.ok(performance.now() - start < 1500, `${text.slice(0, 20)}… took ${performance.now() - start} ms`);
    }
  });
});
