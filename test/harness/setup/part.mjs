// A part of the set-up is a folder of the cache that is whole or not there.
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../paths.mjs';
import { isAlive, withLock } from './lock.mjs';
import { say } from './progress.mjs';

const stampName = '.whole.json';

/**
 * Makes a part unless it stands already. It is filled under a name of this process's own, stamped last, and only then
 * takes its name, in one step: what a stopped set-up leaves behind is never used, and neither is another recipe's.
 *
 * @param {string} name  of the folder in the cache
 * @param {unknown} recipe  what the part is made from, as JSON
 * @param {(folder: string) => Promise<void>} make  fills an empty folder
 * @returns {Promise<string>} the part's folder
 */
export async function part(name, recipe, make) {
  const folder = join(cacheFolder, name);
  const stamp = JSON.stringify(recipe);
  if (isWhole(folder, stamp)) return folder;
  mkdirSync(cacheFolder, { recursive: true });
  await withLock(`${folder}.lock`, async () => {
    if (isWhole(folder, stamp)) return;
    removeHalves(name);
    await fill(folder, stamp, make);
  });
  return folder;
}

async function fill(folder, stamp, make) {
  const half = `${folder}.half-${process.pid}`;
  mkdirSync(half);
  await make(half);
  writeFileSync(join(half, stampName), stamp);
  if (isWhole(folder, stamp)) {
    rmSync(half, { recursive: true }); // Another process was faster, and may use its own already.
    return;
  }
  rmSync(folder, { recursive: true, force: true });
  renameSync(half, folder);
}

function isWhole(folder, stamp) {
  const file = join(folder, stampName);
  return existsSync(file) && readFileSync(file, 'utf8') === stamp;
}

/** Removes what stopped set-ups left; what one of their processes still writes stays for the next time. */
function removeHalves(name) {
  for (const half of readdirSync(cacheFolder).filter((entry) => entry.startsWith(`${name}.half-`))) {
    if (isAlive(Number(half.slice(half.lastIndexOf('-') + 1)))) continue;
    say(`Removing what a stopped set-up left: ${half}`);
    try {
      rmSync(join(cacheFolder, half), { recursive: true, force: true });
    } catch (error) {
      say(`It is still in use: ${error.message}`);
    }
  }
}
