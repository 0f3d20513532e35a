import assert from 'node:assert/strict';
import { jekyllHtml, kramdownHtml, renderIn, withoutLines } from '../previewSite';

const html = async (text: string): Promise<string> => withoutLines(await kramdownHtml(text));

describe('options of kramdown', () => {
  it('that the text states count for the blocks behind them, and for all spans', async () => {
    assert.equal(
      await html('"a"\n\n{::options smart_quotes="apos,apos,quot,quot" /}\n\n"b"\n'),
      '<p>&quot;a&quot;</p>\n<p>&quot;b&quot;</p>',
    );
    assert.equal(
      await html('<div>\n*a*\n</div>\n\n{::options parse_block_html="true" /}\n\n<div>\n*b*\n</div>\n'),
      '<div>\n*a*\n</div>\n<div>\n<p><em>b</em></p>\n</div>',
    );
  });

  it('say what dashes and dots become', async () => {
    const symbols = { '_config.yml': 'kramdown:\n  typographic_symbols: {hellip: "..", mdash: "–"}\n' };
    assert.equal(await jekyllHtml('a --- b -- c ...', symbols), '<p>a – b – c ..</p>');
    const text = { '_config.yml': 'kramdown:\n  typographic_symbols: "ndash => -, raquo_space => ]"\n' };
    assert.equal(await jekyllHtml('a -- b >> c', text), '<p>a - b] c</p>');
  });
});

describe('a Jekyll site without kramdown', () => {
  it('reads Markdown as CommonMark, where it says so', async () => {
    const config = { '_config.yml': 'markdown: CommonMarkGhPages\n' };
    assert.equal(await jekyllHtml('"a" -- b\n# c\n', config), '<p>&quot;a&quot; -- b</p>\n<h1 id="c">c</h1>');
    assert.equal(await jekyllHtml('"a" -- b\n# c\n'), '<p>“a” – b</p>\n<h1 id="c">c</h1>');
  });
});

describe('a post in HTML', () => {
  it('holds template tags and no Markdown', async () => {
    const path = '_posts/2025-05-31-a.html';
    const { html: rendered } = await renderIn({ [path]: '---\ntitle: A\n---\n<p>*{{ page.title }}*</p>\n' }, path);
    assert.equal(rendered, '<p>*A*</p>\n');
  });
});
