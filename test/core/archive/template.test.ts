import assert from 'node:assert/strict';
import { planArchive, type ArchivePlan } from '../../../src/core/archive/plan';
import { defaultShape } from '../../../src/core/archive/shape';
import { limitsFor, renderTemplate } from '../../../src/core/archive/template';
import { english } from '../../../src/core/date/names';
import type { Site } from '../../../src/core/site';
import { jekyllSite, nowMs, post } from './archiveSites';

function render(source: string, variables: object = {}, limits = limitsFor(10)): string {
  const rendered = renderTemplate(source, variables, english, limits);
  if (rendered.kind === 'rendered') return rendered.text;
  const { args, range } = rendered.problem;
  return `${(range?.start.line ?? -1) + 1}:${(range?.start.column ?? -1) + 1} ${args.join()}`;
}

describe('renderTemplate', () => {
  it('prints Liquid with its filters', () => {
    assert.equal(
      render('{% for x in list %}{{ x | upcase }}{% unless forloop.last %}, {% endunless %}{% endfor %}', {
        list: ['a', 'b'],
      }),
      'A, B',
    );
    assert.equal(render('{{ list | join: " " }}{{ none }}', { list: ['a', 'b'], none: null }), 'a b');
  });

  it('prints dates in the words of a pattern, by names that are pinned', () => {
    assert.equal(render("{{ '2024-03-05' | date: '%B %-d' }}"), 'March 5');
    assert.equal(render("{{ 'today' | date: '%Y' }}"), 'today');
  });

  it('prints dates as they stand, in whichever zone the machine is', () => {
    const printed = (value: string): string[] =>
      [
        'date_to_string',
        "date_to_long_string: 'ordinal'",
        "date_to_string: 'ordinal', 'US'",
        'date_to_xmlschema',
        'date_to_rfc822',
      ].map((filter) => render(`{{ '${value}' | ${filter} }}`));
    assert.deepEqual(printed('2024-03-01T23:30:00-09:00'), [
      '01 Mar 2024',
      '1st March 2024',
      'Mar 1st, 2024',
      '2024-03-01T23:30:00-09:00',
      'Fri, 01 Mar 2024 23:30:00 -0900',
    ]);
    assert.deepEqual(printed('2024-03-12').slice(0, 3), ['12 Mar 2024', '12th March 2024', 'Mar 12th, 2024']);
    assert.deepEqual(new Set(printed('today')), new Set(['today']));
  });

  it('draws nothing by lot', () => {
    assert.equal(render('{{ list | sample }}', { list: ['a'] }), '1:1 undefined filter: sample');
  });

  it('says at which line and column it cannot go on', () => {
    assert.equal(render('a\n  {{ nothing }}'), '2:6 undefined variable: nothing');
    assert.equal(render('{{ x.nothing }}', { x: {} }), '1:4 undefined variable: x.nothing');
    assert.equal(render('a\n{{ "x" | colour }}'), '2:1 undefined filter: colour');
    assert.match(render('a\nb {% colour %}'), /^2:3 tag "colour" not found/);
    assert.match(render('a\n{% for x in y %}'), /^2:1 tag {% for x in y %} not closed/);
    assert.match(render('{{ "x'), /^1:1 /);
    assert.match(render("\n{% include 'x.html' %}"), /^2:1 ENOENT/);
  });

  it('sees nothing of its host', () => {
    assert.equal(render('{% if x.constructor or x.__proto__ or x.toString %}seen{% endif %}', { x: {} }), '');
  });

  it('stops where it has no end, counting loops over nothing', () => {
    const limits = { steps: 1_000, output: 5_000, memory: 50_000 };
    const endless = '{% for i in (1..900) %}{% for j in (1..900) %}{% endfor %}{% endfor %}';
    assert.match(render(endless, {}, limits), /^1:24 it does not come to an end$/);
    assert.match(
      render(`\n{% for i in (1..900) %}${'x'.repeat(99)}{% endfor %}`, {}, limits),
      /^2:24 it prints too much$/,
    );
    assert.match(render('{% for i in (1..900000000) %}{% endfor %}', {}, limits), /memory alloc limit exceeded$/);
    const doubled = '{% assign s = "x" %}{% for i in (1..60) %}{% assign s = s | append: s %}{% endfor %}';
    assert.match(render(doubled, {}, limits), /memory alloc limit exceeded$/);
    const captured =
      '{% assign s = "x" %}{% for i in (1..60) %}{% capture s %}{{ s }}{{ s }}{% endcapture %}{% endfor %}';
    assert.match(render(captured, {}, limits), /it prints too much$/);
    assert.match(render('x'.repeat(1_000_001)), /parse length limit exceeded$/);
  });
});

describe('an archive with a template of its own', () => {
  const posts = [post('a_b.md', 'A_b', '2024-03-05', { tags: ['sea'] }), post('c.md', 'C {x}', '2023-01-02')];
  let site: Site;
  before(async () => {
    site = await jekyllSite('title: My <blog>\nurl: https://example.org\n');
  });

  const plan = (template: string | undefined, text = '<!-- almanac:start -->\n<!-- almanac:end -->\n'): ArchivePlan =>
    planArchive({
      page: 'x.md',
      site,
      posts,
      nowMs,
      text,
      template,
      shape: { ...defaultShape, template: 'mine.liquid' },
    });

  const regionOf = (template: string): string => {
    const made = plan(template);
    assert.ok(made.kind === 'edit', JSON.stringify(made));
    assert.equal(plan(template, made.text).kind, 'upToDate');
    return made.text.replace(/^<!--[^>]*-->\n\n|\n\n<!--[^>]*-->\n$/g, '');
  };

  it('is given posts, groups, the site and the archive, escaped', () => {
    assert.equal(
      regionOf(
        '{% for post in posts %}* {{ post.title }} {{ post.url }} {{ post.tags | join: "," }} {{ post.iso }}\n{% endfor %}',
      ),
      '* A\\_b /a_b/ sea 2024-03-05\n* C &#123;x&#125; /c/  2023-01-02',
    );
    assert.equal(
      regionOf(
        '{% for group in groups %}{{ group.name }} {{ group.level }} {{ group.count }} {{ group.posts[0].entry }}\n{% endfor %}',
      ),
      '2024 2 1 Mar 5 · [A\\_b](/a_b/)\n2023 2 1 Jan 2 · [C &#123;x&#125;](/c/)',
    );
    assert.equal(
      regionOf('{{ site.title }} {{ site.url }} {{ archive.count }} {{ archive.locale }}'),
      'My &lt;blog&gt; https://example.org 2 en',
    );
  });

  it('has no more than one empty line in a row, and none at its ends', () => {
    assert.equal(regionOf('\n\n a\n \n\n\nb\n\n'), ' a\n\nb');
  });

  it('is refused at the place in the template', () => {
    const result = plan('\n{{ post.colour }}');
    assert.ok(result.kind === 'refused');
    assert.equal(result.file, 'mine.liquid');
    assert.deepEqual(
      result.problems.map(({ code, range }) => [code, range?.start.line]),
      [['archive.template', 1]],
    );
  });

  it('is refused where there is no template, and where it prints markers', () => {
    const codes = [plan(undefined), plan('<!-- almanac:end -->')].map((result) =>
      result.kind === 'refused' ? result.problems.map(({ code }) => code).join() : result.kind,
    );
    assert.deepEqual(codes, ['archive.noTemplate', 'archive.noPlace']);
  });
});
