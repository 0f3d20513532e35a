// Extension-host tests: `*.spec.ts` in a real VS Code.
// `node test/harness/vscode.mjs [part of a file's path…] [--grep TITLE] [--oldest] [--desktop]`.
import { fileURLToPath } from 'node:url';
import { end, endWithParent } from './atEnd.mjs';
import { runSpecs, setUpDesktop } from './editor/runSpecs.mjs';
import { runInWindows } from './parts.mjs';
import { reportResult } from './result.mjs';
import { readSelection, selectFiles } from './selection.mjs';
import { newest, oldest } from './setup/versions.mjs';
import { setUpWindow } from './setup/window.mjs';
import { findTests } from './testFiles.mjs';
import { windowsOf } from './workspaces.mjs';

endWithParent();
const selection = readSelection(process.argv.slice(2));
const windows = windowsOf(selectFiles(findTests('.spec.ts'), selection));
const isOldest = selection.flags.has('oldest');
try {
  await (selection.flags.has('desktop') ? setUpDesktop(isOldest) : setUpWindow(isOldest ? oldest : newest));
  reportResult(windows.length === 1 ? await runSpecs(windows[0], selection) : await runAll());
} finally {
  await end();
}

function runAll() {
  const parts = windows.map(({ specs }) => specs);
  return runInWindows(fileURLToPath(import.meta.url), parts, selection.options);
}
