// The same tests in VS Code's web-worker extension host, where there is no Node: `*.spec.ts`, but `*.node.spec.ts`. The
// default fixture lies in memory there, as a blog in a virtual workspace does, the others on a disk.
// `node test/harness/web.mjs [part of a file's path…] [--grep TITLE] [--oldest]`.
import { end, endWithParent } from './atEnd.mjs';
import { runWebSpecs } from './editor/runWebSpecs.mjs';
import { defaultFixture } from './fixture.mjs';
import { reportResult, sumResults } from './result.mjs';
import { readSelection, selectFiles } from './selection.mjs';
import { newest, oldest } from './setup/versions.mjs';
import { setUpWindow } from './setup/window.mjs';
import { findTests } from './testFiles.mjs';
import { fixtureOf } from './workspaces.mjs';

endWithParent();
const selection = readSelection(process.argv.slice(2));
const version = selection.flags.has('oldest') ? oldest : newest;
const files = selectFiles(findTests('.spec.ts'), selection).filter((file) => !file.endsWith('.node.spec.ts'));
try {
  await setUpWindow(version);
  const results = [];
  for (const spec of files) {
    const fixture = fixtureOf(spec);
    const isInMemory = fixture === defaultFixture;
    results.push(await runWebSpecs({ spec, fixture, isInMemory, version, grep: selection.grep }));
  }
  reportResult(sumResults(results));
} finally {
  await end();
}
