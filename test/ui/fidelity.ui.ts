import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { render } from '../../src/cli/render';
import { canonicalHtml } from './canonicalHtml';
import { makeFileOpener, type FileOpener } from '../harness/editor/fileOpener.mjs';
import { makeTemporaryFolder, removeTemporaryFolder } from '../harness/temporaryFolder.mjs';
import { openWorkbench, type Workbench } from '../harness/workbench';

/** Blogs in all the languages that the preview knows. */
const SITES = [
  'fixtures/jekyll-blog',
  'oracle/tags/sites/jekyll-tags',
  'oracle/tags/sites/jekyll-opts',
  'oracle/tags/sites/hugo-tags',
  'oracle/tags/sites/hugo-default',
  'oracle/tags/sites/hugo-hooks',
  'oracle/tags/sites/hexo-tags',
  'oracle/tags/sites/hexo-hljs',
  'oracle/tags/sites/hexo-plain',
  'oracle/tags/sites/eleventy-tags',
  'oracle/sites/docusaurus',
  'oracle/sites/astro',
] as const;
const SAMPLES = 'test/oracle/markdown/samples';
const FEWEST_POSTS = 200;
const TEST_TIMEOUT_MS = 900_000;
const SHOWN_TIMEOUT_MS = 4_000;
const POLL_MS = 40;

describe('what the preview shows', () => {
  let workbench: Workbench | undefined;
  const folder = makeTemporaryFolder('sites');

  before(() => {
    for (const site of SITES) cpSync(join('test', site), join(folder, nameOf(site)), { recursive: true });
    makeSampleSite(join(folder, 'samples'));
  });

  after(async () => {
    await workbench?.close();
    removeTemporaryFolder(folder);
  });

  it(`is what "almanac render" prints, for ${FEWEST_POSTS} posts and more`, async function () {
    this.timeout(TEST_TIMEOUT_MS);
    // Mathematics is drawn by an extension, which the command line has none of.
    const settings = { 'markdown.math.enabled': false };
    const opener = await makeFileOpener();
    workbench = await openWorkbench({ folder, settings, ...opener.options });
    const paths = markdownFiles(folder);
    const differences: string[] = [];
    for (const [index, path] of paths.entries()) {
      const difference = await compare(workbench, opener, path, index === 0);
      if (difference !== undefined) differences.push(`${path}\n${difference}`);
    }
    assert.deepEqual(differences, []);
    assert.ok(paths.length >= FEWEST_POSTS, `${paths.length} posts were compared`);
  });
});

/** The samples of odd Markdown as posts of a Jekyll blog. */
function makeSampleSite(root: string): void {
  mkdirSync(join(root, '_posts'), { recursive: true });
  writeFileSync(join(root, '_config.yml'), 'title: Samples\n');
  for (const name of readdirSync(SAMPLES)) {
    const text = readFileSync(join(SAMPLES, name), 'utf8');
    writeFileSync(join(root, '_posts', `2024-01-01-${name}`), `---\nrender_with_liquid: false\n---\n${text}`);
  }
}

/** Opens a post and waits until its preview looks as it should; returns what differs if it never does. */
async function compare(
  workbench: Workbench,
  opener: FileOpener,
  path: string,
  isFirst: boolean,
): Promise<string | undefined> {
  const file = join(workbench.folder, path);
  const html = await printed(file);
  await opener.open(file);
  if (isFirst) await workbench.runCommand('Almanac: Open Preview to the Side');
  const body = workbench.webview().locator('.almanac-body');
  await body.waitFor({ state: 'attached' });
  // The next post opens in the first group of editors, beside the preview.
  if (isFirst) await workbench.page.keyboard.press('ControlOrMeta+1');
  const deadline = performance.now() + SHOWN_TIMEOUT_MS;
  for (;;) {
    // The page is made anew where the next post lies in another blog: its frame may go while it is looked at.
    const found = await body.evaluate(canonicalHtml, html).catch(() => ({ shown: 'nothing', wanted: html }));
    if (found.shown === found.wanted) return undefined;
    if (performance.now() > deadline) return firstDifference(found.shown, found.wanted);
    await workbench.page.waitForTimeout(POLL_MS);
  }
}

async function printed(file: string): Promise<string> {
  let html = '';
  const request = { folder: file, file, generator: undefined, buildTimeZone: undefined, nowMs: Date.now() };
  const print = (text: string): void => void (html += text);
  await render(request, { print, note: () => undefined, nowMs: request.nowMs, version: '' });
  return html;
}

/** Diagrams are drawn by an extension of VS Code, in place of the code: posts with such are left out. */
const DIAGRAM = /^[\s>*\d.-]*(?:`{3,}|~{3,}) *mermaid/m;

function markdownFiles(root: string): readonly string[] {
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));
  return paths
    .filter((path) => path.endsWith('.md') && !/(?:^|\/)(?:_includes|_data|layouts|node_modules)\//.test(path))
    .filter((path) => !DIAGRAM.test(readFileSync(join(root, path), 'utf8')))
    .sort();
}

function firstDifference(shown: string, wanted: string): string {
  let at = 0;
  while (at < shown.length && shown[at] === wanted[at]) at++;
  const around = (text: string): string => text.slice(Math.max(0, at - 80), at + 160);
  return `shown:  ${around(shown)}\nwanted: ${around(wanted)}`;
}

function nameOf(site: string): string {
  return site.slice(site.lastIndexOf('/') + 1);
}
