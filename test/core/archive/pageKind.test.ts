import assert from 'node:assert/strict';
import { pageKind } from '../../../src/core/archive/pages';

const REGION = '<!-- almanac:start -->\n<!-- almanac:end -->\n';

describe('pageKind', () => {
  for (const [kind, name, text] of [
    ['region', 'a page with markers', `# A\n\n${REGION}`],
    ['region', 'a page with markers that do not fit', '<!-- almanac:end -->\n'],
    [
      'region',
      'a page that names its markers',
      '---\nalmanac: { markers: { start: a, end: b } }\n---\n<!-- a -->\n<!-- b -->',
    ],
    ['described', 'a page that says what it wants', '---\nalmanac: { groupBy: tag }\n---\n# A\n'],
    ['described', 'a page that wants what is usual', '---\nalmanac:\n---\n# A\n'],
    ['described', 'a page that wants what there is not', '---\nalmanac: { groupBy: colour }\n---\n# A\n'],
    [
      'described',
      'a page whose own markers are missing',
      `---\nalmanac: { markers: { start: a, end: b } }\n---\n${REGION}`,
    ],
    ['loop', 'a page of Liquid that lists posts', '{% for post in site.posts %}{% endfor %}'],
    ['loop', 'a page of Liquid that groups posts', '{% assign years = site.posts | group_by_exp: "p", "p.date" %}'],
    ['other', 'a page of Liquid that names one post', '{% assign newest = site.posts | first %}'],
    ['loop', 'a page whose layout lists posts', '---\ntitle: All\nlayout: "archives"\n---\n'],
    ['loop', 'a page whose layout lists posts, in TOML', "+++\r\nlayout = 'archives'\r\n+++\r\n"],
    ['other', 'a page that writes of such a layout', '---\ntitle: All\n---\n\nlayout: archives\n'],
    ['other', 'a page that writes of almanacs', '---\ntitle: The almanac\n---\nAn almanac.\n'],
    ['other', 'a page with markers in code', `\`\`\`\n${REGION}\`\`\`\n`],
  ] as const)
    it(`knows ${name}`, () => assert.equal(pageKind('archive.md', text), kind));
});
