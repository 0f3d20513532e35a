import assert from 'node:assert/strict';
import { htmlIn } from '../dialectSite';
import { renderIn } from '../previewSite';

const mdx = (text: string): Promise<string> => htmlIn('astro', text, {}, '.mdx');

describe('MDX', () => {
  it('hides imports and exports, and keeps the lines of what follows', async () => {
    const text = '---\ntitle: A\n---\nimport A from "a"\nexport const b = {\n\n  c: 1,\n}\n\n# Figs\n\n<A />\n\nripe\n';
    const { html } = await renderIn({ 'blog/a.mdx': text }, 'blog/a.mdx', 'astro');
    assert.match(html, /^<h1 data-line="9" id="figs">Figs<\/h1>|^<h1 id="figs" data-line="9">Figs<\/h1>/);
    assert.match(html, /<p data-line="13">ripe<\/p>/);
    assert.doesNotMatch(html, /import|export/);
  });

  it('reads Markdown within elements, on lines of their own and within a line', async () => {
    assert.equal(await mdx('<div>\n*a*\n</div>\n'), '<div>\n<p><em>a</em></p>\n</div>');
    assert.equal(await mdx('<div>*a*</div>\n'), '<div><em>a</em></div>');
    assert.equal(await mdx('a <b>*c*</b>\n'), '<p>a <b><em>c</em></b></p>');
    assert.equal(await mdx('- <div>\n  a\n  </div>\n- b\n'), '<ul>\n<li>\n<div>\na\n</div>\n</li>\n<li>b</li>\n</ul>');
  });

  it('takes indentation within elements for what it is, not for code', async () => {
    assert.equal(
      await mdx(
        '<div>\n      # Figs\n\n      - a\n        - b\n\n      ```zz\n      c\n        d\n      ```\n</div>\n',
      ),
      '<div>\n<h1 id="figs">Figs</h1>\n<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>\n' +
        '<pre class="astro-code" data-language="zz"><code>c\n  d\n</code></pre>\n</div>',
    );
    assert.equal(await mdx('    figs\n'), '<p>figs</p>');
  });

  it('translates attributes into those of HTML, and leaves out what runs code', async () => {
    assert.equal(
      await mdx(
        '<div className="a" style={{ color: \'red\', fontSize: 12 }} tabIndex={0} onClick={() => go()} {...b}>c</div>\n',
      ),
      '<div class="a" style="color:red;font-size:12px" tabindex="0">c</div>',
    );
    assert.equal(
      await mdx('<img src="a.png" alt=\'"b"\' hidden/>\n'),
      '<img src="a.png" alt="&quot;b&quot;" hidden="">',
    );
  });

  it('shows expressions that are literals or names of literals, and drops comments', async () => {
    assert.equal(
      await mdx(
        'export const fig = { name: "F*i*g", sizes: [1, 2] }\n\n{/* no */}\n\na {1} {\'b\'} {fig.name} {fig.sizes[1]} {null}{/* no */}.\n',
      ),
      '<p>a 1 b F*i*g 2 .</p>',
    );
    assert.equal(await mdx('# {frontmatter.title} {"b"}\n'), '<h1 id="a-b">A b</h1>');
  });

  it('labels other expressions and never runs them', async () => {
    assert.equal(
      await mdx('a {process.exit(1)}\n'),
      '<p>a <span class="almanac-chip almanac-chip-tag" title="Template tag {process.exit(1)}">{process.exit(1)}</span></p>',
    );
    assert.match(await mdx('{[1].map((a) => <b>{a}</b>)}\n'), /^<div class="almanac-box almanac-box-tag"/);
  });

  it('shows unknown components as labelled boxes around their children', async () => {
    assert.equal(
      await mdx('<Fig size="2">\n*ripe*\n</Fig>\n'),
      '<div class="almanac-box almanac-box-tag" role="note"><div class="almanac-box-label">Template tag Fig</div>' +
        '<pre><code>&lt;Fig size=&quot;2&quot;&gt;</code></pre><div class="almanac-box-children">\n' +
        '<p><em>ripe</em></p>\n</div></div>',
    );
    assert.equal(
      await mdx('a <Fig>b</Fig>\n'),
      '<p>a <span class="almanac-chip almanac-chip-tag" title="Template tag Fig">b</span></p>',
    );
    assert.match(await mdx('<Fig />\n'), /<code>&lt;Fig \/&gt;<\/code>/);
  });

  it('shows tabs with a choice that needs no script', async () => {
    const html = await htmlIn(
      'docusaurus',
      '<Tabs defaultValue="b">\n  <TabItem value="a" label="A & B">\n\n    one\n\n  </TabItem>\n' +
        '  <TabItem value="b">two</TabItem>\n</Tabs>\n',
    );
    assert.equal(
      html,
      '<div class="almanac-tabs"><div class="tabs">' +
        '<input type="radio" name="tabs-1" id="tab-1-1"><label for="tab-1-1">A &amp; B</label>' +
        '<input type="radio" name="tabs-1" id="tab-1-2" checked=""><label for="tab-1-2">b</label></div>' +
        '<div class="blocks">\n<div class="tab-panel">\n<p>one</p>\n</div>\n<div class="tab-panel">two</div>\n</div></div>',
    );
  });

  it('shows pictures that are imported or required', async () => {
    assert.equal(
      await mdx('import fig from \'./fig.png\'\n\n<Image src={fig} alt="Fig" />\n'),
      '<img src="./fig.png" alt="Fig">',
    );
    assert.equal(
      await htmlIn(
        'docusaurus',
        '<img src={require("./fig.png").default} />\n\n<img src={useBaseUrl("/fig.png")} />\n',
      ),
      '<img src="./fig.png">\n<img src="/fig.png">',
    );
  });

  it('leaves code, escapes and addresses alone', async () => {
    assert.equal(
      await mdx('`{a} <b>` \\{c} \\<d> [e](<f g>) 1 < 2\n'),
      '<p><code>{a} &lt;b&gt;</code> {c} &lt;d&gt; <a href="f%20g">e</a> 1 &lt; 2</p>',
    );
    assert.match(await mdx('~~~zz\n{a} <b>\n~~~\n'), /<code>{a} &lt;b&gt;\n<\/code>/);
  });

  it('says at its place where the site would not build, and renders the rest', async () => {
    const errorIn = async (text: string): Promise<string | undefined> =>
      /title="The site would not build. (.*?)"|label">The site would not build. (.*?)</
        .exec(await mdx(text))
        ?.slice(1)
        .find(Boolean);
    assert.equal(await errorIn('a\n\nb <3 c\n'), 'Line 6: Unexpected character `3` (U+0033) before name');
    assert.match((await errorIn('a {b\n')) ?? '', /Unexpected end of file in expression/);
    assert.match((await errorIn('<Fig>\n\na\n')) ?? '', /Expected a closing tag for `&lt;Fig&gt;`/);
    assert.match((await errorIn('a <b>c\n\nd</b>\n')) ?? '', /before the end of `paragraph`/);
    assert.match((await errorIn('</Fig>\n')) ?? '', /Unexpected closing slash/);
    assert.match((await errorIn('<Fig>\n</Nut>\n</Fig>\n')) ?? '', /Unexpected closing tag `&lt;\/Nut&gt;`/);
    assert.match((await errorIn('<https://figs.example>\n')) ?? '', /Unexpected character `\/` \(U\+002F\)/);
    assert.match(await mdx('<Fig>\n\n*a*\n'), /<em>a<\/em>/);
  });

  it('knows HTML comments in Docusaurus only', async () => {
    assert.equal(await htmlIn('docusaurus', 'a <!-- b --> c\n\n<!-- truncate -->\n\nd\n'), '<p>a  c</p>\n<p>d</p>');
    assert.match(await mdx('<!-- a -->\n'), /Unexpected character `!`/);
  });

  it('is the language of .mdx files in Astro, and of all files in Docusaurus that says nothing else', async () => {
    assert.equal(await htmlIn('astro', '{1} <b>*a*</b>\n'), '<p>{1} <b><em>a</em></b></p>');
    const config = { 'docusaurus.config.js': "module.exports = { markdown: { format: 'detect' } };\n" };
    assert.equal(await htmlIn('docusaurus', '{1}\n', config), '<p>{1}</p>');
    assert.equal(await htmlIn('docusaurus', '{1}\n', config, '.mdx'), '1');
  });

  it('reads hostile text in a bounded time, and never throws @limits', async () => {
    const texts = [
      '{'.repeat(20_000),
      '<a '.repeat(30_000),
      '<a b="'.repeat(20_000),
      '<a>'.repeat(5000),
      '<Tabs>\n'.repeat(1000),
      '</a>'.repeat(5000),
      '`'.repeat(5001) + 'a `` b ` '.repeat(5000),
      '{`${'.repeat(3000),
      'export const a = ('.repeat(5000),
      '<a b={'.repeat(10_000),
      '{a.__proto__.constructor} {constructor} {frontmatter.constructor} <__proto__ /> <constructor />\n',
      '<div style={{ __proto__: { color: "red" } }} />\n',
    ];
    for (const text of texts) {
      const start = performance.now();
      await mdx(text);
      assert.ok(performance.now() - start < 1500, `${text.slice(0, 20)}… took ${performance.now() - start} ms`);
    }
  });
});
