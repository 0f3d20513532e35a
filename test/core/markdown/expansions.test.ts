import assert from 'node:assert/strict';
import { renderPost } from '../../../src/core/markdown/render';
import { MemoryFiles } from '../memoryFiles';
import { open, SITES } from '../generators/anySite';

const HEAD = '---\ntitle: A\ndate: 2024-01-02\n---\n';
const LONG = 'x'.repeat(20_000);

async function html(id: (typeof SITES)[number][0], body: string): Promise<string> {
  const path = SITES.find(([other]) => other === id)?.[1] ?? '';
  const files = new MemoryFiles({ [path]: HEAD + body });
  const { site, posts } = await open(id, files);
  return (await renderPost({ file: { path, text: HEAD + body }, site, posts, files, nowMs: 0 })).html;
}

describe('what stands once in a text and is printed wherever it is named @limits', () => {
  for (const [id] of SITES) {
    it(`does not fill the memory of a preview of ${id} when it is long`, async () => {
      const printed = await html(id, `[a]: /${LONG}\n\n${'[a] '.repeat(1_000)}\n`);
      assert.ok(printed.includes(LONG), 'the first is whole');
      assert.ok(printed.length < 12_000_000, `${printed.length} characters`);
    });
  }

  it('is printed every time where it is short', async () => {
    const printed = await html('hugo', `[a]: /here\n\n${'[a] '.repeat(500)}\n`);
    assert.equal(printed.match(/href="\/here"/g)?.length, 500);
  });

  it('is the meaning of an abbreviation, too', async () => {
    for (const id of ['jekyll', 'pelican'] as const) {
      const printed = await html(id, `*[AB]: ${LONG}\n\n${'AB '.repeat(1_000)}\n`);
      assert.ok(printed.length < 12_000_000, `${id}: ${printed.length} characters`);
    }
  });

  it('is the list of headings, too', async () => {
    for (const [id, mark] of [
      ['vitepress', '[[toc]]'],
      ['mkdocs-material', '[TOC]'],
    ] as const) {
      const printed = await html(id, `${mark}\n\n## A heading of some words\n\n`.repeat(1_000));
      assert.match(printed, /<li><a href="#a-heading-of-some-words">/);
      assert.ok(printed.length < 12_000_000, `${id}: ${printed.length} characters`);
    }
  });
});
