import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { openWorkbench, type Workbench } from '../harness/workbench';
import { waitUntil } from './waitUntil';
import { RICH_POST, RICH_TITLE, writeRichPost } from './richPost';

const BUILT = `body { background: rgb(255, 248, 231); color: rgb(40, 30, 20); font-family: serif; font-size: 19px; }
.post-content h2 { color: rgb(160, 60, 20); }
pre { padding: 1em; background: rgb(240, 230, 210); }
`;

describe('a post in the style of its site', () => {
  let workbench: Workbench;
  let page: FrameLocator;
  const asked: string[] = [];

  before(async () => {
    workbench = await openWorkbench({ fixture: 'jekyll-blog', theme: 'dark', size: { width: 1000, height: 800 } });
    writeRichPost(workbench);
    const site = join(workbench.folder, '_site');
    mkdirSync(join(site, 'assets'), { recursive: true });
    writeFileSync(join(site, 'assets', 'built.css'), `@import url("https://example.invalid/far.css");\n${BUILT}`);
    const link = (href: string): string => `<link rel="stylesheet" href="${href}">`;
    const head = link('https://example.invalid/font.css') + link('/blog/assets/built.css');
    writeFileSync(join(site, 'index.html'), `<!DOCTYPE html><head>${head}</head>`);
    // What the page's policy forbids does not come so far.
    await workbench.page.context().route('https://example.invalid/**', (route) => {
      asked.push(route.request().url());
      return route.abort();
    });
    await workbench.page.getByRole('button', { name: 'Errors: 1' }).waitFor();
    await workbench.openFile(RICH_POST);
    await workbench.runCommand('Almanac: Open Preview');
    page = workbench.webview();
    await page.getByRole('heading', { name: RICH_TITLE, exact: true }).waitFor();
  });

  after(() => workbench.close());

  const isBuilt = (element: Element): boolean => getComputedStyle(element).backgroundColor === 'rgb(255, 248, 231)';
  const isNotBuilt = (element: Element): boolean => getComputedStyle(element).backgroundColor !== 'rgb(255, 248, 231)';

  it('wears the style sheets of the built site, and the theme again, by a button and by a command', async () => {
    const body = page.locator('body');
    await waitUntil(body, isNotBuilt);
    await page.getByRole('button', { name: 'Site Style' }).click();
    await waitUntil(body, isBuilt);
    const heading = page.getByRole('heading', { name: 'What it takes' });
    await waitUntil(heading, (element) => getComputedStyle(element).color === 'rgb(160, 60, 20)');
    await workbench.screenshot('preview-site-style');
    await workbench.runCommand('Almanac: Switch Preview Style');
    await waitUntil(body, isNotBuilt);
    assert.deepEqual(asked, []);
  });

  it('wears those of the setting instead, and sees when they change', async () => {
    const sheet = join(workbench.folder, 'own.css');
    writeFileSync(sheet, 'body { background: rgb(1, 2, 3); }');
    mkdirSync(join(workbench.folder, '.vscode'), { recursive: true });
    const settings = { 'almanac.preview.styles': ['../outside.css', 'own.css'] };
    writeFileSync(join(workbench.folder, '.vscode', 'settings.json'), JSON.stringify(settings));
    await page.getByRole('button', { name: 'Site Style' }).click();
    const body = page.locator('body');
    await waitUntil(body, (element) => getComputedStyle(element).backgroundColor === 'rgb(1, 2, 3)');
    assert.equal(await page.locator('link.almanac-site-sheet').count(), 1);
    writeFileSync(sheet, 'body { background: rgb(4, 5, 6); }');
    await waitUntil(body, (element) => getComputedStyle(element).backgroundColor === 'rgb(4, 5, 6)');
    await page.getByRole('button', { name: 'Editor Theme' }).click();
    await waitUntil(body, (element) => getComputedStyle(element).backgroundColor !== 'rgb(4, 5, 6)');
  });

  it('moves nothing for a reader who asks for less motion, not by its site either', async () => {
    const sheet = join(workbench.folder, 'own.css');
    writeFileSync(sheet, '@keyframes turn { to { rotate: 1turn; } } .post-content h2 { animation: turn 2s infinite; }');
    await page.getByRole('button', { name: 'Site Style' }).click();
    const heading = page.getByRole('heading', { name: 'What it takes' });
    const neighbour = page.locator('.almanac-neighbour').first();
    await waitUntil(heading, (element) => getComputedStyle(element).animationName === 'turn');
    await waitUntil(neighbour, (element) => getComputedStyle(element).transitionDuration === '0.12s, 0.12s');
    await workbench.page.emulateMedia({ reducedMotion: 'reduce' });
    await waitUntil(heading, (element) => getComputedStyle(element).animationName === 'none');
    await waitUntil(neighbour, (element) => getComputedStyle(element).transitionDuration === '0s');
    await workbench.page.emulateMedia({ reducedMotion: 'no-preference' });
    await waitUntil(heading, (element) => getComputedStyle(element).animationName === 'turn');
  });
});
