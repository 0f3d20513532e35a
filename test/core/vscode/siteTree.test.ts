import assert from 'node:assert/strict';
import { Catalog } from '../../../src/core/catalog';
import { plain } from '../../../src/core/generators/plain/plain';
import type { OpenSite } from '../../../src/vscode/openSite';
import type { BlogNode } from '../../../src/vscode/tree/nodes';
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

function nameOf(node: BlogNode): string {
  return node.kind === 'post' ? node.post.label : node.id;
}

function outline(tree: SiteTree, node: BlogNode = tree.root, depth = 0): string[] {
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
    const check = (node: BlogNode): void => {
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
});
