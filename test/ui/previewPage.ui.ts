import assert from 'node:assert/strict';
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { openWorkbench, type Workbench } from '../harness/workbench';

const IMAGES = 'assets/img';

/** Every way to a picture and to another post that a post of the sample blog has. */
const LINKS = `---
title: Ways out
date: 2026-02-03 10:00:00 +0000
---
![Beside](near.png) ![From the root](/blog/assets/img/beans.png) ![Of the site]({{ site.baseurl }}/assets/img/loaf.png)

<img alt="Raw" src="/blog/assets/img/harbour.png"> ![Gone](nowhere.png)

To [a post]({% post_url 2024/2024-02-29-leap-day-loaf %}) and to [a place below](#far-below).

${'A line that takes its room.\n\n'.repeat(60)}
## Far below

The end.
`;

/** What a hostile post tries: each of these would set \`window.almanacWasHere\`, or load something, in a careless page. */
const HOSTILE = `---
title: "<img src=x onerror='window.almanacWasHere = 1'>"
date: 2026-02-04 10:00:00 +0000
tags: ["<script>window.almanacWasHere = 1</script>"]
---
<script>window.almanacWasHere = 1</script>
<img src="x" onerror="window.almanacWasHere = 1">
<svg onload="window.almanacWasHere = 1"><script>window.almanacWasHere = 1</script></svg>
<a id="lure" href="javascript:window.almanacWasHere = 1">a lure</a>
<iframe srcdoc="<script>parent.almanacWasHere = 1</script>"></iframe>
<base href="https://example.invalid/">
<meta http-equiv="refresh" content="0; url=https://example.invalid/">
<form action="https://example.invalid/"><button formaction="javascript:window.almanacWasHere = 1">go</button></form>
<details open ontoggle="window.almanacWasHere = 1"><summary>more</summary></details>
<style>@import url("https://example.invalid/x.css"); .almanac-title { display: none }</style>
<object data="data:text/html,<script>1</script>"></object><embed src="x">
<math><mtext><table><mglyph><style><img src=x onerror="window.almanacWasHere = 1"></style></mglyph></table></mtext></math>

The end of it.
`;

