import assert from 'node:assert/strict';
import { htmlIn } from '../dialectSite';

const UNSAFE = '[markup.goldmark.renderer]\nunsafe = true\n';

function hugoHtml(text: string, configuration = ''): Promise<string> {
  return htmlIn('hugo', text, { 'hugo.toml': configuration });
}

describe('Markdown in Hugo', () => {
  it('gives headings the ids of their words, numbered where they repeat', async () => {
    assert.equal(
      await hugoHtml('# Figs, *ripe* & sweet!\n\n## Figs, ripe & sweet\n\n## Été `x` 日本\n\n## 🚀\n'),
      '<h1 id="figs-ripe--sweet">Figs, <em>ripe</em> &amp; sweet!</h1>\n' +
        '<h2 id="figs-ripe--sweet-1">Figs, ripe &amp; sweet</h2>\n' +
        '<h2 id="été-x-日本">Été <code>x</code> 日本</h2>\n<h2 id="heading">🚀</h2>',
    );
  });

  it('makes other ids where the site says so, or none', async () => {
    const text = '## Été, under_score -- figs\n';
    const style = (value: string): string => `[markup.goldmark.parser]\n${value}\n`;
    assert.match(await hugoHtml(text, style('autoHeadingIDType = "github-ascii"')), /id="ete-under_score--figs"/);
    assert.match(await hugoHtml(text, style('autoIDType = "blackfriday"')), /id="été-under-score-figs"/);
    assert.match(await hugoHtml(text, style('autoHeadingID = false')), /^<h2>/);
  });

  it('reads attributes at the end of headings', async () => {
    assert.equal(
      await hugoHtml('## Figs {#ripe .a .b data-n=3}\n\n## Ripe ## {.c}\n\n## Not {one}\n\n## Ripe\n'),
      '<h2 id="ripe" class="a b" data-n="3">Figs</h2>\n<h2 id="ripe-1" class="c">Ripe</h2>\n' +
        '<h2 id="not-one">Not {one}</h2>\n<h2 id="ripe-2">Ripe</h2>',
    );
  });

  it('reads attributes below blocks where that is switched on', async () => {
    const text =
      'Figs\n{.ripe title="a \\"b\\""}\n\n- one\n- two\n{#list}\n\n> q\n{cite=x}\n\n| a |\n|---|\n| 1 |\n{.t}\n';
    assert.equal(
      await hugoHtml(text, '[markup.goldmark.parser.attribute]\nblock = true\n'),
      '<p class="ripe" title="a &quot;b&quot;">Figs</p>\n<ul id="list">\n<li>one</li>\n<li>two</li>\n</ul>\n' +
        '<blockquote cite="x">\n<p>q</p>\n</blockquote>\n<table class="t">\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n' +
        '<tbody>\n<tr>\n<td>1</td>\n</tr>\n</tbody>\n</table>',
    );
    assert.match(await hugoHtml('Figs\n{.ripe}\n'), /^<p>Figs\n\{\.ripe\}<\/p>$/);
  });

  it('prints attributes that an element may carry, and none of events', async () => {
    assert.equal(
      await hugoHtml(
        '## Figs {key=val onclick=x}\n\nRipe\n{width=1 data-n=2 onclick=x lang=en}\n',
        '[markup.goldmark.parser.attribute]\nblock = true\n',
      ),
      '<h2 id="figs" key="val">Figs</h2>\n<p data-n="2" lang="en">Ripe</p>',
    );
  });

  it('sets quotes, dashes, ellipses and guillemets', async () => {
    assert.equal(
      await hugoHtml(`"Figs" 'ripe' it's '90s -- a --- b... <<c>> 50" \`"d"\` don't 'em\n`),
      '<p>“Figs” ‘ripe’ it’s ’90s – a — b… «c» 50&quot; <code>&quot;d&quot;</code> don’t ’em</p>',
    );
    const off = '[markup.goldmark.extensions.typographer]\ndisable = true\n';
    assert.equal(await hugoHtml('"Figs" -- a...\n', off), '<p>&quot;Figs&quot; -- a...</p>');
    const own = '[markup.goldmark.extensions.typographer]\nleftDoubleQuote = "&bdquo;"\nellipsis = ""\n';
    assert.equal(await hugoHtml('"Figs"...\n', own), '<p>„Figs”</p>');
  });

  it('leaves raw HTML out unless the site allows it, comments without a trace', async () => {
    const text = 'A <b>fig</b><!-- c -->\n\n<div>\nripe\n</div>\n\n<!-- c -->\n\n<pre>\na\n</pre>\n';
    const omitted = '<!-- raw HTML omitted -->';
    assert.equal(await hugoHtml(text), `<p>A ${omitted}fig${omitted}</p>\n${omitted}\n${omitted}\n${omitted}`);
    assert.equal(
      await hugoHtml(text, UNSAFE),
      '<p>A <b>fig</b><!-- c --></p>\n<div>\nripe\n</div>\n<!-- c -->\n<pre>\na\n</pre>',
    );
  });

  it('does not show what ends the excerpt', async () => {
    assert.equal(await hugoHtml('Figs\n\n<!--more-->\n\nRipe\n', UNSAFE), '<p>Figs</p>\n<p>Ripe</p>');
  });

  it('leaves out addresses that would run a script', async () => {
    for (const address of ['javascript:alert(1)', 'JavaScript:alert(1)', 'vbscript:x', 'data:text/html,x']) {
      assert.equal(await hugoHtml(`[a](${address})\n`, UNSAFE), '<p><a href="">a</a></p>');
    }
  });

  it('makes links of addresses in the text, but not within the words of a link', async () => {
    const link = (href: string, text: string): string => `<a href="${href}">${text}</a>`;
    assert.equal(
      await hugoHtml('See https://a.example/x_y. (www.b.example) "http://c.example" d@e.example x:https://f.example\n'),
      `<p>See ${link('https://a.example/x_y', 'https://a.example/x_y')}. (${link('https://www.b.example', 'www.b.example')}) ` +
        `“${link('http://c.example', 'http://c.example')}” ${link('mailto:d@e.example', 'd@e.example')} x:https://f.example</p>`,
    );
    assert.equal(await hugoHtml('[see https://a.example]\n'), '<p>[see https://a.example]</p>');
    assert.equal(
      await hugoHtml('www.b.example\n', '[markup.goldmark.extensions]\nlinkifyProtocol = "http"\n'),
      `<p>${link('http://www.b.example', 'www.b.example')}</p>`,
    );
    assert.equal(
      await hugoHtml('https://a.example\n', '[markup.goldmark.extensions]\nlinkify = false\n'),
      '<p>https://a.example</p>',
    );
  });

  it('strikes words between one tilde or two, and knows the extras where they are switched on', async () => {
    assert.equal(await hugoHtml('~a~ ~~b~~ ~~~c~~~ ~~d~\n'), '<p><del>a</del> <del>b</del> ~~~c~~~ ~~d~</p>');
    const extras = ['insert', 'mark', 'subscript', 'superscript']
      .map((name) => `[markup.goldmark.extensions.extras.${name}]\nenable = true\n`)
      .join('');
    const configuration = `[markup.goldmark.extensions]\nstrikethrough = false\n${extras}`;
    assert.equal(
      await hugoHtml('H~2~O x^2^ ==a b== ++c++ ~d e~\n', configuration),
      '<p>H<sub>2</sub>O x<sup>2</sup> <mark>a b</mark> <ins>c</ins> ~d e~</p>',
    );
  });

  it('knows tasks, without classes', async () => {
    assert.equal(
      await hugoHtml('- [ ] a\n- [x] b\n'),
      '<ul>\n<li><input disabled="" type="checkbox"> a</li>\n<li><input checked="" disabled="" type="checkbox"> b</li>\n</ul>',
    );
  });

  it('aligns the cells of tables that a row has', async () => {
    assert.equal(
      await hugoHtml('text\na | b\n--|:-:\n`c\\|d` | e | f\ng\n'),
      '<p>text</p>\n<table>\n<thead>\n<tr>\n<th>a</th>\n<th style="text-align: center">b</th>\n</tr>\n</thead>\n<tbody>\n' +
        '<tr>\n<td><code>c|d</code></td>\n<td style="text-align: center">e</td>\n</tr>\n' +
        '<tr>\n<td>g</td>\n<td></td>\n</tr>\n</tbody>\n</table>',
    );
    assert.equal(await hugoHtml('Figs\n----\n'), '<h2 id="figs">Figs</h2>');
  });

  it('makes lists of definitions, close together or apart', async () => {
    assert.equal(
      await hugoHtml('Fig\nFigs\n: fruit\nlazy\n: sweet\n\nTree\n\n: wood\n\n      more\n'),
      '<dl>\n<dt>Fig</dt>\n<dt>Figs</dt>\n<dd>fruit\nlazy</dd>\n<dd>sweet</dd>\n<dt>Tree</dt>\n' +
        '<dd>\n<p>wood</p>\n<pre><code>more\n</code></pre>\n</dd>\n</dl>',
    );
    assert.equal(
      await hugoHtml('Fig\n: fruit\n', '[markup.goldmark.extensions]\ndefinitionList = false\n'),
      '<p>Fig\n: fruit</p>',
    );
  });

  it('numbers footnotes by their first mention, each with links back', async () => {
    const reference = (id: string, number: number): string =>
      `<sup id="${id}"><a href="#fn:${number}" class="footnote-ref" role="doc-noteref">${number}</a></sup>`;
    const back = (id: string): string =>
      `&#160;<a href="#${id}" class="footnote-backref" role="doc-backlink">&#x21a9;&#xfe0e;</a>`;
    assert.equal(
      await hugoHtml('A[^b] c[^d e] f[^b] g[^none]\n\n[^d e]: Two\n[^b]: One\n\n    more\n[^h]: Unused\n'),
      `<p>A${reference('fnref:1', 1)} c${reference('fnref:2', 2)} f${reference('fnref1:1', 1)} g[^none]</p>\n` +
        '<div class="footnotes" role="doc-endnotes">\n<hr>\n<ol>\n' +
        `<li id="fn:1">\n<p>One</p>\n<p>more${back('fnref:1')}${back('fnref1:1')}</p>\n</li>\n` +
        `<li id="fn:2">\n<p>Two${back('fnref:2')}</p>\n</li>\n</ol>\n</div>`,
    );
  });

  it('lets text between the marks of passthrough stand, and parts paragraphs at those of blocks', async () => {
    const configuration =
      '[markup.goldmark.extensions.passthrough]\nenable = true\n' +
      "[markup.goldmark.extensions.passthrough.delimiters]\nblock = [['$$', '$$']]\ninline = [['\\(', '\\)']]\n";
    assert.equal(
      await hugoHtml('A \\(b_*c*\\) and\n\n$$\nx < *y*\n$$\n\ntext $$z$$ more $d$\n', configuration),
      '<p>A \\(b_*c*\\) and</p>\n$$\nx &lt; *y*\n$$<p>text </p>\n$$z$$<p> more $d$</p>',
    );
    assert.equal(await hugoHtml('A \\(b\\)\n'), '<p>A (b)</p>');
  });

  it('breaks lines, closes elements and joins lines of wide characters as the site says', async () => {
    assert.equal(
      await hugoHtml('a\nb\n', '[markup.goldmark.renderer]\nhardWraps = true\nxhtml = true\n'),
      '<p>a<br />\nb</p>',
    );
    const cjk = '[markup.goldmark.extensions.cjk]\nenable = true\neastAsianLineBreaks = true\nescapedSpace = true\n';
    assert.equal(await hugoHtml('日本\n語 a\\ b\nc\n', cjk), '<p>日本語 ab\nc</p>');
  });

  it('takes images out of their paragraphs where the site says so', async () => {
    const configuration =
      '[markup.goldmark.parser]\nwrapStandAloneImageWithinParagraph = false\n[markup.goldmark.parser.attribute]\nblock = true\n';
    assert.equal(await hugoHtml('![a](b.png)\n{.wide}\n', configuration), '<img src="b.png" alt="a" class="wide">');
  });

  it('knows the names of emoji where the site says so', async () => {
    assert.equal(await hugoHtml('## :tada: figs\n', 'enableEmoji = true\n'), '<h2 id="tada-figs">🎉 figs</h2>');
    assert.equal(await hugoHtml(':tada:\n'), '<p>:tada:</p>');
  });
});

