import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withLock } from './setup/lock.mjs';

describe('the lock of the set-up', () => {
  let folder: string;
  let lock: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'almanac-lock-'));
    lock = join(folder, 'part.lock');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is held while something is done, and released after it', async () => {
    assert.equal(await withLock(lock, async () => existsSync(lock)), true);
    assert.equal(existsSync(lock), false);
  });

  it('is released where what is done fails', async () => {
    await assert.rejects(
      withLock(lock, () => Promise.reject(new Error('stopped'))),
      /stopped/,
    );
    assert.equal(existsSync(lock), false);
  });

  it('is taken over from a process that is gone', async () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    writeFileSync(lock, String(pid));
    assert.equal(await withLock(lock, async () => 'done'), 'done');
  });
});
