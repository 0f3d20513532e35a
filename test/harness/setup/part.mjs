// A part of the set-up is a folder of the cache that is whole or not there.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../paths.mjs';
import { withLock } from './lock.mjs';
import { say } from './progress.mjs';

const stampName = '.whole.json';

/**
 * Makes a part unless it stands already. It is filled under another name, stamped and only then renamed: what a stopped
 * set-up leaves behind, or one by another recipe, is thrown away and made anew.
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
  return withLock(`${folder}.lock`, async () => {
    if (isWhole(folder, stamp)) return folder;
    await remake(folder, stamp, make);
    return folder;
  });
}

async function remake(folder, stamp, make) {
  const half = `${folder}.half`;
  for (const left of [folder, half]) {
    if (existsSync(left)) say(`Removing what an earlier set-up left: ${left}`);
    rmSync(left, { recursive: true, force: true });
  }
  mkdirSync(half);
  await make(half);
  writeFileSync(join(half, stampName), stamp);
  renameSync(half, folder);
}

function isWhole(folder, stamp) {
  const file = join(folder, stampName);
  return existsSync(file) && readFileSync(file, 'utf8') === stamp;
}
