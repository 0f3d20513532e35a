// The first reading of a blog in VS Code, and readings after it beside bare ones of the same files.
import { Uri, workspace, type Extension } from 'vscode';
import type { AlmanacApi } from '../../../src/extension';
import type { Request } from './extension';
import { bareRead, bareWalk, collectedHeap, profiled, untilAtRest, writeHeap, type Profiles } from './host';
import type { Ticks } from './ticks';

/** So long a window without Almanac is looked at. */
const WITHOUT_MS = 5_000;

interface Start {
  readonly startMs: number;
  readonly heapBefore: number;
  readonly ticks: Ticks;
}

/** @returns what is known of the window, in milliseconds and bytes */
export async function measureIndex(
  almanac: Extension<AlmanacApi> | undefined,
  { posts, rounds }: Request,
  { startMs, heapBefore, ticks }: Start,
  profiles: Profiles,
): Promise<object> {
  const first = await profiled(profiles, 'first', () =>
    almanac === undefined ? without() : firstIndex(almanac, posts),
  );
  const firstTicks = await ticks.since(startMs);
  const restingMs = performance.now();
  await profiled<unknown>(profiles, 'checks', () => almanac?.exports.checks.whenResting() ?? without());
  const backgroundMs = performance.now() - restingMs;
  const backgroundTicks = await ticks.since(restingMs);
  await untilAtRest(almanac?.exports);
  const heap = { before: heapBefore, after: collectedHeap() };
  writeHeap(profiles);
  const again = [];
  for (let round = 0; round < rounds; round++) {
    if (round > 0) await untilAtRest(almanac?.exports);
    again.push(await readAgain(almanac?.exports, ticks, profiles));
  }
  return { ...first, firstTicks, backgroundMs, backgroundTicks, heap, again };
}

async function without(): Promise<object> {
  await new Promise((resolve) => setTimeout(resolve, WITHOUT_MS));
  return {};
}

async function firstIndex(almanac: Extension<AlmanacApi>, posts: number): Promise<object> {
  const startMs = performance.now();
  const { sites, rows } = await almanac.activate();
  const activationMs = performance.now() - startMs;
  let firstRowsMs: number | undefined;
  const listener = rows.onDidChangeTreeData(() => {
    if (rows.count > 0) firstRowsMs ??= performance.now() - startMs;
  });
  await sites.whenReady();
  const completeMs = performance.now() - startMs;
  listener.dispose();
  if (rows.count !== posts) throw new Error(`The tree holds ${rows.count} posts, not ${posts}.`);
  return { activationMs, firstRowsMs, completeMs };
}

/** A bare walk and read, and then, where Almanac is there, its own of everything. */
async function readAgain(api: AlmanacApi | undefined, ticks: Ticks, profiles: Profiles): Promise<object> {
  const folder = workspace.workspaceFolders?.[0]?.uri ?? Uri.file('/');
  const bareStartMs = performance.now();
  const files = await bareWalk(Uri.joinPath(folder, '_posts'));
  const bareWalkMs = performance.now() - bareStartMs;
  await bareRead(files);
  const bareMs = performance.now() - bareStartMs;
  const bareTicks = await ticks.since(bareStartMs);
  if (api === undefined) return { bareWalkMs, bareMs, bareTicks };
  const startMs = performance.now();
  await profiled(profiles, 'again', () => api.sites.refresh());
  const indexMs = performance.now() - startMs;
  const indexTicks = await ticks.since(startMs);
  return { bareWalkMs, bareMs, bareTicks, indexMs, indexTicks };
}
