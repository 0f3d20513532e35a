// `npm start [-- FOLDER]`: VS Code with the extension, in your own browser; `--desktop` opens desktop VS Code instead.
// Imports nothing but Node, and neither does what it imports: it runs before anything is installed.
import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { end, endWithNpm } from './atEnd.mjs';
import { buildProduct } from './build.mjs';
import { openDesktop } from './editor/desktop.mjs';
import { startServer } from './editor/server.mjs';
import { copySample } from './fixture.mjs';
import { installPackages } from './install.mjs';
import { say } from './setup/progress.mjs';
import { newest } from './setup/versions.mjs';

const preferredPort = 8421;
/** What windows of tests go without. The sample blog lies in the repository, which is not what its author would commit to. */
const settings = { 'git.enabled': true, 'git.openRepositoryInParentFolders': 'never' };

endWithNpm();
const args = process.argv.slice(2);
const folder = readFolder(args.filter((arg) => !arg.startsWith('--')));
try {
  await installPackages();
  await buildProduct();
  if (args.includes('--desktop')) await openDesktop(folder ?? copySample());
  else await serve(folder ?? copySample());
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  await end();
}

/** npm runs scripts in the project's folder, so a relative path is meant from where `npm start` was typed. */
function readFolder([name]) {
  if (name === undefined) return undefined;
  const path = resolve(process.env.INIT_CWD ?? '', name);
  if (existsSync(path) && statSync(path).isDirectory()) return path;
  console.error(`There is no folder ${path}.`);
  process.exit(2);
}

async function serve(path) {
  const server = await startServer({ version: newest, port: preferredPort, settings });
  say(`VS Code ${newest.vscode} is open on ${path}`);
  console.log(`\n  Open ${server.urlOf(path)}\n  Ctrl+C stops it.\n`);
  process.exitCode = 0; // Being stopped is how this ends.
  await server.death;
  throw new Error(`The VS Code server ended by itself:\n${server.log()}`);
}
