// The same tests in VS Code's web-worker extension host, where there is no Node: `*.spec.ts`, but `*.node.spec.ts`. The
// default fixture lies in memory there, as a blog in a virtual workspace does, the others on a disk.
// `node test/harness/web.mjs [part of a file's path…] [--grep TITLE] [--oldest]`.
import { fileURLToPath } from 'node:url';
import { end, endWithParent } from './atEnd.mjs';
import { runWebSpecs } from './editor/runWebSpecs.mjs';
import { defaultFixture } from './fixture.mjs';
import { runInWindows } from './parts.mjs';
import { reportResult } from './result.mjs';
import { readSelection, selectFiles } from './selection.mjs';
import { newest, oldest } from './setup/versions.mjs';
import { setUpWindow } from './setup/window.mjs';
import { findTests } from './testFiles.mjs';
import { windowsOf } from './workspaces.mjs';

endWithParent();
const selection = readSelection(process.argv.slice(2));
const version = selection.flags.has('oldest') ? oldest : newest;
const specs = selectFiles(findTests('.spec.ts'), selection).filter((file) => !file.endsWith('.node.spec.ts'));
const windows = windowsOf(specs);
try {
  await setUpWindow(version);
  reportResult(windows.length === 1 ? await runOne(windows[0]) : await runAll());
} finally {
  await end();
}

function runOne(window) {
  return runWebSpecs({ window, isInMemory: window.fixture === defaultFixture, version, grep: selection.grep });
}

function runAll() {
  const parts = windows.map(({ specs }) => specs);
  return runInWindows(fileURLToPath(import.meta.url), parts, selection.options);
}
