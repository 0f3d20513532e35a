import assert from 'node:assert/strict';
import fc from 'fast-check';
import { holdsRegion, thinnedOut } from '../../../src/core/archive/holds';
import { findRegion } from '../../../src/core/archive/region';
import { runs } from '../property';

const line = fc.constantFrom(
  ...[
    '- a',
    '- b c',
    '- [x](/x/)',
    '  - a',
    '- - a',
    '-     code',
    '| a | b |',
    '| - | - |',
    '## a',
    '',
    'text',
    '===',
    '---',
  ],
  ...[
    '- `a',
    '- <div>',
    '- ```',
    '```',
    '- \\',
    '> - a',
    '    - a',
    '- a\\',
    '<!-- x',
    '-->',
    '- {/* x',
    '*/}',
    '  more',
    '\t- a',
  ],
);

describe('thinnedOut', () => {
  it('leaves the first and the last of alike entries', () => {
    assert.equal(thinnedOut('\n- a\n- b\n- c\n- d\n\n| a |\n| b |\n| c |\n'), '\n- a\n- d\n\n| a |\n| c |\n');
    assert.equal(thinnedOut('\r\n- a\r\n- b\r\n- c\r\n'), '\r\n- a\r\n- c\r\n');
  });

  it('leaves whatever may open something', () => {
    const content = '- a\n- `b\n- <c>\n- \\d\n-     e\n- {f}\n- ~~~\n-\n  - g\n';
    assert.equal(thinnedOut(content), content);
  });

  it('is read like the whole, whatever stands there', () => {
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 5 }),
        fc.array(line, { maxLength: 14 }),
        fc.boolean(),
        (head, lines, isMdx) => {
          const [start, end] = isMdx
            ? ['{/* almanac:start */}', '{/* almanac:end */}']
            : ['<!-- almanac:start -->', '<!-- almanac:end -->'];
          const before = [...head, '', start].join('\n');
          const content = ['', ...lines.flatMap((one) => [one, one, one]), ''].join('\n');
          const text = `${before}${content}${end}\n`;
          const format = isMdx ? 'mdx' : 'markdown';
          const whole = findRegion(text, format);
          assert.equal(
            holdsRegion(text, before.length, content, format, undefined),
            whole.kind === 'found' && whole.region.content === content,
          );
        },
      ),
      runs(200),
    );
  });
});