describe('code in Hugo', () => {
  const code = '```text {linenos=table,hl_lines=[1,"3-4"],linenostart=9 .mine #own}\na\nb\nc\n```\n';

  it('carries its language, attributes, numbers and marks of lines', async () => {
    assert.equal(
      await hugoHtml(code),
      '<div class="highlight mine" id="own"><table class="lntable"><tr>' +
        '<td class="lntd"><pre><code class="line-numbers"> 9\n10\n11\n</code></pre></td>' +
        '<td class="lntd"><pre><code class="language-text"><span class="hl">a\n</span>b\n<span class="hl">c\n</span>' +
        '</code></pre></td></tr></table></div>',
    );
  });

  it('takes a plain look without a language, or where fences are not highlighted', async () => {
    assert.equal(await hugoHtml('```\n<a>\n```\n'), '<pre><code>&lt;a&gt;\n</code></pre>');
    assert.equal(
      await hugoHtml('```js\nlet a;\n```\n', '[markup.highlight]\ncodeFences = false\n'),
      '<pre><code class="language-js">let a;\n</code></pre>',
    );
  });

  it('closes and opens what goes over several lines', async () => {
    assert.match(
      await hugoHtml('```js {hl_lines=2}\n/* a\nb */\n```\n'),
      /<span class="hljs-comment">\/\* a\n<\/span><span class="hl"><span class="hljs-comment">b \*\/<\/span>/,
    );
  });
});
