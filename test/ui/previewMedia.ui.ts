import assert from 'node:assert/strict';
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { openWorkbench, type Workbench } from '../harness/workbench';

const POST = '_drafts/things-to-see.md';
const TEXT = `---
title: Things to see
date: 2026-02-08 08:00:00 +0000
image: /blog/no-cover.png
---
<video id="found" controls src="/blog/assets/clip.mp4" poster="/blog/no-poster.png"></video>

<video controls><source src="/blog/no-film.mp4"><source src="/blog/no-film.webm"></video>

<audio controls src="/blog/no-sound.mp3"></audio>

<img id="sizes" alt="Beans" src="/blog/assets/img/beans.png" srcset="/blog/assets/img/beans.png 1x, /blog/no-large.png 2x">

<picture><source srcset="/blog/no-wide.png 800w" media="(width > 1px)"><img alt="Loaf" src="/blog/assets/img/loaf.png"></picture>

![Odd](/blog/assets/100%25%20of%20(it)%20\u00e9t\u00e9.png?v=1#x)

To [the web](https://example.invalid/far) and to [a post]({% post_url 2024/2024-02-29-leap-day-loaf %}).
`;

describe('films, sounds and sizes of pictures in the preview', () => {
  let workbench: Workbench;
  let page: FrameLocator;

  before(async () => {
    workbench = await openWorkbench({ fixture: 'jekyll-blog', theme: 'light' });
    const { folder } = workbench;
    writeFileSync(join(folder, POST), TEXT);
    writeFileSync(join(folder, 'assets', 'clip.mp4'), '');
    copyFileSync(join(folder, 'assets/img/beans.png'), join(folder, 'assets', '100% of (it) \u00e9t\u00e9.png'));
    await workbench.page.getByRole('button', { name: 'Errors: 1' }).waitFor();
    await workbench.openFile(POST);
    await workbench.runCommand('Almanac: Open Preview');
    page = workbench.webview();
    await page.getByRole('heading', { name: 'Things to see' }).waitFor();
  });

  after(() => workbench.close());

  it('stand where they are found, and else say where they were looked for', async () => {
    const boxes = await page
      .locator('.almanac-missing')
      .evaluateAll((all) => all.map((box) => [...box.querySelectorAll('strong')].map((label) => label.textContent)));
    assert.deepEqual(boxes, [
      ['Not found: /blog/no-cover.png'],
      ['Not found: /blog/no-poster.png'],
      ['Not found: /blog/no-film.mp4', 'Not found: /blog/no-film.webm'],
      ['Not found: /blog/no-sound.mp3'],
      ['Not found: /blog/no-large.png'],
      ['Not found: /blog/no-wide.png'],
    ]);
    assert.equal(await page.locator('video').count(), 1);
    assert.match((await page.locator('video#found').getAttribute('src')) ?? '', /assets\/clip\.mp4/);
    assert.match(
      (await page.locator('.almanac-missing', { hasText: 'no-film.mp4' }).textContent()) ?? '',
      /no-film\.mp4/,
    );
    for (const name of ['Beans', 'Loaf', 'Odd']) {
      const image = page.getByRole('img', { name, exact: true });
      await image.evaluate((element: HTMLImageElement) => element.decode());
    }
    await workbench.screenshot('preview-missing');
  });

  it('has links that open the web outside, and posts beside the preview with a key held', async () => {
    const address: Promise<string> = new Promise((resolve) => {
      void workbench.page.context().route('https://example.invalid/**', (route) => {
        resolve(route.request().url());
        return route.fulfill({ body: 'far' });
      });
    });
    await page.getByRole('link', { name: 'the web' }).click();
    const dialog = workbench.page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Open', exact: true }).click();
    assert.equal(await address, 'https://example.invalid/far');
    await page.getByRole('link', { name: 'a post' }).click({ modifiers: ['ControlOrMeta'] });
    await workbench.tab('2024-02-29-leap-day-loaf.md').waitFor();
    await workbench.page.locator('.view-line', { hasText: 'Leap-day loaf' }).first().waitFor();
    assert.equal(await workbench.page.locator('.editor-group-container').count(), 2);
  });
});
