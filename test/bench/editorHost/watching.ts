// How long it takes, in VS Code, from the moment a file is written until the catalog and the rows of the tree are right.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { workspace } from 'vscode';
import type { AlmanacApi } from '../../../src/extension';
import { untilAtRest } from './host';
import type { Lateness, Ticks } from './ticks';

const AT_ONCE = [1, 500, 5_000];
const WAIT_MS = 60_000;

interface Refreshed {
  readonly files: number;
  /** From the last write to a catalog that is right; the tree has been told by then. */
  readonly rightMs: readonly number[];
  /** How often the tree was told until then, and after it until the host was at rest. */
  readonly refreshes: readonly number[];
  readonly late: readonly Lateness[];
}

/** Writes titles anew, of one file, of 500 and of 5,000 at once. */
export async function measureWatching(
  { sites, rows }: AlmanacApi,
  ticks: Ticks,
  rounds: number,
): Promise<{ readonly refreshed: readonly Refreshed[] }> {
  const folder = join(workspace.workspaceFolders?.[0]?.uri.fsPath ?? '', '_posts');
  const names = readdirSync(folder);
  const catalog = sites.all[0]?.catalog;
  if (catalog === undefined) throw new Error('There is no site.');
  const refreshed: Refreshed[] = [];
  for (const files of AT_ONCE.filter((count) => count <= names.length)) {
    const result = { files, rightMs: [] as number[], refreshes: [] as number[], late: [] as Lateness[] };
    for (let round = 0; round < (files === 1 ? 4 * rounds : rounds); round++) {
      const some = names.slice((round * 37) % (names.length - files + 1)).slice(0, files);
      const title = `Written at ${Date.now()} in round ${round}`;
      const isRight = (): boolean => some.every((name) => catalog.post(`_posts/${name}`)?.title === title);
      let refreshes = 0;
      const listener = rows.onDidChangeTreeData(() => refreshes++);
      for (const name of some) retitle(join(folder, name), title);
      const startMs = performance.now();
      await untilTold(sites, isRight);
      result.rightMs.push(performance.now() - startMs);
      result.late.push(await ticks.since(startMs));
      await untilAtRest();
      result.refreshes.push(refreshes);
      listener.dispose();
    }
    refreshed.push(result);
  }
  return { refreshed };
}

function retitle(path: string, title: string): void {
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^title: .*$/m, `title: "${title}"`));
}

function untilTold(sites: AlmanacApi['sites'], isRight: () => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`Not right after ${WAIT_MS} ms.`)), WAIT_MS);
    const listener = sites.onDidChange(() => {
      if (!isRight()) return;
      clearTimeout(timer);
      listener.dispose();
      resolve();
    });
  });
}
