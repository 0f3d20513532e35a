import assert from 'node:assert/strict';
import fc from 'fast-check';
import { pageFormat } from '../../../src/core/archive/pageFormat';
import { planArchive, planInsertion, type ArchivePlan } from '../../../src/core/archive/plan';
import { findRegion } from '../../../src/core/archive/region';
import {
  defaultShape,
  details,
  groupings,
  layouts,
  linkKinds,
  orders,
  type ArchiveShape,
} from '../../../src/core/archive/shape';
import { dateLanguages } from '../../../src/core/date/languages';
import type { Post } from '../../../src/core/post';
import type { Site } from '../../../src/core/site';
import { applyEdits } from '../../../src/core/text';
import { hostileTitles } from './hostile';
import { jekyllSite, nowMs, plainSite, post } from './archiveSites';
import { anyCharacter, runs } from '../property';

const lineEnd = fc.constantFrom('\n', '\r\n', '\r', '\n\n', '\r\n\r\n');
const word = fc.oneof(fc.string({ unit: anyCharacter, maxLength: 12 }), fc.constantFrom(...hostileTitles));
const marker = fc.constantFrom(
  '<!-- almanac:start -->',
  '<!-- almanac:end -->',
  '<!--ALMANAC:END-->',
  '<!-- almanac:start digest=0123456789abcdef -->',
  '<!-- almanac:start',
  '{/* almanac:start */}',
  '{/* almanac:end */}',
);
const opener = fc.constantFrom(
  ...['```', '~~~~', '`', '``', '    ', '> ', '- ', '1. ', '\t', '<!--', '-->', '<pre>', '</pre>', '<div>', '</div>'],
  ...['<script>', '</script>', '---', '+++', '\uFEFF', '{% highlight x %}', '{% endhighlight %}', '\\', '{', '}', '|'],
);
/** Any arrangement of words, line ends, markers and what may hide them. */
const arrangement = fc
  .array(fc.oneof({ weight: 3, arbitrary: lineEnd }, { weight: 2, arbitrary: marker }, opener, word), { maxLength: 24 })
  .map((parts) => parts.join(''));

/** Text that opens nothing, with any line ends and blanks. */
const calm = fc
  .array(
    fc.oneof(fc.constantFrom('Text', '# Heading', '- item', '> quote', '  ', 'x\u00A0', 'ü😀', '\t', ''), lineEnd),
    {
      maxLength: 12,
    },
  )
  .map((parts) => parts.join(''));

const posts: fc.Arbitrary<readonly Post[]> = fc.array(
  fc
    .record({
      name: fc.string({ unit: anyCharacter, minLength: 1, maxLength: 8 }),
      title: word,
      day: fc.constantFrom('', '2024-02-29', '2023-12-31', '1999-01-01', '2024-03-05'),
      url: fc.option(word, { nil: undefined }),
    })
    .map(({ name, title, day, url }) => post(`posts/${name}.md`, title, day, { url })),
  { maxLength: 6 },
);
const page = fc.constantFrom('archive.md', 'archive.html', 'archive.mdx', 'README.md');

/** Any shape that does not need the files of posts. */
const shape: fc.Arbitrary<ArchiveShape> = fc
  .record({
    layout: fc.constantFrom(...layouts),
    groupBy: fc.constantFrom(...groupings),
    order: fc.constantFrom(...orders),
    links: fc.constantFrom(...linkKinds),
    locale: fc.constantFrom(...dateLanguages),
    show: fc.subarray([...details]),
    counts: fc.boolean(),
    index: fc.boolean(),
    headingLevel: fc.integer({ min: 1, max: 6 }),
    dateFormat: fc.oneof(fc.constantFrom('%F', '%A, %-d. %B %Y'), word),
    newest: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
  })
  .map(({ newest, ...rest }) => ({ ...defaultShape, ...rest, only: { newest } }));

let sites: readonly Site[];
before(async () => {
  sites = [await jekyllSite('url: https://example.org'), await plainSite()];
});

function assertEditHolds(text: string, plan: ArchivePlan, again: (text: string) => ArchivePlan): void {
  if (plan.kind !== 'edit') return;
  assert.equal(applyEdits(text, plan.edits), plan.text);
  assert.equal(again(plan.text).kind, 'upToDate');
}

