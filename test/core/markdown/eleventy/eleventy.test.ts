import assert from 'node:assert/strict';
import { htmlIn } from '../dialectSite';

const eleventy = (body: string, config = 'export default function (config) {}\n'): Promise<string> =>
  htmlIn('eleventy', body, { 'eleventy.config.js': config });

describe('Markdown of Eleventy', () => {
  it('is that of markdown-it, with HTML and without links of bare addresses', async () => {
    assert.equal(
      await eleventy('<b>a</b> ~~b~~ https://figs.example\n'),
      '<p><b>a</b> <s>b</s> https://figs.example</p>',
    );
    assert.equal(await eleventy('# Fig\n\n- [ ] a\n'), '<h1>Fig</h1>\n<ul>\n<li>[ ] a</li>\n</ul>');
  });

  it('knows no indented code', async () => {
    assert.equal(await eleventy('    fig\n'), '<p>fig</p>');
    assert.equal(
      await eleventy('    fig\n', 'export default (config) => config.amendLibrary("md", (md) => md.enable("code"));\n'),
      '<pre><code>fig\n</code></pre>',
    );
  });

  it('has the options that the configuration gives to the library', async () => {
    const config = `import markdownIt from 'markdown-it';
export default function (config) {
  config.setLibrary('md', markdownIt({ html: true, linkify: true, typographer: true, breaks: true }));
}
`;
    assert.equal(
      await eleventy('"a"\nhttps://figs.example\n', config),
      '<p>“a”<br>\n<a href="https://figs.example">https://figs.example</a></p>',
    );
  });

  it('has the plugins that the configuration names', async () => {
    const config = `import anchor from 'markdown-it-anchor';
import notes from 'markdown-it-footnote';
export default (config) => config.amendLibrary('md', (md) => md.use(anchor).use(notes));
`;
    assert.equal(await eleventy('# Two figs\n', config), '<h1 id="two-figs">Two figs</h1>');
    assert.match(await eleventy('a[^1]\n\n[^1]: Note.\n', config), /<sup class="footnote-ref">/);
  });
});
