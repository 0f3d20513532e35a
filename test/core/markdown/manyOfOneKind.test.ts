import assert from 'node:assert/strict';
import { checkPost } from '../../../src/core/check/checkPost';
import { Aliases } from '../../../src/core/check/aliases';
import { SiteKnowledge } from '../../../src/core/check/siteKnowledge';
import { renderPost } from '../../../src/core/markdown/render';
import { MemoryFiles } from '../memoryFiles';
import { open, SITES } from '../generators/anySite';

const NOW_MS = Date.UTC(2025, 5, 1);
const HEAD = '---\ntitle: A\ndate: 2024-01-02\n---\n';
/** What takes minutes where each is compared with each. */
const MANY = 25_000;
const numbered = (piece: (index: number) => string): string =>
  Array.from({ length: MANY }, (_, n) => piece(n)).join('');
/** A text, and the generators whose engines have rules of their own for it. */
const TEXTS = [
  ['headings of one name', '## Same\n\n'.repeat(MANY), ['vitepress', 'quarto', 'eleventy', 'zola', 'jekyll', 'hugo']],
  ['headings without lines between them', '# Same\n'.repeat(MANY), ['pelican']],
  ['links in one line', '[a](b) '.repeat(MANY), ['plain', 'hexo']],
  ['links in lines of their own', '[a](b)\n'.repeat(MANY), ['plain', 'hugo']],
  ['shortcodes without an end', '{{< a '.repeat(MANY), ['hugo']],
  ['footnotes', Array.from({ length: MANY / 2 }, (_, n) => `a[^${n}]\n\n[^${n}]: b\n\n`).join(''), ['plain', 'quarto']],
  ['lines that are rules', '---\n'.repeat(MANY), ['pelican']],
  [
    'abbreviations',
    numbered((n) => `*[AB${n}]: b\n`) + numbered((n) => `AB${n} `),
    ['pelican', 'mkdocs-material', 'jekyll'],
  ],
  ['references', numbered((n) => `[a${n}]: /b\n`) + numbered((n) => `[a${n}]\n`), ['pelican', 'mkdocs-material']],
  ['headings with lines below them', 'a\n---\n'.repeat(MANY), ['pelican']],
  ['terms with their meaning', 'a\n: b\n\n'.repeat(MANY / 2), ['jekyll']],
  ['tags that cannot be read', '{% nothing %}'.repeat(MANY), ['jekyll', 'eleventy']],
  ['tags without an end', '{% raw %}{{ '.repeat(MANY), ['jekyll', 'eleventy']],
] as const;

async function read(id: (typeof SITES)[number][0], path: string, body: string): Promise<readonly string[]> {
  const file = { path, text: HEAD + body };
  const files = new MemoryFiles({ [path]: file.text });
  const { site, posts } = await open(id, files);
  const [post] = posts;
  const { headings } = await renderPost({ file, site, posts, files, nowMs: NOW_MS });
  if (post !== undefined) {
    const known = await SiteKnowledge.of(site, posts, files, new Aliases(site, files));
    await checkPost({ file, post, site, posts, files, known, severities: {}, nowMs: NOW_MS });
  }
  return headings.map(({ id: anchor }) => anchor);
}

describe('very many of one kind @limits', () => {
  for (const [kind, body, ids] of TEXTS) {
    for (const [id, path] of SITES.filter(([id]) => ids.some((wanted) => wanted === id))) {
      it(`${kind} are read by ${id} in a time that grows with their number`, async () => {
        const named = (await read(id, path, body)).filter((anchor) => anchor !== '');
        assert.equal(new Set(named).size, named.length, 'each has a name of its own');
      });
    }
  }
});
