import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { planArchive } from '../../src/core/archive/plan';
import { defaultShape, type ArchiveShape } from '../../src/core/archive/shape';
import { docusaurus } from '../../src/core/generators/docusaurus/docusaurus';
import { hexo } from '../../src/core/generators/hexo/hexo';
import { hugo } from '../../src/core/generators/hugo/hugo';
import { jekyll } from '../../src/core/generators/jekyll/jekyll';
import type { Post } from '../../src/core/post';
import type { Generator } from '../../src/core/site';
import { openTrapSite, ZONES } from './compare';

/** Before the future posts of the trap sites, after all others. */
const ASKED_AT = 1_795_000_000_000;

/** One line of an archive page. */
interface Item {
  readonly group: string | null;
  /** Empty where the generator has none. */
  readonly title: string;
  readonly href: string;
  readonly date: string;
}

/** One archive page that a generator printed, and the shape that makes ours look alike. */
interface Case {
  readonly file: string;
  readonly generator: Generator;
  readonly site: string;
  readonly zone: string;
  readonly shape: Partial<ArchiveShape>;
  readonly itemsOf: (content: unknown) => readonly Item[];
  /** True where the generator leaves open which of two posts of the same instant comes first. */
  readonly hasLooseTies: boolean;
}

const folder = join(process.cwd(), 'test', 'oracle', 'archives');
const masks = read('masks.json') as Readonly<Record<string, readonly string[]>>;

const asItems = (content: unknown): readonly Item[] => content as readonly Item[];

const JEKYLL_SHAPES: Readonly<Record<string, Partial<ArchiveShape>>> = {
  flat: { groupBy: 'none', dateFormat: '%d %b %Y' },
  grouped: { groupBy: 'year', dateFormat: '%F' },
  yearloop: { groupBy: 'year', dateFormat: '%b %-d, %Y' },
};
const HUGO_SHAPES: Readonly<Record<string, Partial<ArchiveShape>>> = {
  'section-by-year': { groupBy: 'year', only: { section: 'posts' } },
  'section-recursive-asc': { groupBy: 'year', only: { section: 'posts' }, order: 'oldestFirst' },
  'home-by-month': { groupBy: 'yearAndMonth' },
};

function cases(): readonly Case[] {
  const jekyllSites = ['jekyll.UTC', 'jekyll.New_York', 'jekyll.Tokyo', 'jekyll+ordinal.UTC', 'jekyll+pretty.UTC'];
  const hugoSites = ['hugo', 'hugo+filename', 'hugo+multi'];
  const hexoSites = ['hexo', 'hexo+ny', 'hexo+tokyo'].flatMap((site) => [`${site}.UTC`, `${site}.Tokyo`]);
  const docusaurusSites = ['docusaurus', 'docusaurus+route'].flatMap((site) => [`${site}.UTC`, `${site}.New_York`]);
  return [
    ...product(jekyllSites, JEKYLL_SHAPES).map(([name, form, shape]) =>
      makeCase(jekyll, `${name}.${form}`, name, shape, asItems),
    ),
    ...product(hugoSites, HUGO_SHAPES).map(([name, form, shape]) =>
      makeCase(hugo, `${name}.${form}`, `${name}.UTC`, hugoShape(name, shape), hugoItems),
    ),
    ...hexoSites.map((name) => makeCase(hexo, name, name, { dateFormat: '%F' }, hexoItems)),
    ...docusaurusSites.map((name) => {
      // The site asks for it: `sortPosts: 'ascending'`.
      const order = name.includes('+route') ? 'oldestFirst' : 'newestFirst';
      return makeCase(docusaurus, name, name, { dateFormat: '%FT%T.000Z', order }, docusaurusItems);
    }),
  ];
}

/** Pages of Hugo list the posts of their language. */
function hugoShape(site: string, shape: Partial<ArchiveShape>): Partial<ArchiveShape> {
  const language = site === 'hugo+multi' ? 'en' : undefined;
  return { dateFormat: '%F', ...shape, only: { ...shape.only, language } };
}

function product(
  names: readonly string[],
  shapes: Readonly<Record<string, Partial<ArchiveShape>>>,
): readonly (readonly [string, string, Partial<ArchiveShape>])[] {
  return names.flatMap((name) => Object.entries(shapes).map(([form, shape]) => [name, form, shape] as const));
}

function makeCase(
  generator: Generator,
  file: string,
  name: string,
  shape: Partial<ArchiveShape>,
  itemsOf: Case['itemsOf'],
): Case {
  const [site = '', zone = ''] = name.split('.');
  const hasLooseTies = generator === hexo;
  return { file: `${file}.json`, generator, site, zone: ZONES[zone] ?? zone, shape, itemsOf, hasLooseTies };
}

/**
 * The whole archive, not parted into pages. The group is that of the date beside it: where the zone of the site is not that of
 * the machine, Hexo shows a post of 2010-01-01 on its page of 2009.
 */
function hexoItems(content: unknown): readonly Item[] {
  const { perPage0 } = content as { perPage0: readonly { path: string; posts: readonly Item[] }[] };
  const all = perPage0.find(({ path }) => path === 'archives/')?.posts ?? [];
  return all.map((item) => ({ ...item, group: item.date.slice(0, 4) }));
}

