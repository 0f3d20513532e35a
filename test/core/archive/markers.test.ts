import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { FrontMatterValue } from '../../../src/core/frontMatter/frontMatter';
import { markerNames, type MarkerNames } from '../../../src/core/archive/markerNames';
import { planArchive, planInsertion } from '../../../src/core/archive/plan';
import { findRegion } from '../../../src/core/archive/region';
import { defaultShape } from '../../../src/core/archive/shape';
import { describeProblem } from '../../../src/core/problems';
import { runs } from '../property';
import { jekyllSite, nowMs, plainSite, post } from './archiveSites';

const INDEX: MarkerNames = { start: 'index starts', end: 'index ends' };
const LIST: MarkerNames = { start: 'BLOG-POST-LIST:START', end: 'BLOG-POST-LIST:END' };

function contentOf(text: string, names: MarkerNames): string | undefined {
  const search = findRegion(text, 'markdown', names);
  return search.kind === 'found' ? search.region.content : undefined;
}

describe('markerNames', () => {
  it('takes a whole comment, of HTML or MDX, or the words in it', () => {
    for (const [start, end] of [
      ['index starts', 'index ends'],
      ['<!-- index starts -->', '<!--index ends-->'],
      ['{/* index starts */}', '/* index ends */'],
    ] as const)
      assert.deepEqual(markerNames({ start, end }), INDEX);
  });

  it('takes nothing that could not be found again, or told apart', () => {
    const wrongs: readonly FrontMatterValue[] = [
      'index',
      null,
      { start: 'index' },
      { start: 'a', end: 'A ' },
      { start: '', end: 'b' },
      { start: '<!-- -->', end: 'b' },
      { start: 1, end: 2 },
      { start: 'a --> b', end: 'c' },
      { start: 'a\nb', end: 'c' },
      { start: 'a', end: 'b', middle: 'c' },
    ];
    for (const wrong of wrongs) assert.equal(markerNames(wrong), undefined, JSON.stringify(wrong));
  });
});

describe('findRegion, of markers of another tool,', () => {
  it('finds what stands between them, whatever their case and spacing', () => {
    assert.equal(contentOf('# TIL\n\n<!-- index starts -->\n* a\n<!-- index ends -->\n', INDEX), '\n* a\n');
    assert.equal(contentOf('<!--INDEX  Starts-->\nx\n<!--- index\nends --->', INDEX), '\nx\n');
    assert.equal(contentOf('<!-- BLOG-POST-LIST:START -->x<!-- blog-post-list : end -->', LIST), 'x');
  });

  it('overlooks them in code, and overlooks others', () => {
    assert.equal(contentOf('```\n<!-- index starts -->\n<!-- index ends -->\n```\n', INDEX), undefined);
    assert.equal(contentOf('<!-- almanac:start -->\n<!-- almanac:end -->\n', INDEX), undefined);
    assert.equal(contentOf('<!-- index starts here -->\n<!-- index ends -->', { ...INDEX, end: 'x' }), undefined);
  });

  it('says by their own words what is missing', () => {
    const search = findRegion('<!-- index ends -->\n<!-- index starts -->', 'markdown', INDEX);
    assert.deepEqual(search.kind === 'refused' ? search.problems.map(describeProblem) : [], [
      'The archive ends here, but its start is missing. Add <!-- index starts --> on a line above it.',
      'The archive begins here, but its end is missing. Add <!-- index ends --> on a line below it.',
    ]);
  });
});

describe('an archive between markers of another tool', () => {
  const posts = [post('a.md', 'A'), post('b.md', 'B', '2023-03-05')];
  const shape = { ...defaultShape, groupBy: 'none', markers: INDEX } as const;
  const text = '# TIL\n\n<!-- index starts -->\n* by hand\n<!-- index ends -->\n';

  it('leaves their words, and notes its digest behind the first', async () => {
    const request = { page: 'README.md', site: await plainSite(), posts, nowMs, shape };
    const plan = planArchive({ ...request, text });
    assert.ok(plan.kind === 'edit');
    assert.ok(plan.isHandEdited);
    assert.match(
      plan.text,
      /^# TIL\n\n<!-- index starts --><!-- almanac digest=[0-9a-f]{16} -->\n\n- .*\n\n<!-- index ends -->\n$/s,
    );
    assert.equal(planArchive({ ...request, text: plan.text }).kind, 'upToDate');
    const fewer = planArchive({ ...request, posts: posts.slice(1), text: plan.text });
    assert.ok(fewer.kind === 'edit' && !fewer.isHandEdited);
    const again = planArchive({ ...request, text: fewer.text });
    assert.ok(again.kind === 'edit');
    assert.equal(again.text, plan.text);
  });

  it('notices that the other tool, or a hand, wrote there since', async () => {
    const request = { page: 'README.md', site: await plainSite(), posts, nowMs, shape };
    const plan = planArchive({ ...request, text });
    assert.ok(plan.kind === 'edit');
    const edited = planArchive({ ...request, text: plan.text.replace('[A]', '[Ah]') });
    assert.ok(edited.kind === 'edit' && edited.isHandEdited);
  });

  it('is described by the page itself, too', async () => {
    const head = '---\nalmanac:\n  markers: { start: index starts, end: index ends }\n---\n';
    const request = { page: 'archive.md', site: await jekyllSite(), posts, nowMs };
    const plan = planArchive({ ...request, text: `${head}${text}` });
    assert.ok(plan.kind === 'edit');
    assert.ok(plan.text.startsWith(`${head}# TIL\n\n<!-- index starts --><!-- almanac digest=`));
  });

  it('is put into a page without them, with them, in each kind of page', async () => {
    for (const [page, start, end] of [
      ['x.md', '<!-- index starts -->', '<!-- index ends -->'],
      ['x.mdx', '{/* index starts */}', '{/* index ends */}'],
      ['x.html', '<!-- index starts -->', '<!-- index ends -->'],
    ] as const) {
      const request = { page, site: await plainSite(), posts, nowMs, shape };
      const plan = planInsertion({ ...request, text: 'Text\n' });
      assert.ok(plan.kind === 'edit');
      assert.ok(plan.text.includes(start) && plan.text.includes(end), plan.text);
      assert.equal(planArchive({ ...request, text: plan.text }).kind, 'upToDate');
      const made = planArchive({ ...request, text: undefined });
      assert.ok(made.kind === 'create' && made.text.includes(start));
    }
  });

  it('is up to date after it was written, between any words', async () => {
    const site = await plainSite();
    const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(words, words, fc.constantFrom('x.md', 'x.mdx', 'x.html'), (start, end, page) => {
        const markers = markerNames({ start, end });
        if (markers === undefined) return;
        const request = { page, site, posts, nowMs, shape: { ...shape, markers } };
        const plan = planInsertion({ ...request, text: 'Text\n' });
        if (plan.kind === 'refused') return;
        assert.ok(plan.kind === 'edit' && plan.text.startsWith('Text\n'));
        assert.equal(planArchive({ ...request, text: plan.text }).kind, 'upToDate');
      }),
      runs(100),
    );
  });
});
