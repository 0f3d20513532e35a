import assert from 'node:assert/strict';
import Markdown from 'markdown-it';
import {
  encodePathSegment,
  escapeHtml,
  escapeMarkdown,
  escapeMarkdownUrl,
  oneLine,
} from '../../../src/core/archive/escape';
import { hostileTitles, hostileUrls } from './hostile';

const commonMark = new Markdown('commonmark', { html: true });
const extended = new Markdown({ html: true, linkify: true, typographer: true });

/** The words that a reader sees. */
function shownText(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&amp;/g, '&');
}

describe('escapeMarkdown', () => {
  for (const title of hostileTitles) {
    const shown = oneLine(title);

    it(`shows ${JSON.stringify(title)} in a link of a list, in CommonMark`, () => {
      const html = commonMark.render(`- Mar 5 · [${escapeMarkdown(title, false)}](/post/)\n`);
      assert.match(html, /^<ul>\n<li>Mar 5 · <a href="\/post\/">[^\n]*<\/a><\/li>\n<\/ul>\n$/);
      assert.equal(shownText(html), `\nMar 5 · ${shown}\n\n`);
    });

    it(`shows ${JSON.stringify(title)} where quotes and addresses are changed`, () => {
      const html = extended.render(`- [${escapeMarkdown(title, true)}](/post/)\n`);
      assert.match(html, /^<ul>\n<li><a href="\/post\/">[^\n]*<\/a><\/li>\n<\/ul>\n$/);
      assert.equal(shownText(html), `\n${shown}\n\n`);
    });

    it(`shows ${JSON.stringify(title)} at the start of a line and in a heading`, () => {
      const escaped = escapeMarkdown(title, false);
      assert.equal(shownText(commonMark.render(escaped)), `${shown}\n`);
      assert.match(commonMark.render(`- ${escaped}`), /^<ul>\n<li>[^<>]*<\/li>\n<\/ul>\n$/);
      assert.equal(shownText(commonMark.render(`## ${escaped}`)), `${shown}\n`);
    });

    it(`leaves no sign of a template language of ${JSON.stringify(title)}`, () => {
      assert.doesNotMatch(escapeMarkdown(title, true), /\{|<|\n|\r/);
      assert.doesNotMatch(escapeHtml(title), /[{}<>"\n\r]/);
    });
  }

  it('leaves plain words plain', () => {
    for (const text of [
      'Hello, world! (2024)',
      'C# and F#',
      'A & B: 50% @ 10:30',
      '日本語のタイトル',
      '👩‍👩‍👧 :tada:',
      "It's",
    ])
      assert.equal(escapeMarkdown(text, false), text);
  });
});

describe('escapeHtml', () => {
  for (const title of hostileTitles) {
    it(`shows ${JSON.stringify(title)}`, () => assert.equal(shownText(`<b>${escapeHtml(title)}</b>`), oneLine(title)));
  }
});

describe('oneLine', () => {
  it('makes line ends, tabs and control characters blanks', () => {
    assert.equal(oneLine(' Two\r\nlines\tand\u2028more\0\n'), 'Two lines and more');
  });

  it('keeps blanks that have a meaning of their own', () => {
    assert.equal(oneLine('a\u00A0b\u200Bc\u3000d\u202Ee'), 'a\u00A0b\u200Bc\u3000d\u202Ee');
  });

  it('replaces halves of characters, which no file can hold', () => {
    assert.equal(oneLine('a\uD83Db'), 'a\uFFFDb');
    assert.equal(oneLine('a😀b'), 'a😀b');
  });
});

describe('escapeMarkdownUrl', () => {
  for (const [url, leadsTo] of hostileUrls) {
    it(`leads to ${JSON.stringify(url)}`, () => {
      const html = commonMark.render(`[x](${escapeMarkdownUrl(url)})`);
      const href = /^<p><a href="([^"]*)">x<\/a><\/p>\n$/.exec(html)?.[1]?.replaceAll('&amp;', '&');
      assert.equal(href, leadsTo);
    });
  }
});

describe('encodePathSegment', () => {
  it('encodes what an address would take for its own', () => {
    assert.equal(encodePathSegment('50% a?b#c.md'), '50%25%20a%3Fb%23c.md');
  });
});