describe('the page of a preview', () => {
  let workbench: Workbench | undefined;

  afterEach(async () => {
    await workbench?.close();
    workbench = undefined;
  });

  /** Opens a post of the sample blog in the preview alone. */
  async function preview(
    path: string,
    heading: string,
    theme: 'light' | 'dark' = 'light',
  ): Promise<[Workbench, FrameLocator]> {
    workbench ??= await openWorkbench({ fixture: 'jekyll-blog', theme });
    await workbench.page.getByRole('button', { name: 'Errors: 1' }).waitFor();
    await workbench.openFile(path);
    await workbench.runCommand('Almanac: Open Preview');
    const page = workbench.webview();
    await page.getByRole('heading', { name: heading, exact: true }).waitFor();
    return [workbench, page];
  }

  it('leads to the posts before and after, and to the archive page at the end', async () => {
    const [, page] = await preview('_posts/2023/2023-03-28-the-jar-on-the-windowsill.md', 'The jar on the windowsill');
    const footer = page.getByRole('navigation');
    assert.match((await footer.locator('.almanac-neighbour-next').textContent()) ?? '', /Sardines on sticks/);
    await footer.locator('.almanac-neighbour-previous').click();
    await page.getByRole('heading', { name: 'A kitchen by the sea', exact: true }).waitFor();
    assert.match((await footer.locator('.almanac-neighbour-previous').textContent()) ?? '', /Blog Archive/);
    await footer.locator('.almanac-neighbour-next').press('Enter');
    await page.getByRole('heading', { name: 'The jar on the windowsill', exact: true }).waitFor();
  });

  it('shows pictures from wherever the site would take them, and says where it looked for others', async () => {
    workbench = await openWorkbench({ fixture: 'jekyll-blog', theme: 'light' });
    const post = join(workbench.folder, '_posts', '2026-02-03-ways-out.md');
    writeFileSync(post, LINKS);
    copyFileSync(join(workbench.folder, IMAGES, 'beans.png'), join(workbench.folder, '_posts', 'near.png'));
    const [, page] = await preview('_posts/2026-02-03-ways-out.md', 'Ways out');
    for (const name of ['From the root', 'Of the site', 'Raw']) {
      const image = page.getByRole('img', { name, exact: true });
      await image.evaluate((element: HTMLImageElement) => element.decode());
      assert.ok(await image.evaluate((element: HTMLImageElement) => element.naturalWidth > 0), name);
    }
    assert.match((await page.locator('body').textContent()) ?? '', /nowhere\.png/);
  });

  it('follows links to posts in the preview, and scrolls to anchors', async () => {
    workbench = await openWorkbench({ fixture: 'jekyll-blog', theme: 'dark' });
    writeFileSync(join(workbench.folder, '_posts', '2026-02-03-ways-out.md'), LINKS);
    const [, page] = await preview('_posts/2026-02-03-ways-out.md', 'Ways out');
    const below = page.getByRole('heading', { name: 'Far below' });
    assert.ok(await below.evaluate((element) => element.getBoundingClientRect().top > innerHeight));
    await page.getByRole('link', { name: 'a place below' }).click();
    await page.locator('h2#far-below').evaluate(
      (element) =>
        new Promise<void>((resolve) => {
          const look = (): void =>
            element.getBoundingClientRect().top < innerHeight ? resolve() : void requestAnimationFrame(look);
          look();
        }),
    );
    await page.getByRole('link', { name: 'a post' }).click();
    await page.getByRole('heading', { name: 'Leap-day loaf', exact: true }).waitFor();
  });

  it('runs nothing that stands in a post', async () => {
    workbench = await openWorkbench({ fixture: 'jekyll-blog', theme: 'light' });
    writeFileSync(join(workbench.folder, '_posts', '2026-02-04-hostile.md'), HOSTILE);
    const asked: string[] = [];
    workbench.page.on('request', (request) => {
      if (request.url().includes('example.invalid')) asked.push(request.url());
    });
    const [, page] = await preview('_posts/2026-02-04-hostile.md', "<img src=x onerror='window.almanacWasHere = 1'>");
    await page.getByText('The end of it.').waitFor();
    await page.locator('#lure, :text("a lure")').first().click();
    assert.equal(await page.locator('body').evaluate(() => 'almanacWasHere' in globalThis), false);
    for (const forbidden of [
      'iframe',
      'object',
      'embed',
      'base',
      'form',
      '#almanac-page script',
      '#almanac-page meta',
    ]) {
      assert.equal(await page.locator(forbidden).count(), 0, forbidden);
    }
    const handlers = await page
      .locator('#almanac-page')
      .evaluate((root) =>
        [...root.querySelectorAll('*')].flatMap((element) =>
          element.getAttributeNames().filter((name) => name.startsWith('on')),
        ),
      );
    assert.deepEqual(handlers, []);
    assert.deepEqual(asked, []);
    await workbench.screenshot('preview-hostile');
  });

  it('is there again after a reload of the window', async () => {
    await preview('_posts/2024/2024-06-21-the-longest-table.md', 'The longest table', 'dark');
    await workbench?.screenshot('preview-dark');
    await workbench?.reload();
    const page = workbench?.webview();
    await page?.getByRole('heading', { name: 'The longest table', exact: true }).waitFor();
    await page?.getByRole('img', { name: 'The harbour in the evening' }).waitFor();
  });

  it('shows text that no file holds yet, outside of every blog', async () => {
    workbench = await openWorkbench({ theme: 'light' });
    await workbench.runCommand('File: New Untitled Text File');
    await workbench.tab(/Untitled-1/).waitFor();
    await workbench.page.keyboard.type('# A thought\n\nWith *weight*.');
    await workbench.runCommand('Change Language Mode');
    await workbench.quickInput.locator('input').first().fill('Markdown');
    await workbench.quickInput
      .locator('.monaco-list-row', { hasText: /^Markdown/ })
      .first()
      .click();
    await workbench.runCommand('Almanac: Open Preview to the Side');
    await workbench.webview().locator('em', { hasText: 'weight' }).waitFor();
  });
});