describe('any archive', () => {
  it('keeps what stands outside of its region, byte for byte, and is up to date afterwards', () => {
    fc.assert(
      fc.property(calm, calm, lineEnd, fc.boolean(), posts, shape, (before, after, gap, hasBom, listed, asked) => {
        const head = `${hasBom ? '\uFEFF' : ''}${before}${gap}${gap}`;
        const text = `${head}<!-- almanac:start -->${gap}old${gap}<!-- almanac:end -->${after}`;
        for (const site of sites) {
          const run = (now: string): ArchivePlan =>
            planArchive({ page: 'archive.md', text: now, site, posts: listed, nowMs, shape: asked });
          const plan = run(text);
          assert.equal(plan.kind, 'edit');
          assertEditHolds(text, plan, run);
          if (plan.kind !== 'edit') return;
          assert.ok(plan.text.startsWith(`${head}<!-- almanac:start`));
          assert.ok(plan.text.endsWith(`<!-- almanac:end -->${after}`));
        }
      }),
      runs(25),
    );
  });

  it('returns to the same bytes when posts come and go, whatever its shape', () => {
    fc.assert(
      fc.property(calm, posts, posts, shape, page, (around, listed, others, asked, path) => {
        const marker = (kind: string): string =>
          path.endsWith('x') ? `{/* almanac:${kind} */}` : `<!-- almanac:${kind} -->`;
        const text = `${around}\n\n${marker('start')}\n${marker('end')}\n${around}`;
        for (const site of sites) {
          const textWith = (now: string, some: readonly Post[]): string => {
            const plan = planArchive({ page: path, text: now, site, posts: some, nowMs, shape: asked });
            assert.ok(plan.kind === 'edit' || plan.kind === 'upToDate', JSON.stringify(plan));
            return plan.kind === 'edit' ? plan.text : now;
          };
          const all = [...listed, ...others];
          const before = textWith(textWith(text, all), listed);
          assert.equal(textWith(textWith(before, all), listed), before);
        }
      }),
      runs(25),
    );
  });

  it('is refused or handled, and never damages a page, whatever the markers', () => {
    fc.assert(
      fc.property(arrangement, page, posts, (text, path, listed) => {
        for (const site of sites) {
          const run = (now: string): ArchivePlan => planArchive({ page: path, text: now, site, posts: listed, nowMs });
          const plan = run(text);
          assertEditHolds(text, plan, run);
          if (plan.kind === 'refused') assert.ok(plan.problems.every(({ range }) => range !== undefined));
          if (plan.kind !== 'edit') continue;
          const search = findRegion(text, pageFormat(path) ?? 'markdown');
          assert.ok(search.kind === 'found');
          const { start, end } = search.region;
          assert.equal(plan.text.slice(0, start.start), text.slice(0, start.start));
          assert.ok(plan.text.endsWith(text.slice(end.start)));
        }
      }),
      runs(50),
    );
  });

  it('is added to any page without changing what stands there, or not at all', () => {
    fc.assert(
      fc.property(arrangement, page, posts, (text, path, listed) => {
        const site = sites[0];
        assert.ok(site);
        const run = (now: string): ArchivePlan => planArchive({ page: path, text: now, site, posts: listed, nowMs });
        if (run(text).kind !== 'noRegion') return;
        const plan = planInsertion({ page: path, text, site, posts: listed, nowMs });
        assert.ok(plan.kind === 'edit' || plan.kind === 'refused');
        assertEditHolds(text, plan, run);
        if (plan.kind !== 'edit') return;
        const [edit] = plan.edits;
        assert.ok(edit !== undefined && plan.edits.length === 1 && edit.start === edit.end);
      }),
      runs(25),
    );
  });

  it('is a new page that is up to date', () => {
    fc.assert(
      fc.property(page, posts, word, (path, listed, title) => {
        for (const site of sites) {
          const request = { page: path, site, posts: listed, nowMs, title };
          const plan = planArchive({ ...request, text: undefined });
          assert.ok(plan.kind === 'create');
          assert.equal(planArchive({ ...request, text: plan.text }).kind, 'upToDate');
        }
      }),
      runs(15),
    );
  });
});
