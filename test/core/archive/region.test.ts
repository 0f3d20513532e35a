import assert from 'node:assert/strict';
import { findRegion } from '../../../src/core/archive/region';
import type { PageFormat } from '../../../src/core/archive/pageFormat';
import { describeProblem } from '../../../src/core/problems';

const START = '<!-- almanac:start -->';
const END = '<!-- almanac:end -->';
const REGION = `${START}\n- old\n${END}`;

/** What stands in the region that is found; undefined where none is. */
function contentOf(text: string, format: PageFormat = 'markdown'): string | undefined {
  const search = findRegion(text, format);
  return search.kind === 'found' ? search.region.content : undefined;
}

/** Codes and one-based lines of the problems for which a text is refused. */
function refusal(text: string, format: PageFormat = 'markdown'): string[] {
  const search = findRegion(text, format);
  if (search.kind !== 'refused') return [search.kind];
  return search.problems.map((problem) => `${problem.code} ${(problem.range?.start.line ?? -1) + 1}`);
}

describe('findRegion', () => {
  it('finds the stretch between two markers', () => {
    assert.equal(contentOf(`# Archive\n\n${REGION}\n\nText`), '\n- old\n');
  });

  it('finds nothing in a page without markers', () => {
    assert.deepEqual(refusal('An almanac of posts'), ['none']);
    assert.deepEqual(refusal(''), ['none']);
  });

  for (const [start, end] of [
    ['<!--almanac:start-->', '<!--almanac:end-->'],
    ['<!-- ALMANAC:START -->', '<!-- Almanac:End -->'],
    ['<!--\talmanac : start  -->', '<!--  almanac: end\t-->'],
    ['<!--- almanac:start --->', '<!--- almanac:end --->'],
    ['<!--\nalmanac:start\n-->', '<!--\nalmanac:end\n-->'],
    ['<!-- almanac:start digest=0123456789abcdef -->', '<!-- almanac:end of the archive -->'],
  ] as const) {
    it(`takes ${JSON.stringify(start)} for a marker`, () => assert.equal(contentOf(`${start}\nx\n${end}`), '\nx\n'));
  }

  for (const other of ['<!-- almanac:started -->', '<!-- almanac:start-here -->', '<!-- not almanac:start -->']) {
    it(`takes ${other} for an ordinary comment`, () => assert.equal(contentOf(`${other}\n\n${REGION}`), '\n- old\n'));
  }

  it('reads the digest of the start marker', () => {
    const search = findRegion(`<!-- almanac:start digest=00ff -->\n${END}`, 'markdown');
    assert.equal(search.kind === 'found' ? search.region.start.digest : undefined, '00ff');
  });
});

const NO_MARKERS: readonly (readonly [string, string])[] = [
  ['a fence of backticks', `\`\`\`html\n${REGION}\n\`\`\``],
  ['a fence of tildes', `~~~\n${REGION}\n~~~`],
  ['a longer fence that holds a shorter one', `\`\`\`\`\`\n\`\`\`\n${REGION}\n\`\`\`\n${REGION}\n\`\`\`\`\``],
  ['a fence in a list', `- item\n\n  \`\`\`\n  ${START}\n  ${END}\n  \`\`\``],
  ['a fence in a nested list', `1. a\n   - b\n\n     ~~~\n     ${START}\n     ${END}\n     ~~~`],
  ['a fence in a quote', `> \`\`\`\n> ${START}\n> ${END}\n> \`\`\``],
  ['a fence in a quote in a list', `- > ~~~~\n  > ${START}\n  > ${END}\n  > ~~~~`],
  ['a fence that is never closed', `\`\`\`\n${REGION}`],
  ['indented code', `Text\n\n    ${START}\n    ${END}\n`],
  ['code indented by a tab', `Text\n\n\t${START}\n\t${END}\n`],
  ['indented code in a list', `- item\n\n      ${START}\n      ${END}\n`],
  ['code spans', `Put \`${START}\` and \`${END}\` there.`],
  ['a code span of two backticks', `Put \`\` \` ${START} ${END} \`\` there.`],
  ['a code span over two lines', `Put \`${START}\nand ${END}\` there.`],
  ['escaped text', `Put \\${START} and \\${END} there.`],
  ['YAML front matter', `---\nhint: "${START}"\nother: "${END}"\n---\nText`],
  ['TOML front matter', `+++\nhint = "${START} ${END}"\n+++\nText`],
  ['JSON front matter', `{\n "hint": "${START} ${END}"\n}\nText`],
  ['front matter that ends in dots', `---\nhint: "${START} ${END}"\n...\nText`],
  ['another comment', `<!-- Put\nalmanac:start and almanac:end\nhere -->`],
  ['a comment around a marker', `<!-- ${START.slice(0, -4)} -->`.replace('almanac', 'x: almanac')],
  ['<pre>', `<pre>\n${REGION}\n</pre>`],
  ['<pre> with an empty line', `<pre>\n\n${REGION}\n\n</pre>`],
  ['<pre> in another element', `<div>\n<pre>\n\n${REGION}\n</pre>\n</div>`],
  ['<script>', `<script>\n${REGION}\n</script>`],
  ['<style>', `<style>\n\n${REGION}\n</style>`],
  ['<textarea>', `<textarea>\n${REGION}\n</textarea>`],
  ['inline <textarea>', `Text <textarea>${START}${END}</textarea> text`],
  ['the value of an attribute', `<div title="${START}" data-x='${END}'>\n</div>`],
  ['CDATA', `<![CDATA[\n${REGION}\n]]>`],
  ['a Liquid highlight block', `{% highlight html %}\n${REGION}\n{% endhighlight %}`],
  ['a Liquid comment', `{%- comment -%}\n${REGION}\n{%- endcomment -%}`],
];

