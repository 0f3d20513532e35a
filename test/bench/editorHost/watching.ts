// How long it takes, in VS Code, from the moment a file is written until the catalog and the rows of the tree are right.
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { workspace } from 'vscode';
import type { AlmanacApi } from '../../../src/extension';
import { untilAtRest } from './host';
import type { Lateness, Ticks } from './ticks';

const AT_ONCE = [1, 500, 5_000];
const WAIT_MS = 60_000;

interface Refreshed {
  readonly files: number;
  /** From the last write, by another process, to a catalog that is right; the tree has been told by then. */
  readonly rightMs: readonly number[];
  /** How often the tree was told from the first write on until the host was at rest. */
  readonly refreshes: readonly number[];
  readonly late: readonly Lateness[];
}

/** Writes titles anew, of one file, of 500 and of 5,000 at once. */
export async function measureWatching(
  almanac: AlmanacApi,
  ticks: Ticks,
  rounds: number,
): Promise<{ readonly refreshed: readonly Refreshed[] }> {
  const { sites, rows } = almanac;
  const folder = join(workspace.workspaceFolders?.[0]?.uri.fsPath ?? '', '_posts');
  const names = readdirSync(folder);
  const catalog = sites.all[0]?.catalog;
  if (catalog === undefined) throw new Error('There is no site.');
  const refreshed: Refreshed[] = [];
  for (const files of AT_ONCE.filter((count) => count <= names.length)) {
    const result = { files, rightMs: [] as number[], refreshes: [] as number[], late: [] as Lateness[] };
    for (let round = 0; round < (files === 1 ? 2 * rounds : rounds); round++) {
      const some = names.slice((round * 37) % (names.length - files + 1)).slice(0, files);
      const title = `Written at ${Date.now()} in round ${round}`;
      const isRight = (): boolean => some.every((name) => catalog.post(`_posts/${name}`)?.title === title);
      let refreshes = 0;
      const listener = rows.onDidChangeTreeData(() => refreshes++);
      const told = untilTold(sites, isRight);
      const paths = some.map((name) => join(folder, name));
      const written = retitle(paths, title);
      const startMs = performance.now();
      const writtenMs = await written;
      result.rightMs.push((await told) - writtenMs);
      result.late.push(await ticks.since(startMs));
      await untilAtRest(almanac);
      result.refreshes.push(refreshes);
      listener.dispose();
    }
    refreshed.push(result);
  }
  return { refreshed };
}

const RETITLE = `
const { readFileSync, writeFileSync } = require('node:fs');
const { paths, title } = JSON.parse(readFileSync(0, 'utf8'));
for (const path of paths) writeFileSync(path, readFileSync(path, 'utf8').replace(/^title: .*$/m, 'title: "' + title + '"'));
console.log(Date.now());`;

/** @returns when the last file was written, in epoch milliseconds */
function retitle(paths: readonly string[], title: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const { stdin, stdout } = spawn(process.execPath, ['-e', RETITLE], { stdio: ['pipe', 'pipe', 'inherit'] }).on(
      'error',
      reject,
    );
    stdout.once('data', (data: Buffer) => resolve(Number(data.toString())));
    stdin.end(JSON.stringify({ paths, title }));
  });
}

/** @returns when it was, in epoch milliseconds */
function untilTold(sites: AlmanacApi['sites'], isRight: () => boolean): Promise<number> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`Not right after ${WAIT_MS} ms.`)), WAIT_MS);
    const listener = sites.onDidChange(() => {
      if (!isRight()) return;
      clearTimeout(timer);
      listener.dispose();
      resolve(Date.now());
    });
  });
}
