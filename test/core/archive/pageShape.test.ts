import assert from 'node:assert/strict';
import { readPageShape } from '../../../src/core/archive/pageShape';
import { planArchive, planInsertion } from '../../../src/core/archive/plan';
import { defaultShape } from '../../../src/core/archive/shape';
import { jekyllSite, nowMs, post } from './archiveSites';

const REGION = '<!-- almanac:start -->\n<!-- almanac:end -->\n';

function shapeOf(yaml: string) {
  const read = readPageShape(`---\nlayout: page\n${yaml}\n---\n`, defaultShape);
  assert.ok(read.kind === 'read', JSON.stringify(read));
  return read.shape;
}

function refusedIn(yaml: string): readonly string[] {
  const read = readPageShape(`---\nlayout: page\n${yaml}\n---\n`, defaultShape);
  assert.ok(read.kind === 'refused');
  return read.problems.map(
    ({ code, args, range }) => `${code} ${args.join()} on line ${(range?.start.line ?? -1) + 1}`,
  );
}

describe('readPageShape', () => {
  it('leaves the preset where the page says nothing', () => {
    assert.deepEqual(shapeOf('title: All'), defaultShape);
    assert.deepEqual(shapeOf('almanac:'), defaultShape);
    assert.deepEqual(readPageShape('# No front matter\n', defaultShape), { kind: 'read', shape: defaultShape });
  });

  it('reads each setting, and leaves the others', () => {
    const yaml = 'almanac: { groupBy: tag, order: oldestFirst, counts: true, headingLevel: 3, links: file }';
    assert.deepEqual(shapeOf(yaml), {
      ...defaultShape,
      groupBy: 'tag',
      dateFormat: '%b %-d, %Y',
      order: 'oldestFirst',
      counts: true,
      headingLevel: 3,
      links: 'file',
    });
    assert.deepEqual(shapeOf('almanac: { dateFormat: "%F", undated: Sans date, others: Autres }'), {
      ...defaultShape,
      dateFormat: '%F',
      undated: 'Sans date',
      others: 'Autres',
    });
    const only = { tag: 'walks', category: 'out', language: 'en', newest: 10 };
    assert.deepEqual(shapeOf('almanac: { tag: walks, category: out, language: en, newest: 10 }').only, only);
  });

  it('reads TOML', () => {
    const read = readPageShape('+++\n[almanac]\ngroupBy = "none"\n+++\n', defaultShape);
    assert.ok(read.kind === 'read');
    assert.equal(read.shape.groupBy, 'none');
  });

  it('refuses names and values that mean nothing', () => {
    assert.deepEqual(refusedIn('almanac: { groupBy: colour, size: 3 }'), [
      'archive.setting almanac.groupBy on line 3',
      'archive.setting almanac.size on line 3',
    ]);
    for (const setting of [
      'headingLevel: 7',
      'headingLevel: 1.5',
      'newest: 0',
      'counts: "yes"',
      'tag: 3',
      'order: up',
      'show: [tags, colour]',
      'locale: xx',
      'template: ../a.liquid',
      'template: ""',
      'include: all',
    ])
      assert.equal(refusedIn(`almanac: { ${setting} }`).length, 1, setting);
    assert.deepEqual(refusedIn('almanac: by tag'), ['archive.setting almanac on line 3']);
  });

  it('says where the wrong key stands, in each format', () => {
    const placeIn = (text: string): string => {
      const read = readPageShape(text, defaultShape);
      assert.ok(read.kind === 'refused');
      return read.problems
        .map(({ range }) => `${range?.start.line}:${range?.start.column}-${range?.end.column}`)
        .join(' ');
    };
    assert.equal(placeIn('---\nsize: 1\nalmanac:\n  groupBy: tag\n  size: 3\n  order: up\n---\n'), '4:2-6 5:2-7');
    assert.equal(placeIn('---\nalmanac: { groupBy: tag, "size": 3 }\n---\n'), '1:25-31');
    assert.equal(placeIn('+++\nsize = 1\n[almanac]\ngroupBy = "tag"\nsize = 3\n+++\n'), '4:0-4');
    assert.equal(placeIn('{\n  "size": 1,\n  "almanac": {\n    "size": 3\n  }\n}\n'), '3:4-10');
  });

  it('reads how an archive looks, what it shows, and in which language', () => {
    const shape = shapeOf(
      'almanac: { layout: table, show: [tags, excerpt], include: drafts, index: true, locale: de-AT, section: til, template: ./a/b.liquid }',
    );
    assert.deepEqual(shape, {
      ...defaultShape,
      layout: 'table',
      show: ['tags', 'excerpt'],
      include: ['drafts'],
      index: true,
      locale: 'de',
      dateFormat: '%-d. %B',
      undated: 'Ohne Datum',
      others: 'Andere',
      only: { section: 'til' },
      template: 'a/b.liquid',
    });
    assert.equal(shapeOf('almanac: { locale: ja, groupBy: none }').dateFormat, '%Y年%-m月%-d日');
    assert.equal(shapeOf('almanac: { locale: fr, undated: Jamais, dateFormat: "%F" }').undated, 'Jamais');
  });

  it('refuses front matter with the key that cannot be read', () => {
    assert.match(refusedIn('almanac: { groupBy: tag').join(), /frontMatter\.syntax/);
  });
});

describe('a page that describes its own archive', () => {
  const posts = [post('a.md', 'A', '2024-03-05', { tags: ['sea'] }), post('b.md', 'B', '2023-03-05')];

  it('gets it in its shape, and keeps it the second time', async () => {
    const request = { page: 'archive.md', site: await jekyllSite(), posts, nowMs };
    const text = `---\nalmanac:\n  groupBy: tag\n  counts: true\n---\n${REGION}`;
    const plan = planArchive({ ...request, text });
    assert.ok(plan.kind === 'edit');
    assert.match(
      plan.text,
      /## sea \(1\)\n\n- Mar 5, 2024 · \[A\]\(\/a\/\)\n\n## Others \(1\)\n\n- Mar 5, 2023 · \[B\]/,
    );
    assert.equal(planArchive({ ...request, text: plan.text }).kind, 'upToDate');
  });

  it('is left alone where the description is wrong, with a region or without', async () => {
    const request = { page: 'archive.md', site: await jekyllSite(), posts, nowMs };
    const head = '---\nalmanac: { groupBy: colour }\n---\n';
    for (const plan of [planArchive({ ...request, text: head + REGION }), planInsertion({ ...request, text: head })]) {
      assert.ok(plan.kind === 'refused');
      assert.deepEqual(
        plan.problems.map(({ code }) => code),
        ['archive.setting'],
      );
    }
  });
});
