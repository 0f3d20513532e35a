// Windows of VS Code on a workspace, in whose extension host an extension of ours measures.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { launchBrowser } from '../harness/editor/browser.mjs';
import { startServer } from '../harness/editor/server.mjs';
import { newest } from '../harness/setup/versions.mjs';
import { makeTemporaryFolder } from '../harness/temporaryFolder.mjs';
import { makeHostExtension } from './hostExtension.mjs';

const TIMEOUT_MS = 900_000;
const SETTLED_MS = 8_000;
const ROW = '.part.sidebar .tree-explorer-viewlet-tree-view [role=treeitem]';

/**
 * @typedef {object} Question
 * @property {'activation' | 'index' | 'watch'} task
 * @property {string} folder  that the window is open on
 * @property {number} [posts]  that the tree is to hold at last
 * @property {number} [rounds]
 * @property {boolean} [installed]  whether Almanac is there; default true
 * @property {number} [windows]  how often it is measured, each in a freshly loaded window; default 1
 * @property {string} [profiles]  a folder for profiles of the extension host
 */

/**
 * Opens a window once, unmeasured, with the view of posts shown; then loads it anew and measures.
 *
 * @param {Question} question
 * @returns {Promise<readonly object[]>} what the extension host answered
 */
export async function askWindows({ task, folder, posts = 0, rounds = 1, installed = true, windows = 1, profiles }) {
  const result = join(makeTemporaryFolder('bench'), 'result.json');
  if (profiles !== undefined) mkdirSync(profiles, { recursive: true });
  const server = await startServer({
    version: newest,
    installed,
    extensions: [await makeHostExtension('editorHost', ['*']), makeNothing()],
    env: { ALMANAC_BENCH_EDITOR: JSON.stringify({ task, posts, rounds, result, profiles }) },
  });
  const page = await (await launchBrowser()).newPage({ viewport: { width: 1280, height: 800 } });
  try {
    await page.goto(server.urlOf(folder));
    const tab = page.locator('.part.activitybar').getByRole('tab', { name: /^Blog/ });
    if (installed) {
      await tab.click();
      await page.locator(ROW).first().waitFor({ timeout: TIMEOUT_MS });
      // What the window shows, the next one remembers: VS Code writes that down a moment later.
      await sleep(SETTLED_MS);
    }
    const answers = [];
    for (let window = 0; window <= windows; window++) {
      const answer = await untilWritten(result);
      if (answer.error !== undefined) throw new Error(answer.error);
      rmSync(result);
      if (window > 0) answers.push(answer);
      if (window < windows) await page.reload();
    }
    return answers;
  } finally {
    await page.context().close();
    await server.stop();
  }
}

/** @returns {string} the folder of an extension that does nothing, when it is asked to */
function makeNothing() {
  const folder = join(makeTemporaryFolder('bench-nothing'), 'extension');
  mkdirSync(folder);
  writeFileSync(join(folder, 'extension.js'), 'exports.activate = () => {};\n');
  const manifest = {
    name: 'nothing',
    publisher: 'almanac-tests',
    version: '1.0.0',
    engines: { vscode: '^1.100.0' },
    main: './extension.js',
    activationEvents: ['onCommand:almanac-tests.nothing'],
  };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  return folder;
}

async function untilWritten(path) {
  for (const start = performance.now(); performance.now() - start < TIMEOUT_MS; await sleep(200)) {
    if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8'));
  }
  throw new Error('The extension host did not answer.');
}
