// Extension-host tests: `*.spec.ts` in a real VS Code.
// `node test/harness/vscode.mjs [part of a file's path…] [--grep TITLE] [--oldest] [--desktop]`.
//
// A spec under `test/vscode/NAME/`, where NAME is a fixture's, runs in a window on a fresh copy of that fixture, one
// under `test/vscode/empty-window/` in a window without a folder, any other in a window on the default fixture.
import { end, endWithParent } from './atEnd.mjs';
import { runSpecs } from './editor/runSpecs.mjs';
import { defaultFixture, fixtureNames } from './fixture.mjs';
import { reportResult, sumResults } from './result.mjs';
import { readSelection, selectFiles } from './selection.mjs';
import { newest, oldest } from './setup/versions.mjs';
import { setUpWindow } from './setup/window.mjs';
import { findTests } from './testFiles.mjs';

endWithParent();
const selection = readSelection(process.argv.slice(2));
const files = selectFiles(findTests('.spec.ts'), selection);
const workspaces = new Set([...fixtureNames(), 'empty-window']);
try {
  if (!selection.flags.has('desktop')) await setUpWindow(selection.flags.has('oldest') ? oldest : newest);
  const results = [];
  for (const workspace of new Set(files.map(workspaceOf))) {
    const specs = files.filter((file) => workspaceOf(file) === workspace);
    const fixture = workspace === 'empty-window' ? undefined : workspace;
    results.push(await runSpecs({ specs, fixture, selection }));
  }
  reportResult(sumResults(results));
} finally {
  await end();
}

function workspaceOf(file) {
  const folder = file.split('/')[2];
  return workspaces.has(folder) ? folder : defaultFixture;
}
