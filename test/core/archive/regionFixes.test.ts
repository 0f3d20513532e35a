import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { PageFormat } from '../../../src/core/archive/pageFormat';
import { findRegion } from '../../../src/core/archive/region';
import { regionFixes } from '../../../src/core/archive/regionFixes';
import { applyEdits } from '../../../src/core/text';
import { runs } from '../property';

const START = '<!-- almanac:start -->';
const END = '<!-- almanac:end -->';

/** What each fix makes of a text, by its kind and the line of what it mends. */
function fixed(text: string, format: PageFormat = 'markdown'): Record<string, string> {
  const fixes = regionFixes(text, format).map(({ kind, problem, edits }) => {
    return [`${kind} ${(problem.range?.start.line ?? -1) + 1}`, applyEdits(text, edits)];
  });
  return Object.fromEntries(fixes);
}

describe('regionFixes', () => {
  it('offers nothing for one region, or none', () => {
    assert.deepEqual(fixed(`${START}\n- x\n${END}\n`), {});
    assert.deepEqual(fixed('Text\n'), {});
  });

  it('adds the end right below a start, so that no text gets into the region', () => {
    assert.deepEqual(fixed(`# A\n\n${START}\nText\n`), {
      'addEnd 3': `# A\n\n${START}\n${END}\nText\n`,
      'remove 3': '# A\n\nText\n',
    });
  });

  it('adds the start right above an end', () => {
    assert.deepEqual(fixed(`# A\n\n${END}\n`), {
      'addStart 3': `# A\n\n${START}\n${END}\n`,
      'remove 3': '# A\n\n',
    });
  });

  it('keeps line ends, quotes and indentation', () => {
    assert.equal(fixed(`> ${START}\r\n> Text\r\n`)['addEnd 1'], `> ${START}\r\n> ${END}\r\n> Text\r\n`);
    assert.equal(fixed(`- a\n\n  ${END}\n`)['addStart 3'], `- a\n\n  ${START}\n  ${END}\n`);
    assert.equal(fixed(`Text ${START} text\n`)['remove 1'], 'Text  text\n');
    assert.equal(fixed(`Text\r\n${START}`)['remove 2'], 'Text\r\n');
  });

  it('removes a start in a region', () => {
    assert.deepEqual(fixed(`${START}\n${START}\n- x\n${END}\n`), { 'remove 2': `${START}\n- x\n${END}\n` });
  });

  it('removes the markers of a second region, and leaves what stands between', () => {
    const text = `${START}\n${END}\n\n${START}\n- x\n${END}\n`;
    assert.deepEqual(fixed(text), { 'removeBoth 4': `${START}\n${END}\n\n- x\n` });
  });

  it('takes no comment away that says more', () => {
    assert.deepEqual(Object.keys(fixed(`<!-- almanac:end\n- x <!-- almanac:start -->\n`)), ['addStart 1']);
  });

  it('closes a comment', () => {
    assert.equal(
      fixed(`${START}\n\n<!-- almanac:end\n\nText\n`)['close 3'],
      `${START}\n\n<!-- almanac:end -->\n\nText\n`,
    );
    const mdx = '{/* almanac:start */}\n\n{/* almanac:end\n';
    assert.equal(fixed(mdx, 'mdx')['close 3'], '{/* almanac:start */}\n\n{/* almanac:end */}\n');
  });

  it('keeps dashes that close nothing as text', () => {
    const text = `${START}\n\n<!-- almanac:end---\n`;
    assert.equal(fixed(text)['close 3'], `${START}\n\n<!-- almanac:end -->---\n`);
    assert.equal(fixed(text)['remove 3'], undefined);
  });

  it('speaks of other markers by their words', () => {
    const [add] = regionFixes('<!-- index starts -->\n', 'markdown', { start: 'index starts', end: 'index ends' });
    assert.equal(add?.added, '<!-- index ends -->');
  });
});

const piece = fc.constantFrom(
  ...[START, END, '<!-- almanac:end', '<!--ALMANAC:START-->', '\n', '\n\n', '\r\n', '> ', '- ', '    ', '```\n'],
  ...['Text', '<div>', '</div>', '`', '<pre>', '</pre>', '---\n'],
);

describe('any fix of markers', () => {
  it('leaves all other text, and one after the other they make one region or none', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), fc.nat(), (pieces, choice) => {
        let text = pieces.join('');
        for (let round = 0; findRegion(text, 'markdown').kind === 'refused'; round++) {
          const fixes = regionFixes(text, 'markdown');
          const fix = fixes[(choice + round) % Math.max(1, fixes.length)];
          if (fix === undefined) return;
          const after = applyEdits(text, fix.edits);
          assert.equal(words(after), words(text));
          assert.ok(round <= pieces.length);
          text = after;
        }
      }),
      runs(100),
    );
  });
});

/** A text without markers, blanks, line ends and signs of quotes. */
function words(text: string): string {
  return text.replace(/<!--\s*almanac:(?:start|end)(?: *-->)?/gi, '').replace(/-->|[\s>]/g, '');
}
