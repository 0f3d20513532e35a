import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Post } from '../../../src/core/post';
import { MemoryFiles } from '../memoryFiles';
import { runs } from '../property';
import { CONFIGURATIONS, open, SITES } from './anySite';

const words = fc.constantFrom('', 'a', 'B', 'b', 'é', 'e\u0301', 'z', '10', '9', '日本', '\ud83d\ude00', '\uffff');
const instants = fc.constantFrom(-1e12, 0, 1, 1_704_153_600_000, 1_704_153_600_001, 9e12);

/** A post that may be equal to others in all but its path. */
const anyPost: fc.Arbitrary<Post> = fc
  .record({
    path: fc.tuple(fc.constantFrom('', 'x/', 'x/y/'), words, words).map((parts) => `${parts.join('')}.md`),
    title: fc.option(words, { nil: undefined }),
    epochMs: fc.option(instants, { nil: undefined }),
    offsetMinutes: fc.constantFrom(-720, 0, 540),
    weight: fc.constantFrom(-1, 0, 0, 2, 1e9),
    url: fc.option(words, { nil: undefined }),
    sortTitle: fc.option(words, { nil: undefined }),
    visibility: fc.constantFrom('published' as const, 'draft' as const),
  })
  .map(({ epochMs, offsetMinutes, ...rest }) => ({
    ...rest,
    label: rest.title ?? rest.path,
    date: epochMs === undefined ? undefined : { kind: 'instant', epochMs, offsetMinutes },
    dateSource: epochMs === undefined ? 'none' : 'frontMatter',
    slug: rest.url,
    tags: [],
    categories: [],
    description: undefined,
    language: undefined,
    problems: [],
  }));

const anyList = fc.uniqueArray(anyPost, { selector: ({ path }) => path, minLength: 2, maxLength: 6 });

const ORDERS = [...CONFIGURATIONS, 'index_generator:\n  order_by: title\n', "ARTICLE_ORDER_BY = 'title'\n"];

describe('the order of a list', () => {
  for (const [id, path, others] of SITES) {
    it(`is total for ${id}`, async () => {
      const files = fc.tuple(...others.map((other) => fc.tuple(fc.constant(other), fc.constantFrom(...ORDERS))));
      await fc.assert(
        fc.asyncProperty(files, anyList, async (configs, posts) => {
          const { site } = await open(id, new MemoryFiles({ ...Object.fromEntries(configs), [path]: '' }));
          for (const a of posts) {
            for (const b of posts) {
              assert.equal(Math.sign(site.compare(a, b)), -Math.sign(site.compare(b, a)) || 0);
              assert.equal(site.compare(a, b) === 0, a === b, 'equal only for the same post');
              for (const c of posts) {
                if (site.compare(a, b) < 0 && site.compare(b, c) < 0) assert.ok(site.compare(a, c) < 0);
              }
            }
          }
        }),
        runs(40),
      );
    });
  }
});
