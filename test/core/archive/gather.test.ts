import assert from 'node:assert/strict';
import { excerptOf } from '../../../src/core/archive/excerpt';
import { gatherArchive } from '../../../src/core/archive/gather';
import { planArchive } from '../../../src/core/archive/plan';
import { defaultShape, type ArchiveShape } from '../../../src/core/archive/shape';
import { jekyllSite, nowMs, post } from './archiveSites';
import { MemoryFiles } from '../memoryFiles';

const files = new MemoryFiles({
  'a.md': '---\ntitle: A\nauthor: ann\nseries: Seasons\n---\n# Head\n\nThe *first* [words](x).\n\nMore.\n',
  'b.md': '---\ntitle: B\nseries: [Seasons, 2]\nauthors: [Bo]\n---\n\n',
  '_data/authors.yml': 'ann: { name: Ann Ash }\n',
  'mine.liquid': '{% for post in posts %}* {{ post.title }}: {{ post.excerpt }}\n{% endfor %}',
});
const posts = [post('a.md', 'A'), post('b.md', 'B')];

async function archive(shape: Partial<ArchiveShape>, text = ''): Promise<string> {
  const page = `${text}<!-- almanac:start -->\n<!-- almanac:end -->\n`;
  const site = await jekyllSite();
  const request = { page: 'archive.md', site, posts, nowMs, text: page, shape: { ...defaultShape, ...shape } };
  const plan = planArchive(await gatherArchive(request, files));
  assert.ok(plan.kind === 'edit', JSON.stringify(plan));
  return plan.text.slice(text.length).replace(/^<!--.*\n\n|\n\n<!--.*\n$/g, '');
}

describe('gatherArchive', () => {
  it('reads what a shape shows of posts from their files', async () => {
    const shape = { groupBy: 'none', show: ['authors', 'readingTime', 'excerpt'] } as const;
    assert.equal(
      await archive(shape),
      '- Mar 5 · [A](/a/) · Ann Ash · 1 min read\n\n    The first words.\n\n- Mar 5 · [B](/b/) · Bo',
    );
  });

  it('reads the series of posts', async () => {
    assert.match(
      await archive({ groupBy: 'series' }),
      /^## 2\n\n- [^\n]*\[B\][^\n]*\n\n## Seasons\n\n- [^\n]*\[A\][^\n]*\n- [^\n]*\[B\]/,
    );
  });

  it('reads the template that a page names, and what it prints', async () => {
    assert.equal(await archive({}, '---\nalmanac: { template: mine.liquid }\n---\n'), '* A: The first words.\n* B: ');
  });

  it('reads nothing where the posts are enough', async () => {
    const request = { page: 'archive.md', site: await jekyllSite(), posts, nowMs, text: undefined };
    const none = new Proxy(files, {
      get: (_, name) => {
        throw new Error(`read by ${String(name)}`);
      },
    });
    assert.equal((await gatherArchive(request, none)).details, undefined);
  });
});

describe('excerptOf', () => {
  it('takes the description, else the first paragraph', () => {
    assert.equal(excerptOf(' Said\n so. ', 'Body.'), 'Said so.');
    assert.equal(
      excerptOf(undefined, '\r\n# Head\r\n\r\n![x](y.png)\r\n\r\n> quote\r\n\r\nThe\r\nwords.\r\n\r\nMore.'),
      'The words.',
    );
    assert.equal(excerptOf('', 'import A from "a"\n\nOne.\n\nTwo.'), 'One.');
    assert.equal(excerptOf(undefined, '```\ncode\n```\n\n- item\n'), undefined);
  });

  it('ends where the author ends it', () => {
    assert.equal(excerptOf(undefined, 'Before. <!--more--> After.'), 'Before.');
    assert.equal(excerptOf(undefined, 'Before.\n{/* truncate */}\nAfter.'), 'Before.');
  });

  it('leaves markup out', () => {
    const markup = '**Bold**, _em_, `code`, [link](x), [ref][1], note[^1], <b>html</b>, snake_case, 2*3, \\*.';
    assert.equal(excerptOf(undefined, markup), 'Bold, em, code, link, ref, note, html, snake_case, 2*3, *.');
  });

  it('cuts long words between words, and text without spaces anywhere', () => {
    assert.equal(excerptOf('word '.repeat(60), ''), `${'word '.repeat(39)}word…`);
    assert.equal(excerptOf('長'.repeat(300), '')?.length, 201);
  });
});
