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
import { fixtureOf, neighboursOf } from './workspaces.mjs';

endWithParent();
const selection = readSelection(process.argv.slice(2));
const files = selectFiles(findTests('.spec.ts'), selection);
const isOldest = selection.flags.has('oldest');
try {
  await (selection.flags.has('desktop') ? setUpDesktop(isOldest) : setUpWindow(isOldest ? oldest : newest));
  reportResult(files.length === 1 ? await runOne(files[0]) : await runAll());
} finally {
  await end();
}

function runOne(spec) {
  return runSpecs({ spec, fixture: fixtureOf(spec), neighbours: neighboursOf(spec), selection });
}

function runAll() {
  return runInWindows(fileURLToPath(import.meta.url), files, selection.options);
}
