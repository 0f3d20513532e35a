import assert from 'node:assert/strict';
import { pageBody, type PageView } from '../../../src/core/page/body';
import { previewDocument } from '../../../src/core/page/document';

const BARE: PageView = {
  title: '',
  cover: undefined,
  date: undefined,
  status: undefined,
  authors: undefined,
  reading: undefined,
  tags: [],
  categories: [],
  problems: [],
  body: '<p>A</p>',
  footer: undefined,
};

describe('the content of a preview page', () => {
  it('is the body alone where there is nothing to say about the post', () => {
    assert.equal(pageBody(BARE), '<main class="almanac-body"><p>A</p></main>');
  });

  it('reads from right to left where most of its letters do', () => {
    const html = pageBody({
      ...BARE,
      title: 'CSS בלי דמעות',
      body: '<p>שלום</p><pre><code>margin: inherit</code></pre>',
    });
    assert.match(html, /^<header class="almanac-header" dir="rtl">.*<main class="almanac-body" dir="rtl">/);
    assert.doesNotMatch(pageBody({ ...BARE, title: 'What שלום means', body: '<p>It is a greeting.</p>' }), /dir=/);
  });

  it('has the cover above the title, and the facts in one line', () => {
    const html = pageBody({
      ...BARE,
      title: 'Figs',
      cover: { target: '/figs.png', alt: 'A fig' },
      status: { kind: 'draft', text: 'Draft' },
      authors: 'By Ada Loom',
      reading: '3 min read',
    });
    assert.match(html, /^<header[^>]*><img[^>]* src="\/figs\.png" alt="A fig"><h1[^>]*>Figs<\/h1>/);
    const facts = /<p class="almanac-facts">(.*?)<\/p>/.exec(html)?.[1] ?? '';
    assert.equal(facts.replace(/<[^>]+>/g, ''), 'Draft·By Ada Loom·3 min read');
  });

  it('escapes whatever front matter says', () => {
    const bad = '"><script>1</script>';
    const html = pageBody({
      ...BARE,
      title: bad,
      cover: { target: bad, alt: bad },
      authors: bad,
      tags: [bad],
      categories: [bad],
      problems: [bad],
    });
    assert.equal(/<script|""/.test(html), false);
  });
});

describe('the document of a preview', () => {
  it('names the sheets that dress the post, which stand before those of the page, and allows only its own scripts', () => {
    const html = previewDocument({
      language: 'en',
      title: 'Preview',
      cspSource: 'https://own.example',
      nonce: 'n0nce',
      styles: ['theirs.css'],
      postStyles: ['text.css'],
      pageStyles: ['page.css'],
      scripts: ['own.js'],
      contributedScripts: [],
      data: {},
    });
    assert.deepEqual(
      [...html.matchAll(/<link rel="stylesheet"( class="almanac-post-style")? href="([^"]*)">/g)].map(
        ([, mark, href]) => [href, mark !== undefined],
      ),
      [
        ['theirs.css', false],
        ['text.css', true],
        ['page.css', false],
      ],
    );
    assert.match(html, /default-src &#39;none&#39;|default-src 'none'/);
    assert.match(html, /script-src (?:&#39;|')nonce-n0nce(?:&#39;|');/);
  });
});