describe('findRegion, of markers that are no markers,', () => {
  for (const [name, text] of NO_MARKERS) {
    it(`overlooks ${name}`, () => assert.deepEqual(refusal(text), ['none']));
    it(`finds the true region behind ${name}`, () => {
      const isOpenEnded = name === 'a fence that is never closed';
      const page = isOpenEnded ? `${REGION}\n\n${text}` : `${text}\n\n\n${REGION}\n`;
      assert.equal(contentOf(page), '\n- old\n');
    });
    it(`overlooks ${name} with Windows line ends`, () =>
      assert.deepEqual(refusal(text.replaceAll('\n', '\r\n')), ['none']));
  }

  for (const element of ['script', 'style', 'textarea', 'pre']) {
    it(`overlooks <${element}> in an HTML page`, () =>
      assert.equal(
        contentOf(`<${element.toUpperCase()}>${REGION}</${element}>\n<p>${REGION}</p>`, 'html'),
        '\n- old\n',
      ));
  }

  it('knows neither code fences nor indented code in HTML', () => {
    assert.equal(contentOf(`<div>\n      ${START}\n      ${END}\n</div>`, 'html'), '\n      ');
    assert.equal(contentOf(`<p>\`${START}${END}\`</p>`, 'html'), '');
  });

  it('reads comments of MDX, where indented text is no code', () => {
    assert.equal(contentOf('    {/* almanac:start */}\nx\n{/* almanac:end */}', 'mdx'), '\nx\n');
    assert.deepEqual(refusal('```\n{/* almanac:start */}\n```\n`{/* almanac:end */}`', 'mdx'), ['none']);
  });
});

describe('findRegion, of markers that do not make one region,', () => {
  it('refuses a start without an end, with its line', () => {
    assert.deepEqual(refusal(`# A\n\n${START}\n- x\n`), ['archive.startWithoutEnd 3']);
  });

  it('refuses an end without a start', () => {
    assert.deepEqual(refusal(`# A\n\n${END}\n`), ['archive.endWithoutStart 3']);
  });

  it('refuses an end before its start', () => {
    assert.deepEqual(refusal(`${END}\n${START}`), ['archive.endWithoutStart 1', 'archive.startWithoutEnd 2']);
  });

  it('refuses a start in a region', () => {
    assert.deepEqual(refusal(`${START}\n${START}\n${END}`), ['archive.markerNested 2']);
  });

  it('refuses a whole region in a region', () => {
    assert.deepEqual(refusal(`${START}\n${REGION}\n${END}`), ['archive.markerNested 2', 'archive.endWithoutStart 5']);
  });

  it('refuses a second region', () => {
    assert.deepEqual(refusal(`${REGION}\n\n${REGION}\n`), ['archive.regionDoubled 5']);
  });

  it('refuses a marker that is never closed', () => {
    assert.deepEqual(refusal(`${START}\nx\n\n<!-- almanac:end\n\nText`), [
      'archive.markerUnclosed 4',
      'archive.startWithoutEnd 1',
    ]);
  });

  it('refuses where the end stands in a fence that was opened in the region', () => {
    assert.deepEqual(refusal(`${START}\n\n\`\`\`\n\n${END}\n`), ['archive.startWithoutEnd 1']);
  });

  it('says what is missing', () => {
    const search = findRegion(`${START}\n${START}\n`, 'markdown');
    assert.deepEqual(search.kind === 'refused' ? search.problems.map(describeProblem) : [], [
      'An archive begins here inside the one that began on line 1. Remove one of the two start markers.',
      'The archive begins here, but its end is missing. Add <!-- almanac:end --> on a line below it.',
    ]);
  });
});
