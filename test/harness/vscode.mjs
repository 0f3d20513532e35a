// Extension-host tests: `*.spec.ts` in a real VS Code.
// `node test/harness/vscode.mjs [part of a file's path…] [--grep TITLE] [--oldest] [--desktop]`.
import { end, endWithParent } from './atEnd.mjs';
import { runSpecs } from './editor/runSpecs.mjs';
import { reportResult, sumResults } from './result.mjs';
import { readSelection, selectFiles } from './selection.mjs';
import { newest, oldest } from './setup/versions.mjs';
import { setUpWindow } from './setup/window.mjs';
import { findTests } from './testFiles.mjs';
import { fixtureOf } from './workspaces.mjs';

endWithParent();
const selection = readSelection(process.argv.slice(2));
const files = selectFiles(findTests('.spec.ts'), selection);
try {
  if (!selection.flags.has('desktop')) await setUpWindow(selection.flags.has('oldest') ? oldest : newest);
  const results = [];
  for (const spec of files) results.push(await runSpecs({ spec, fixture: fixtureOf(spec), selection }));
  reportResult(sumResults(results));
} finally {
  await end();
}