/** Pages are no posts, and a post of a section below the section stands in one of the three only. Hugo gives posts without a date the first day of all; ours stand at the end in both orders. */
function hugoItems(content: unknown): readonly Item[] {
  const posts = asItems(content).filter(({ title }) => !['Branch', 'Child', 'About'].includes(title));
  const isUndated = ({ group }: Item): boolean => group?.endsWith('0001') === true;
  const undated = posts.filter(isUndated).map((item) => ({ ...item, group: 'Undated', date: '' }));
  return [...posts.filter((item) => !isUndated(item)), ...undated];
}

function docusaurusItems(content: unknown): readonly Item[] {
  const { dataOrder } = content as { dataOrder: readonly { title: string; href: string; iso: string }[] };
  return dataOrder
    .filter(({ href }) => !/\/(?:nodate|x\.test)$/.test(href))
    .map(({ title, href, iso }) => ({ group: iso.slice(0, 4), title, href, date: iso }));
}

function read(name: string): unknown {
  return JSON.parse(readFileSync(join(folder, name), 'utf8'));
}

/** What our archive of a trap site shows, as a reader of the page sees it. */
async function archiveOf({ generator, site, zone, shape }: Case): Promise<readonly Item[]> {
  const catalog = await openTrapSite(generator, site, zone);
  const plan = planArchive({
    page: 'archive.html',
    text: '<!-- almanac:start -->\n<!-- almanac:end -->\n',
    site: catalog.site,
    posts: catalog.posts.filter((post) => !isMoving(post) && !isChildOfSection(post)),
    nowMs: ASKED_AT,
    shape: { ...defaultShape, ...shape },
  });
  assert.ok(plan.kind === 'edit', JSON.stringify(plan));
  return itemsIn(plan.text);
}

function itemsIn(html: string): readonly Item[] {
  const items: Item[] = [];
  const heads: string[] = [];
  for (const node of parseFragment(html).childNodes) {
    const level = /^h([23])$/.exec(node.nodeName)?.[1];
    if (level === '2') heads.splice(0, 2, textOf(node));
    else if (level === '3') heads.splice(1, 1, textOf(node));
    else if (node.nodeName === 'ul') {
      // Hugo's own page has the month before the year.
      const group = heads.length === 0 ? null : [...heads].reverse().join(' ');
      items.push(
        ...childrenOf(node)
          .filter(({ nodeName }) => nodeName === 'li')
          .map((item) => itemIn(item, group)),
      );
    }
  }
  return items;
}

function itemIn(item: Tree.ChildNode, group: string | null): Item {
  const link = childrenOf(item).find(({ nodeName }) => nodeName === 'a');
  const time = childrenOf(item).find(({ nodeName }) => nodeName === 'time');
  assert.ok(link !== undefined && 'attrs' in link);
  const href = link.attrs.find(({ name }) => name === 'href')?.value ?? '';
  return { group, title: textOf(link), href, date: time === undefined ? '' : textOf(time) };
}

function childrenOf(node: Tree.ChildNode): readonly Tree.ChildNode[] {
  return 'childNodes' in node ? node.childNodes : [];
}

function textOf(node: Tree.ChildNode): string {
  return 'value' in node ? node.value : childrenOf(node).map(textOf).join('');
}

/** Dated by the moment at which the generator was asked: the time of the build, of a file, of a commit. */
function isMoving({ path, dateSource }: Post): boolean {
  return ['fileTime', 'gitTime', 'buildTime'].includes(dateSource) || path === '_posts/2024-01-23-badyaml.md';
}

/** A post of a section below the section; only one of Hugo's three pages lists it. */
function isChildOfSection({ path }: Post): boolean {
  return path.startsWith('content/posts/branch/');
}

/** What is compared; posts of one day in the order of their addresses where the generator leaves that open. */
function rowsOf(items: readonly Item[], hasLooseTies: boolean): readonly (readonly (string | null)[])[] {
  const rows = items.map(({ group, href, date }) => [group, decodeURI(href), date] as const);
  if (!hasLooseTies) return rows;
  const days = [...new Set(rows.map(([, , date]) => date))];
  return days.flatMap((day) => rows.filter(([, , date]) => date === day).sort((a, b) => (a[1] < b[1] ? -1 : 1)));
}

describe('an archive', () => {
  for (const one of cases()) {
    it(`has the posts, order, groups, addresses and dates of ${one.file}`, async () => {
      const masked = masks[one.file] ?? [];
      const isCompared = ({ title, href }: Item): boolean =>
        !masked.includes(href) && !masked.includes(`${title} ${href}`);
      const theirs = one.itemsOf(read(one.file)).filter(isCompared);
      const ours = await archiveOf(one);
      assert.ok(ours.length > 15);
      assert.deepEqual(rowsOf(ours, one.hasLooseTies), rowsOf(theirs, one.hasLooseTies));
      const titles = new Map(ours.map(({ href, title }) => [decodeURI(href), title]));
      for (const { href, title } of theirs) if (title !== '') assert.equal(titles.get(decodeURI(href)), title);
    });
  }
});
