import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NodeFileStore } from '../../../src/cli/nodeFiles';

describe('NodeFileStore, where a run was killed while it wrote,', () => {
  it('takes away what that run left beside the file, and nothing else', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'almanac-leftovers-'));
    try {
      const { pid: gone } = spawnSync(process.execPath, ['--version']);
      const others = ['a.md.tmp', 'a.md.1.tmp.md', `b.md.${gone}.tmp`, `a.md.${process.ppid}.tmp`];
      for (const name of ['a.md', `a.md.${gone}.tmp`, ...others]) writeFileSync(join(folder, name), 'old');
      const files = new NodeFileStore(folder);
      assert.deepEqual(await files.writeIfUnchanged('a.md', 'old', 'new'), { kind: 'written' });
      assert.equal(readFileSync(join(folder, 'a.md'), 'utf8'), 'new');
      assert.deepEqual(readdirSync(folder).sort(), ['a.md', ...others].sort());
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
