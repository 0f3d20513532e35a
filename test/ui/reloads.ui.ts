// A window that is loaded anew in the midst of a command that writes: each file keeps its former bytes or has all of the
// new ones, no post is gone, and the window works afterwards.
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openWorkbench, type Workbench } from '../harness/workbench';

/** From the last answer of the user to the reload: a command is done after half a second or so. */
const DELAY_MS = 60;
const POLL_MS = 250;
const TEST_TIMEOUT_MS = 180_000;

type Files = ReadonlyMap<string, string>;

const DRAFT = '_drafts/on-salt.md';
const JAR = '_posts/2023/2023-03-28-the-jar-on-the-windowsill.md';

/** What is done up to the last step, and that step. */
const commands: Readonly<Record<string, (workbench: Workbench) => Promise<() => Promise<void>>>> = {
  async publishes(workbench) {
    await workbench.openFile(DRAFT);
    await workbench.runCommand('Almanac: Publish');
    await workbench.quickInput.getByText('garden/_posts', { exact: true }).waitFor();
    return () => workbench.page.keyboard.press('Enter');
  },

  async renames(workbench) {
    await workbench.openFile(JAR);
    await workbench.runCommand('Almanac: Rename Post…');
    await workbench.quickInput.locator('input').first().fill('the jar');
    await workbench.quickInput.getByText('New path: _posts/2023/2023-03-28-the-jar.md').waitFor();
    await workbench.page.keyboard.press('Enter');
    const apply = workbench.page.getByRole('button', { name: 'Apply', exact: true });
    await apply.waitFor();
    return () => apply.click();
  },

  async deletes(workbench) {
    await workbench.openFile(JAR);
    await workbench.runCommand('Almanac: Delete Post…');
    await workbench.page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click();
    const forGood = workbench.page.getByRole('dialog').getByRole('button', { name: 'Delete for Good' });
    await forGood.waitFor();
    return () => forGood.click();
  },

  async 'makes an archive'(workbench) {
    await workbench.openFile('about.md');
    await workbench.runCommand('Almanac: Regenerate Archive');
    await workbench.quickInput.getByText('archive.md').first().waitFor();
    return () => workbench.page.keyboard.press('Enter');
  },
};

describe('a window that is loaded anew', () => {
  let workbench: Workbench;
  let original: Files;

  before(async () => {
    workbench = await openWorkbench({ fixture: 'jekyll-blog', theme: 'light' });
    original = readAll(workbench.folder);
    // VS Code asks whether to leave while it writes.
    workbench.page.on('dialog', (dialog) => void dialog.accept());
    await isReady();
  });

  after(() => workbench.close());

  for (const [name, begin] of Object.entries(commands)) {
    it(`leaves each file whole while a command ${name}`, async function () {
      this.timeout(TEST_TIMEOUT_MS);
      const done = await outcome(begin, undefined);
      assert.notDeepEqual(done, original, 'the command writes');
      assertWhole(await outcome(begin, DELAY_MS), original, done);
    });
  }

  /** What the files hold after a command that a reload has cut off, or that had all the time. */
  async function outcome(begin: (typeof commands)[string], delayMs: number | undefined): Promise<Files> {
    writeAll(workbench.folder, original);
    await workbench.runCommand('Almanac: Refresh Posts');
    const finish = await begin(workbench);
    await finish();
    if (delayMs === undefined) return untilDifferent(workbench.folder, original);
    await workbench.page.waitForTimeout(delayMs);
    await workbench.page.reload();
    await isReady();
    return atRest(workbench.folder);
  }

  async function isReady(): Promise<void> {
    await workbench.page.locator('.monaco-workbench .part.activitybar').waitFor();
    await workbench.openView('Blog');
    await workbench.treeItem(/^2025/).waitFor();
  }
});

/**
 * Every file holds what it held before, or what the command makes of it; one that is gone is where the command puts it.
 * VS Code moves a post first and changes its text then: in between, the post is as it was where it is to be.
 */
function assertWhole(now: Files, before: Files, done: Files): void {
  const moving = [...before].filter(([path]) => !done.has(path)).map(([, text]) => text);
  for (const [path, text] of now) {
    const former = before.get(path);
    const whole = [done.get(path), ...(former === undefined ? moving : [former])].map(withoutMoment);
    assert.ok(whole.includes(withoutMoment(text)), `${path} is neither old nor new:\n${text}`);
  }
  const made = [...done.keys()].filter((path) => !before.has(path));
  for (const path of before.keys()) {
    if (now.has(path)) continue;
    assert.ok(!done.has(path), `${path} is gone.`);
    assert.deepEqual(
      made.filter((target) => !now.has(target)),
      [],
      `${path} is gone, and what takes its place is not there.`,
    );
  }
}

/** A moment of publishing is as good as any other. */
function withoutMoment(text: string | undefined): string | undefined {
  return text?.replace(/^date: \d{4}-\d\d-\d\d \d\d:\d\d:\d\d [+-]\d{4}$/m, 'date: the moment of publishing');
}

async function untilDifferent(folder: string, before: Files): Promise<Files> {
  while (isSame(readAll(folder), before)) await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  return atRest(folder);
}

/** The extension host of the former window may live for a moment. */
async function atRest(folder: string): Promise<Files> {
  for (let last = readAll(folder); ;) {
    await new Promise((resolve) => setTimeout(resolve, 4 * POLL_MS));
    const now = readAll(folder);
    if (isSame(now, last)) return now;
    last = now;
  }
}

function isSame(a: Files, b: Files): boolean {
  return a.size === b.size && [...a].every(([path, text]) => b.get(path) === text);
}

/** All files, byte for character. */
function readAll(folder: string): Files {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'latin1')]));
}

/** Makes the files those and no others. */
function writeAll(folder: string, files: Files): void {
  for (const path of readAll(folder).keys()) if (!files.has(path)) rmSync(join(folder, path));
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text, 'latin1');
  }
}
