import assert from 'node:assert/strict';
import { Catalog } from '../../../src/core/catalog';
import { plain } from '../../../src/core/generators/plain/plain';
import { defaultView } from '../../../src/core/outline/view';
import type { OpenSite } from '../../../src/vscode/openSite';
import type { FolderNode, PostNode } from '../../../src/vscode/tree/nodes';
import { SiteTree } from '../../../src/vscode/tree/siteTree';
import { MemoryFiles } from '../memoryFiles';

const NOW = Date.UTC(2025, 0, 1);
const options = { buildTimeZone: 'UTC', isBuildTimeZoneStated: true, overrides: {} };

async function treeOf(
  texts: Record<string, string>,
): Promise<{ files: MemoryFiles; catalog: Catalog; tree: SiteTree }> {
  const files = new MemoryFiles(texts);
  const catalog = await Catalog.open({ generator: plain, files, options });
  // Of an open site the tree needs the catalog, and something that says which site it is.
  const site = { catalog, root: { toString: () => 'site' } } as unknown as OpenSite;
  const tree = new SiteTree(site);
  tree.update(NOW, false);
  return { files, catalog, tree };
}

function nameOf(node: FolderNode | PostNode): string {
  return node.kind === 'post' ? node.post.label : node.id;
}

function outline(tree: SiteTree, node: FolderNode | PostNode = tree.root, depth = 0): string[] {
  const line = `${' '.repeat(depth)}${nameOf(node)}`;
  if (node.kind === 'post') return [line];
  return [line, ...tree.childrenOf(node).flatMap((child) => outline(tree, child, depth + 1))];
}

const some = {
  '2024-05-31-figs.md': '',
  '2024-05-04-bread.md': '',
  '2024-03-02-beans.md': '',
  '2023-01-01-jars.md': '',
  'about.md': '',
  '2024-01-01-idea.md': '---\ndraft: true\n---\n',
};

describe('the tree of a site', () => {
  it('holds drafts, then years and months, newest first, then what has no date', async () => {
    const { tree } = await treeOf(some);
    assert.deepEqual(outline(tree), [
      'site',
      ' site#drafts',
      '  idea',
      ' site#2024',
      '  site#2024/5',
      '   figs',
      '   bread',
      '  site#2024/3',
      '   beans',
      ' site#2023',
      '  site#2023/1',
      '   jars',
      ' site#undated',
      '  about',
    ]);
    assert.equal(tree.countOf(tree.root), 6);
  });

  it('knows the way up from every node', async () => {
    const { tree } = await treeOf(some);
    const check = (node: FolderNode | PostNode): void => {
      if (node.kind === 'post') return;
      for (const child of tree.childrenOf(node)) {
        assert.equal(tree.parentOf(child), node);
        check(child);
      }
    };
    check(tree.root);
    const figs = tree.nodeOf('2024-05-31-figs.md');
    assert.equal(figs?.parent.id, 'site#2024/5');
  });

  it('says which nodes differ, and no more', async () => {
    const { files, catalog, tree } = await treeOf(some);
    const after = async (path: string, text: string | undefined): Promise<string[]> => {
      files.set(path, text);
      await catalog.update([path]);
      return tree.update(NOW, false).map(({ id }) => id);
    };
    assert.deepEqual(await after('2024-05-04-bread.md', '# Bread'), ['site#2024/5'], 'a title changed');
    assert.deepEqual(await after('2024-05-04-bread.md', '# Bread'), [], 'nothing changed');
    assert.deepEqual(await after('2024-05-05-new.md', ''), ['site#2024'], 'the count of the year changed');
    assert.deepEqual(await after('2022-01-01-old.md', ''), ['site'], 'a year appeared');
    assert.deepEqual(await after('2023-01-01-jars.md', undefined), ['site'], 'a year went');
    assert.deepEqual(await after('about.md', '# About me'), ['site#undated'], 'one without a date changed');
  });

  it('draws the row of a site again when it holds more posts, where it has one', async () => {
    const { files, catalog, tree } = await treeOf(some);
    files.set('2024-05-05-new.md', '');
    await catalog.update(['2024-05-05-new.md']);
    assert.deepEqual(tree.update(NOW, true), [tree.root]);
    files.set('2024-05-05-new.md', '# New');
    await catalog.update(['2024-05-05-new.md']);
    assert.deepEqual(
      tree.update(NOW, true).map(({ id }) => id),
      ['site#2024/5'],
    );
  });

  it('keeps nodes that hold others, and those of posts that did not change', async () => {
    const { files, catalog, tree } = await treeOf(some);
    const month = tree.nodeOf('2024-05-31-figs.md')?.parent;
    const figs = tree.nodeOf('2024-05-31-figs.md');
    files.set('2024-05-04-bread.md', '# Bread');
    await catalog.update(['2024-05-04-bread.md']);
    tree.update(NOW, false);
    assert.equal(tree.nodeOf('2024-05-31-figs.md'), figs);
    assert.equal(tree.nodeOf('2024-05-04-bread.md')?.parent, month);
  });

  it('is drawn as a whole when it is put together in another way', async () => {
    const { tree } = await treeOf(some);
    const view = { ...defaultView, grouping: 'flat', order: 'title' } as const;
    assert.deepEqual(tree.update(NOW, false, view), [tree.root]);
    assert.deepEqual(outline(tree), ['site', ' about', ' beans', ' bread', ' figs', ' idea', ' jars']);
    assert.deepEqual(tree.update(NOW, false, view), []);
    assert.equal(tree.nodeOf('2024-05-31-figs.md')?.parent, tree.root);
  });

  it('shows a post under each of its tags, each row with an id of its own', async () => {
    const { tree } = await treeOf({ 'a.md': '---\ntags: [x, y]\n---\n', 'b.md': '' });
    tree.update(NOW, false, { ...defaultView, grouping: 'tag' });
    assert.deepEqual(outline(tree), ['site', ' site#tag/x', '  a', ' site#tag/y', '  a', ' site#no tag', '  b']);
    const ids = tree.childrenOf(tree.root).flatMap((node) => (node.kind === 'group' ? tree.childrenOf(node) : []));
    assert.equal(new Set(ids.map(({ id }) => id)).size, 3);
    assert.equal(tree.countOf(tree.root), 2);
  });

  it('shows what a filter lets through, in rows of its own, and counts no more', async () => {
    const { tree } = await treeOf(some);
    tree.update(NOW, false, { ...defaultView, filter: { text: 'b' } });
    assert.deepEqual(outline(tree).slice(0, 4), ['site', ' site?#2024', '  site?#2024/5', '   bread']);
    assert.equal(tree.countOf(tree.root), 3);
    assert.ok(tree.isFiltered);
    assert.equal(tree.nodeOf('2023-01-01-jars.md'), undefined);
    tree.update(NOW, false, defaultView);
    assert.equal(tree.countOf(tree.root), 6);
  });

  it('shows one language, and a site without a post in it whole', async () => {
    const { tree } = await treeOf({ 'a.md': '---\nlang: fr\n---\n', 'b.md': '---\nlang: en\n---\n', 'c.md': '' });
    const count = (language: string): number => {
      tree.update(NOW, false, { ...defaultView, filter: { language } });
      return tree.countOf(tree.root);
    };
    assert.deepEqual([count('fr'), count('de')], [2, 3]);
    assert.ok(!tree.isFiltered);
  });
});
