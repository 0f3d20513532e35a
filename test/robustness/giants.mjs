// `node test/robustness/giants.mjs [--size N] [--only WORD] [--slower MS]`: posts of one kind of text, very long, as a post of
// each generator: listed, checked and rendered. It prints what took longer than so many milliseconds, and what threw.
// Nothing is written: the sites are in memory.
import { parseArgs } from 'node:util';
import { root } from '../harness/paths.mjs';
import { loadCore } from '../oracle/loadCore.mjs';

const NOW_MS = Date.UTC(2025, 5, 1);
const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '2000000' },
    only: { type: 'string', default: '' },
    slower: { type: 'string', default: '500' },
  },
});
const size = Number(values.size);

const { SITES, open, MemoryFiles, renderPost, checkPost, SiteKnowledge, Aliases } = await loadCore(root, [
  ['SITES', './test/core/generators/anySite'],
  ['open', './test/core/generators/anySite'],
  ['MemoryFiles', './test/core/memoryFiles'],
  ['renderPost', './src/core/markdown/render'],
  ['checkPost', './src/core/check/checkPost'],
  ['SiteKnowledge', './src/core/check/siteKnowledge'],
  ['Aliases', './src/core/check/aliases'],
]);

/** So many characters of a piece, said again and again. */
const full = (piece) => piece.repeat(Math.ceil(size / piece.length));
const counted = (piece) =>
  Array.from({ length: Math.ceil(size / piece(1e6).length) }, (_, index) => piece(index)).join('');
