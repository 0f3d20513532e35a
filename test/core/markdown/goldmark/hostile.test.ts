import assert from 'node:assert/strict';
import { htmlIn } from '../dialectSite';

const CONFIGURATION = `
enableEmoji = true
[markup.goldmark.renderer]
unsafe = true
[markup.goldmark.parser.attribute]
block = true
[markup.goldmark.extensions.passthrough]
enable = true
[markup.goldmark.extensions.passthrough.delimiters]
block = [['$$', '$$']]
inline = [['\\(', '\\)']]
[markup.goldmark.extensions.extras.superscript]
enable = true
`;

/** Texts that could keep a careless reader busy for very long. */
const TEXTS: readonly (readonly [string, string])[] = [
  ['quotes', '"'.repeat(20_000)],
  ['apostrophes between letters', "a'".repeat(20_000)],
  ['tildes', '~a'.repeat(20_000)],
  ['carets', '^a '.repeat(20_000)],
  ['brackets', '['.repeat(20_000)],
  ['addresses in brackets', '[http://a.example '.repeat(5_000)],
  ['at signs', 'a@'.repeat(20_000)],
  ['a long word', 'a'.repeat(200_000)],
  ['addresses of one word', `http://${'a.'.repeat(20_000)}`],
  ['openings of passthrough', '\\('.repeat(20_000)],
  ['dollars', '$$a'.repeat(20_000)],
  ['colons', ': a\n'.repeat(5_000)],
  ['terms', 'a\n: b\n\n'.repeat(3_000)],
  [
    'definitions in one another',
    Array.from({ length: 200 }, (_, depth) => `${'  '.repeat(depth)}a\n${'  '.repeat(depth)}: b`).join('\n'),
  ],
  ['footnotes', Array.from({ length: 2_000 }, (_, index) => `a[^${index}]\n\n[^${index}]: b\n\n`).join('')],
  ['footnotes that name themselves', '[^a]: b[^a]\n\nc[^a]\n'],
  ['footnotes in one another', '[^a]: '.repeat(2_000)],
  ['attributes', '{.a '.repeat(20_000)],
  ['lists of attributes', `# a {b=${'['.repeat(20_000)}`],
  ['pipes', `${'|a'.repeat(2_000)}|\n${'|-'.repeat(2_000)}|\n`],
  ['headings of one name', '# a\n'.repeat(3_000)],
  ['quotes in one another', `${'>'.repeat(5_000)} a`],
  ['private characters', '\uE000\uE001\uE0000\uE001 "\uE000"'],
  ['half characters', '\uD800 [a](\uDC00) # \uD800'],
];

describe('hostile texts in a Hugo site @limits', () => {
  for (const [what, text] of TEXTS) {
    it(`are read soon: ${what}`, async () => {
      assert.equal(typeof (await htmlIn('hugo', text, { 'hugo.toml': CONFIGURATION })), 'string');
    }).timeout(4_000);
  }

  it('run no script by an address or an attribute', async () => {
    const html = await htmlIn(
      'hugo',
      '[a](javascript:alert(1)) ![b](vbscript:c) <javascript:d>\n\n# e {onclick="f"}\n\n```js {onclick="g"}\n```\n',
      { 'hugo.toml': CONFIGURATION },
    );
    assert.doesNotMatch(html, /(?:href|src)="(?:javascript|vbscript)|onclick=/i);
  });
});
