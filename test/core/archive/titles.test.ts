import assert from 'node:assert/strict';
import Markdown from 'markdown-it';
import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { oneLine } from '../../../src/core/archive/escape';
import { planArchive } from '../../../src/core/archive/plan';
import { defaultShape, layouts } from '../../../src/core/archive/shape';
import { hostileTitles } from './hostile';
import { jekyllSite, nowMs, plainSite, post } from './archiveSites';

const posts = hostileTitles.map((title, index) => post(`p${index}.md`, title, '2024-03-05', { label: title }));

/** Each link of a page: what a reader sees, and where it leads. */
function linksIn(html: string): readonly (readonly [string, string])[] {
  const links: [string, string][] = [];
  const visit = (node: Tree.Node): void => {
    if (node.nodeName === 'a' && 'attrs' in node) {
      links.push([textOf(node), node.attrs.find(({ name }) => name === 'href')?.value ?? '']);
    } else if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parseFragment(html));
  return links;
}

function textOf(node: Tree.Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/** What renders a page of each kind. MDX is Markdown without HTML, to which braces and angle brackets mean more. */
const renderers: Readonly<Record<string, (text: string) => string>> = {
  'archive.md': (text) => new Markdown({ html: true, linkify: true, typographer: true }).render(text),
  'archive.mdx': (text) => {
    const body = text.replace(/\{\/\*[^*]*\*\/\}/g, '');
    assert.doesNotMatch(body, /[{}<]/);
    return new Markdown({ html: false }).render(body);
  },
  'archive.html': (text) => text,
};

describe('an archive of hostile titles', () => {
  for (const [page, render] of Object.entries(renderers)) {
    for (const layout of layouts) {
      it(`shows each as it is, with its link, in a ${layout} of ${page}`, async () => {
        const [start, end] = page.endsWith('x')
          ? ['{/* almanac:start */}', '{/* almanac:end */}']
          : ['<!-- almanac:start -->', '<!-- almanac:end -->'];
        // The typographer changes quotes and dashes, as kramdown does.
        const site = page === 'archive.md' ? await jekyllSite() : await plainSite();
        const shape = { ...defaultShape, groupBy: 'none', layout } as const;
        const plan = planArchive({ page, site, posts, nowMs, shape, text: `${start}\n${end}\n` });
        assert.ok(plan.kind === 'edit');
        assert.deepEqual(
          linksIn(render(plan.text)),
          hostileTitles.map((title, index) => [oneLine(title), `/p${index}/`]),
        );
      });
    }
  }
});
