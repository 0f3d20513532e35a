// The Node that a VS Code server runs on. It runs nothing else: the project's own scripts run on the user's.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { part } from './part.mjs';
import { say } from './progress.mjs';
import { npm } from './run.mjs';

/**
 * @param {string} version
 * @returns {Promise<string>} the executable
 */
export async function setUpNode(version) {
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const folder = await part(`node-${version}`, { name, version }, async (empty) => {
    say(`Getting Node ${version} for the VS Code server`);
    writeFileSync(join(empty, 'package.json'), '{ "private": true }');
    await npm(['install', `${name}@${version}`, '--ignore-scripts'], empty);
  });
  return join(folder, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}
