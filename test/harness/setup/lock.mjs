// Two commands at once may want the same part of the set-up: the second waits for the first.
import { mkdirSync, readFileSync, rmSync, writeFileSync, linkSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { endOnSignals } from '../atEnd.mjs';
import { say } from './progress.mjs';

const pollMs = 300;

/**
 * Does something while no other process does it. A lock whose owner is gone is taken over. (Two that take it over at the
 * same moment may both go on: what they do must bear that.)
 *
 * @template T
 * @param {string} file  the lock: holds its owner's process id
 * @param {() => Promise<T>} action
 * @returns {Promise<T>}
 */
export async function withLock(file, action) {
  mkdirSync(dirname(file), { recursive: true });
  for (let waited = false; !take(file); waited = true) {
    if (!waited) say(`Waiting for another process, which sets this up already: ${file}`);
    await sleep(pollMs);
  }
  endOnSignals();
  const release = () => rmSync(file, { force: true });
  process.on('exit', release);
  try {
    return await action();
  } finally {
    process.off('exit', release);
    release();
  }
}

/** Linking a written file takes the lock and names its owner in one step. */
function take(file) {
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, String(process.pid));
  try {
    linkSync(mine, file);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    const owner = readOwner(file);
    if (owner === undefined || isAlive(owner)) return false;
    rmSync(file, { force: true });
    return take(file);
  } finally {
    rmSync(mine, { force: true });
  }
}

function readOwner(file) {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return undefined; // It was released in between.
  }
}

/** @param {number} pid */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
