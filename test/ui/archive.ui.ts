import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { oneLine } from '../../src/core/archive/escape';
import { planArchive } from '../../src/core/archive/plan';
import { defaultShape, layouts } from '../../src/core/archive/shape';
import { Catalog } from '../../src/core/catalog';
import { jekyll } from '../../src/core/generators/jekyll/jekyll';
import { MemoryFiles } from '../core/memoryFiles';
import { openWorkbench, type Workbench } from '../harness/workbench';
import { titleSite } from '../oracle/titleSites';
import { until } from './waitUntil';

const POST = '_posts/2023/2023-11-19-soup-weather.md';

/** One walk through a window: each step goes on from where the one before it ended. */
describe('the archive page', () => {
  let workbench: Workbench;
  let made = '';

  const pathOf = (name: string): string => join(workbench.folder, name);
  const archive = (): string => readFileSync(pathOf('archive.md'), 'utf8');

  before(async () => {
    workbench = await openWorkbench({ fixture: 'jekyll-blog', theme: 'light' });
    await workbench.openView('Blog');
    await workbench.treeItem('2025').first().waitFor();
  });

  after(() => workbench?.close());

  it('is put into the README where its user wants it there, and taken out again', async () => {
    const readme = (): string => readFileSync(pathOf('README.md'), 'utf8');
    const before = readme();
    await workbench.runCommand('Almanac: Regenerate Archive');
    await workbench.quickInput.getByText('Put the archive into README.md').click();
    const result = workbench.notification('The archive in README.md lists 14 posts now');
    await result.getByRole('button', { name: 'Undo' }).waitFor();
    assert.ok(readme().startsWith(before));
    assert.match(
      readme().slice(before.length),
      /^\n<!-- almanac:start digest=\w+ -->\n\n## 2025\n[^]*<!-- almanac:end -->\n$/,
    );
    await workbench.answer(result, 'Undo');
    await until(() => readme() === before);
    await workbench.runCommand('Notifications: Clear All Notifications');
  });

  it('is made on the first run', async () => {
    await workbench.runCommand('Almanac: Regenerate Archive');
    await workbench.quickInput.getByText('Create archive.md').waitFor();
    await workbench.quickInput.getByText('Create archive.html, which lists posts by itself').waitFor();
    await workbench.screenshot('archive-1-first-run');

    await workbench.quickInput.getByText('Create archive.md').click();
    await workbench.notification('archive.md was created').waitFor();
    await workbench.tab('archive.md').waitFor();
    made = archive();
    assert.match(made, /^---\nlayout: page\ntitle: "Archive"\n/);
    assert.match(made, /## 2025\n\n- .*\[The hour that came twice\]\(\/blog\//);
    assert.doesNotMatch(made, /On salt|lemon tree|Letters to the editor/);
    await workbench.page.getByText('up to date').first().waitFor();
    await workbench.screenshot('archive-2-made');
  });

  it('goes stale when posts change behind the editor, and shows what regenerating would do', async () => {
    const { page } = workbench;
    await workbench.runCommand('Notifications: Clear All Notifications');
    writeFileSync(pathOf(POST), readFileSync(pathOf(POST), 'utf8').replace('Soup weather', 'Soup [and] weather'));
    writeFileSync(pathOf('_posts/2025/2025-06-07-peas.md'), '---\ntitle: Peas & mint\n---\nPeas.\n');
    const row = workbench.treeItem(/^Archive, 1 post missing, 1 changed/);
    // VS Code forgets lenses that change just before their editor loses the focus.
    await row.click();
    if ((await row.getAttribute('aria-expanded')) === 'false') await row.click();
    await workbench.treeItem(/^archive\.md, 1 post missing, 1 changed/).waitFor();
    await page.getByText('Regenerate · 1 post missing, 1 changed').waitFor();
    await workbench.screenshot('archive-3-stale');

    await page.getByText('Show Changes', { exact: true }).first().click();
    await workbench.tab(/now ↔ regenerated/).waitFor();
    await page.getByText('Peas & mint').first().waitFor();
    await workbench.screenshot('archive-4-compared');
    await workbench.runCommand('View: Close Editor');
    assert.equal(archive(), made);
  });

  it('is regenerated, and taken back', async () => {
    await workbench.runCommand('Almanac: Regenerate Archive');
    const result = workbench.notification('1 added, 1 changed, 0 removed');
    await result.getByRole('button', { name: 'Show Changes' }).waitFor();
    assert.match(archive(), /\[Soup \\\[and\\\] weather\]/);
    assert.match(archive(), /\[Peas & mint\]/);
    await workbench.treeItem(/^archive\.md, up to date/).waitFor();
    await workbench.screenshot('archive-5-regenerated');

    await workbench.answer(result, 'Undo');
    await until(() => archive() === made);
    await workbench.treeItem(/^archive\.md, 1 post missing/).waitFor();
    await workbench.screenshot('archive-6-taken-back');
  });

  for (const layout of layouts) {
    it(`shows hostile titles as they are, each with its link, in a browser (${layout})`, async () => {
      const options = { buildTimeZone: 'UTC', isBuildTimeZoneStated: true, overrides: {} };
      const files = new MemoryFiles(titleSite('jekyll'));
      const { site, posts } = await Catalog.open({ generator: jekyll, files, options });
      const shape = { ...defaultShape, groupBy: 'none', layout } as const;
      const text = '<!doctype html>\n<body>\n<!-- almanac:start -->\n<!-- almanac:end -->\n';
      const plan = planArchive({ page: 'archive.html', site, posts, nowMs: Date.UTC(2025, 0, 1), shape, text });
      assert.ok(plan.kind === 'edit');
      const browser = await workbench.page.context().newPage();
      await browser.setContent(plan.text);
      const links = await browser.locator('a').evaluateAll((shown) => {
        return shown.map((link) => [link.textContent, decodeURIComponent(link.getAttribute('href') ?? '')]);
      });
      await browser.close();
      const newestFirst = posts.toSorted((a, b) => (b.date?.epochMs ?? 0) - (a.date?.epochMs ?? 0));
      const wanted = newestFirst.map(({ title, url }) => [oneLine(title ?? ''), decodeURIComponent(url ?? '')]);
      assert.deepEqual(links, wanted);
    });
  }
});
