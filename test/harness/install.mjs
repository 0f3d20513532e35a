// The packages that the project needs, as the lock file names them; `node test/harness/install.mjs` installs them too.
// Imports nothing but Node.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './paths.mjs';
import { withLock } from './setup/lock.mjs';
import { say } from './setup/progress.mjs';
import { npm } from './setup/run.mjs';

/** Runs `npm ci` unless what is installed is what the lock file asks for. */
export async function installPackages() {
  if (isInstalled()) return;
  await withLock(join(root, '.almanac-cache', 'npm-ci.lock'), async () => {
    if (isInstalled()) return;
    say('Installing packages (npm ci)');
    await npm(['ci', '--ignore-scripts'], root);
    say('Packages are installed');
  });
}

/** npm writes its own account of `node_modules` last: where that is missing, an installation was stopped half-way. */
function isInstalled() {
  const account = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(account)) return false;
  const installed = readPackages(account);
  return Object.entries(readPackages(join(root, 'package-lock.json'))).every(
    ([path, wanted]) => path === '' || wanted.optional === true || installed[path]?.version === wanted.version,
  );
}

function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await installPackages();
