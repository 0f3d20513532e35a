// A second extension in the host of Almanac: it measures what a workspace costs there, with Almanac and without.
import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { extensions, workspace } from 'vscode';
import type { AlmanacApi } from '../../../src/extension';
import { collectedHeap, profiled, untilAtRest } from './host';
import { measureIndex } from './index';
import { Ticks } from './ticks';
import { measureWatching } from './watching';

/** What a benchmark asks for: see `editorWindow.mjs`. */
export interface Request {
  readonly task: 'activation' | 'index' | 'watch';
  readonly posts: number;
  readonly rounds: number;
  /** Where the answer is expected. */
  readonly result: string;
  /** Where profiles go; undefined takes none. */
  readonly profiles?: string | undefined;
}

export function activate(): void {
  const asked = process.env['ALMANAC_BENCH_EDITOR'];
  if (asked === undefined || workspace.workspaceFolders === undefined) return;
  const request: Request = JSON.parse(asked);
  const isFirst = !existsSync(`${request.result}.opened`);
  writeFileSync(`${request.result}.opened`, '');
  void (isFirst ? warmUp() : measure(request))
    .catch((error: unknown) => ({ error: error instanceof Error ? error.stack : String(error) }))
    .then((answer) => {
      writeFileSync(`${request.result}.part`, JSON.stringify(answer));
      renameSync(`${request.result}.part`, request.result);
    });
}

/** The first window is for the caches of the disk and of VS Code, and to show the view that the next ones begin with. */
async function warmUp(): Promise<object> {
  const api = await extensions.getExtension<AlmanacApi>('almanac.almanac-blog')?.activate();
  await api?.sites.whenReady();
  return {};
}

async function measure(request: Request): Promise<object> {
  const almanac = extensions.getExtension<AlmanacApi>('almanac.almanac-blog');
  const wasActive = almanac?.isActive ?? false;
  const heapBefore = collectedHeap();
  const ticks = new Ticks();
  const profiles = request.profiles === undefined ? undefined : `${request.profiles}/${request.task}`;
  const startMs = performance.now();
  const start = { startMs, heapBefore, ticks };
  if (request.task === 'activation') {
    await almanac?.activate();
    const activationMs = performance.now() - startMs;
    const floorStartMs = performance.now();
    await extensions.getExtension('almanac-tests.nothing')?.activate();
    return { wasActive, activationMs, floorMs: performance.now() - floorStartMs };
  }
  if (request.task === 'index') return { wasActive, ...(await measureIndex(almanac, request, start, profiles)) };
  const api = await almanac?.activate();
  if (api === undefined) throw new Error('Almanac is not installed.');
  await api.sites.whenReady();
  await untilAtRest(api);
  return profiled(profiles, 'changes', () => measureWatching(api, ticks, request.rounds));
}
