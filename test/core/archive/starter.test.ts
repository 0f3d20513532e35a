import assert from 'node:assert/strict';
import { planArchive } from '../../../src/core/archive/plan';
import { defaultShape, groupings, layouts } from '../../../src/core/archive/shape';
import { starterTemplate } from '../../../src/core/archive/templates/starter';
import { jekyllSite, nowMs, post } from './archiveSites';

describe('starterTemplate', () => {
  const posts = [
    post('a.md', 'A', '2024-03-05', { tags: ['sea', 'air'], categories: ['out'] }),
    post('b.md', 'B', '', { tags: ['sea'] }),
  ];

  for (const layout of layouts) {
    for (const page of ['archive.md', 'archive.html', 'archive.mdx']) {
      it(`makes the same ${layout} in ${page} as the shape alone, whatever the headings`, async () => {
        const site = await jekyllSite();
        for (const groupBy of groupings) {
          const shape = { ...defaultShape, layout, groupBy, index: true, show: ['tags'] } as const;
          const text = page.endsWith('x')
            ? '{/* almanac:start */}\n{/* almanac:end */}\n'
            : '<!-- almanac:start -->\n<!-- almanac:end -->\n';
          const request = { page, site, posts, nowMs, text };
          const shipped = planArchive({ ...request, shape });
          const template = starterTemplate(shape, page);
          const own = planArchive({ ...request, template, shape: { ...shape, template: 'own.liquid' } });
          assert.ok(shipped.kind === 'edit' && own.kind === 'edit', JSON.stringify(own));
          assert.equal(own.text, shipped.text);
        }
      });
    }
  }
});
