import assert from 'node:assert/strict';
import fc from 'fast-check';
import { generators } from '../../../src/core/generators/registry';
import { MemoryFiles } from '../memoryFiles';
import { runs } from '../property';
import { open, SITES, text } from './anySite';

describe('whatever stands in its files', () => {
  it('is tried for every generator', () => {
    assert.deepEqual(SITES.map(([id]) => id).sort(), generators.map(({ id }) => id).sort());
  });

  for (const [id, path, others] of SITES) {
    it(`a site of ${id} is read without a fault`, async () => {
      const configs = fc.tuple(...others.map((other) => fc.tuple(fc.constant(other), fc.option(text, { nil: '' }))));
      await fc.assert(
        fc.asyncProperty(text, configs, async (body, files) => {
          const store = new MemoryFiles({ ...Object.fromEntries(files), [path]: body });
          const { posts, site } = await open(id, store);
          const names = new Set(others.map((other) => other.split('/')[0] ?? ''));
          await site.generator.detect({ names, files: store });
          for (const post of posts) assert.notEqual(post.label.trim(), '', post.path);
          assert.ok(Array.isArray(site.markup.resolve(path, body)));
          const { bodyStart } = site.markup.content({ path, text: body });
          assert.ok(bodyStart >= 0 && bodyStart <= body.length);
        }),
        runs(60),
      );
    });
  }

  it('a long text of one kind comes to an end @limits', async () => {
    const long = 20_000;
    const bodies = [
      '\n'.repeat(long),
      ' '.repeat(long),
      '---\n'.repeat(long / 4),
      `+++\n${'+++ '.repeat(long / 4)}`,
      'a: b\n'.repeat(long / 5),
      `.. a: b${' '.repeat(long)}`,
      '```{post} '.repeat(long / 10),
      '#'.repeat(long),
      '<title'.repeat(long / 6),
      `# ${'`'.repeat(long)}`,
    ];
    for (const [id, path, others] of SITES) {
      for (const body of bodies) {
        const files = new MemoryFiles({ [path]: body, ...Object.fromEntries(others.map((other) => [other, body])) });
        await assert.doesNotReject(open(id, files), `${id}: ${body.slice(0, 10)}`);
      }
    }
  });
});
