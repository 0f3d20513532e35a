// The generators whose servers the tests run: those of the machine, of its package manager, or of npm.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { part } from './part.mjs';
import { say } from './progress.mjs';
import { npm, run } from './run.mjs';

/** What serves a blog of Hexo or Eleventy, with what their blogs here need. */
const packages = [
  'hexo@8.1.2',
  'hexo-server@3.0.0',
  'hexo-renderer-marked@7.0.1',
  'hexo-renderer-ejs@2.0.0',
  '@11ty/eleventy@3.1.8',
];

/**
 * A program of the machine, which is installed where that can be done without asking: by root, with apt-get.
 *
 * @param {string} name  of the command and of the Debian package
 * @returns {Promise<boolean>} false where it is not to be had, which is said
 */
export async function setUpProgram(name) {
  if (isOnPath(name)) return true;
  try {
    if (process.getuid?.() !== 0 || !isOnPath('apt-get')) throw new Error('it is not installed');
    say(`Installing ${name} (apt-get)`);
    const env = ['-o', 'DPkg::Lock::Timeout=60', '-y', '--no-install-recommends'];
    await run('apt-get', ['update'], { cwd: '/' });
    await run('apt-get', ['install', ...env, name], { cwd: '/' });
    return isOnPath(name);
  } catch (error) {
    return tellMissing(name, error);
  }
}

/**
 * The generators of npm.
 *
 * @returns {Promise<string | undefined>} their `node_modules`; undefined where they are not to be had, which is said
 */
export async function setUpPackages() {
  try {
    const folder = await part('generators', { packages }, async (empty) => {
      say(`Getting ${packages.join(', ')} (once)`);
      await npm(['install', '--prefix', empty, '--ignore-scripts', ...packages], empty);
    });
    return join(folder, 'node_modules');
  } catch (error) {
    tellMissing('Hexo and Eleventy', error);
    return undefined;
  }
}

function tellMissing(name, error) {
  console.log(`NOT TRIED: the server of ${name}, for ${error.message.split('\n')[0]}.`);
  return false;
}

function isOnPath(name) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