const HEAD = '---\ntitle: A\ndate: 2024-01-02\n---\n';
const KINDS = {
  'head: keys': `---\n${counted((n) => `key${n}: value ${n}\n`)}---\n`,
  'head: one key': `---\n${full('a: b\n')}---\n`,
  'head: list': `---\ntags:\n${full('  - "a: b"\n')}---\n`,
  'head: maps': `---\n${counted((n) => `k${n}:\n  a: {b: [c, "d"]}\n`)}---\n`,
  'head: comments': `---\ntitle: A\n${full('# word\n')}---\n`,
  'head: one text': `---\ntitle: ${full('word ')}\n---\n`,
  'head: quoted': `---\ntitle: "${full('a\\n')}"\n---\n`,
  'head: block': `---\ntext: |\n${full('  word word word\n')}---\n`,
  'head: depth': `---\na: ${full('[')}\n---\n`,
  'head: anchors': `---\n${counted((n) => `k${n}: &a${n} [*a${Math.max(0, n - 1)}]\n`)}---\n`,
  'head: TOML': `+++\n${counted((n) => `key${n} = "value ${n}"\n`)}+++\n`,
  'head: TOML tables': `+++\n${counted((n) => `[[t]]\nkey${n} = ${n}\n`)}+++\n`,
  'head: JSON': `{"title": "A", ${counted((n) => `"key${n}": [1, {"a": "b"}],\n`)} "last": 1}\n`,
  'head: open': `---\n${full('a: b\n')}`,
  'one line': HEAD + full('a'),
  'one line of words': HEAD + full('word '),
  lines: HEAD + full('A line of some words that goes on for a while.\n'),
  paragraphs: HEAD + full('A line of some words.\n\n'),
  headings: HEAD + counted((n) => `# Heading ${n}\n\n`),
  'one heading': HEAD + full('## Same\n\n'),
  links: HEAD + counted((n) => `[link ${n}](/post-${n}/)\n`),
  'links in a line': HEAD + full('[a](b) '),
  references: HEAD + counted((n) => `[a ${n}][r${n}]\n\n[r${n}]: /x/${n}\n\n`),
  images: HEAD + counted((n) => `![image ${n}](i${n}.png)\n`),
  footnotes: HEAD + counted((n) => `Text[^${n}]\n\n[^${n}]: Note ${n}\n\n`),
  'one footnote': `${HEAD}[^a]: Note\n\n${full('Text[^a]\n\n')}`,
  'table: columns': `${HEAD}${full('| a ')}|\n${full('|---')}|\n${full('| b ')}|\n`,
  'table: rows': `${HEAD}| a | b |\n|---|---|\n${full('| c | d |\n')}`,
  quotes: HEAD + full('>'),
  'quotes, lines': HEAD + full('> > > a\n'),
  lists: HEAD + full('- a\n'),
  'lists in lists': HEAD + Array.from({ length: Math.sqrt(size) }, (_, n) => `${'  '.repeat(n)}- a\n`).join(''),
  brackets: HEAD + full('['),
  'brackets and stars': HEAD + full('[*_'),
  stars: HEAD + full('*'),
  'stars in words': HEAD + full('**a *b '),
  underscores: HEAD + full('_a '),
  backticks: HEAD + Array.from({ length: Math.sqrt(size) }, (_, n) => `${'`'.repeat(n)} `).join(''),
  code: `${HEAD}\`\`\`js\n${full('const a = "b";\n')}\`\`\`\n`,
  'code blocks': HEAD + full('```js\na\n```\n'),
  'indented code': HEAD + full('    a\n'),
  html: HEAD + full('<b>a</b> '),
  'html, deep': HEAD + full('<div>\n'),
  'html, open': HEAD + full('<a href="'),
  comments: HEAD + full('<!-- '),
  'tags of Liquid': HEAD + full('{{ page.title }} '),
  'blocks of Liquid': HEAD + full('{% if true %}a{% endif %}'),
  'blocks of Liquid, deep': HEAD + full('{% if true %}'),
  shortcodes: HEAD + full('{{< figure src="a.png" >}}\n'),
  'shortcodes, open': HEAD + full('{{< a '),
  containers: HEAD + full('::: tip\na\n:::\n'),
  'containers, open': HEAD + full('::: tip\n'),
  admonitions: HEAD + full('!!! note\n    a\n\n'),
  addresses: HEAD + full('https://example.org/a '),
  mail: HEAD + full('a@example.org '),
  entities: HEAD + full('&amp;'),
  emoji: HEAD + full(':smile: '),
  'pictures of text': HEAD + full('😀'),
  math: HEAD + full('$a$ '),
  definitions: HEAD + full('a\n: b\n\n'),
  abbreviations: HEAD + counted((n) => `*[AB${n}]: x\n`) + full('AB1 '),
  jsx: HEAD + full('<A b={{c: "d"}}>e</A>\n'),
  expressions: HEAD + full('{a}'),
  imports: HEAD + counted((n) => `import A${n} from './a';\n`),
  attributes: HEAD + full('a {.b #c d=e}\n\n'),
  blanks: HEAD + full(' '),
  tabs: HEAD + full('\t'),
  'line ends': HEAD + full('\n'),
  'carriage returns': HEAD + full('\r'),
  zeros: HEAD + full('\u0000'),
  backslashes: HEAD + full('\\'),
  rules: HEAD + full('---\n'),
  kanji: HEAD + full('漢字かな交じり文'),
  'toc in Python': HEAD + full('[TOC]\n\n# a\n\n'),
  'toc in VitePress': HEAD + full('[[toc]]\n\n## a\n\n'),
  'long reference': `${HEAD}[a]: /${'x'.repeat(size / 2)}\n\n${full('[a] ').slice(0, size / 2)}`,
  'long abbreviation': `${HEAD}*[AB]: ${'x'.repeat(size / 2)}\n\n${full('AB ').slice(0, size / 2)}`,
  'raw without end': HEAD + full('{% raw %}'),
  'tags without end': HEAD + full('{{ '),
  combining: HEAD + full('e\u0301'),
};

let worst = 0;
for (const [kind, text] of Object.entries(KINDS)) {
  if (!kind.includes(values.only)) continue;
  for (const [id, path] of SITES) {
    const files = new MemoryFiles({ [path]: text });
    const site = {};
    await timed(`${kind}, ${id}: list`, async () => (site.catalog = await open(id, files)));
    const { catalog } = site;
    if (catalog === undefined) continue;
    const file = { path, text };
    const post = catalog.post(path);
    if (post !== undefined)
      await timed(`${kind}, ${id}: check`, async () => {
        const known = await SiteKnowledge.of(catalog.site, catalog.posts, files, new Aliases(catalog.site, files));
        const severities = new Map();
        return checkPost({
          file,
          post,
          site: catalog.site,
          posts: catalog.posts,
          files,
          known,
          severities,
          nowMs: NOW_MS,
        });
      });
    await timed(`${kind}, ${id}: render`, () =>
      renderPost({ file, site: catalog.site, posts: catalog.posts, files, nowMs: NOW_MS }),
    );
  }
}
console.log(`longest: ${Math.round(worst)} ms`);

async function timed(what, act) {
  const start = process.cpuUsage();
  try {
    await act();
  } catch (error) {
    console.log(
      `${what} threw: ${String(error?.stack ?? error)
        .split('\n')
        .slice(0, 3)
        .join(' ')}`,
    );
  }
  const { user, system } = process.cpuUsage(start);
  const ms = (user + system) / 1000;
  worst = Math.max(worst, ms);
  if (ms > Number(values.slower)) console.log(`${what} took ${Math.round(ms)} ms`);
}
