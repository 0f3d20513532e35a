// What the benchmarks need of an extension host: collected memory, rest, profiles, and bare reading through VS Code.
import { Session, type Profiler } from 'node:inspector';
import { writeFileSync } from 'node:fs';
import { setFlagsFromString, writeHeapSnapshot } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { FileType, Uri, workspace } from 'vscode';
import type { AlmanacApi } from '../../../src/extension';

/** As many calls as the product has under way. */
const SIMULTANEOUS_CALLS = 64;
/** What follows a change by a timer is done by then. */
const SETTLED_MS = 1_000;

/** @returns bytes of the heap that are in use once what nobody holds is collected */
export function collectedHeap(): number {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') for (let turn = 0; turn < 3; turn++) collect();
  return process.memoryUsage().heapUsed;
}

/** Waits until all posts are checked, and what else is done in the background is done. */
export async function untilAtRest(almanac: AlmanacApi | undefined): Promise<void> {
  await almanac?.checks.whenResting();
  await new Promise((resolve) => setTimeout(resolve, SETTLED_MS));
}

/** Lists a folder and all below it, as fast as VS Code's file API answers. */
export async function bareWalk(folder: Uri): Promise<Uri[]> {
  const files: Uri[] = [];
  const visit = async (inner: Uri): Promise<void> => {
    const folders: Uri[] = [];
    for (const [name, type] of await workspace.fs.readDirectory(inner)) {
      if (type === FileType.Directory) folders.push(Uri.joinPath(inner, name));
      else files.push(Uri.joinPath(inner, name));
    }
    await Promise.all(folders.map(visit));
  };
  await visit(folder);
  return files;
}

/** Reads files through VS Code's file API, as many side by side as the product does, and keeps nothing. */
export async function bareRead(files: readonly Uri[]): Promise<number> {
  let bytes = 0;
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let file = files[next++]; file !== undefined; file = files[next++]) {
      bytes += (await workspace.fs.readFile(file)).length;
    }
  };
  await Promise.all(Array.from({ length: SIMULTANEOUS_CALLS }, lane));
  return bytes;
}

/** Where profiles go: a folder, and what the names of its files begin with. Undefined takes none. */
export type Profiles = string | undefined;

/** Writes what is on the heap, where profiles are asked for. */
export function writeHeap(profiles: Profiles): void {
  if (profiles !== undefined) writeHeapSnapshot(`${profiles}.heapsnapshot`);
}

/** Profiles the host while a task runs, where profiles are asked for. */
export async function profiled<T>(profiles: Profiles, name: string, task: () => Promise<T>): Promise<T> {
  if (profiles === undefined) return task();
  const session = new Session();
  session.connect();
  await new Promise((resolve) => session.post('Profiler.enable', resolve));
  session.post('Profiler.setSamplingInterval', { interval: 500 });
  await new Promise((resolve) => session.post('Profiler.start', resolve));
  const result = await task();
  const profile = await new Promise<Profiler.Profile>((resolve, reject) =>
    session.post('Profiler.stop', (error, stopped) => (error === null ? resolve(stopped.profile) : reject(error))),
  );
  session.disconnect();
  writeFileSync(`${profiles}-${name}.cpuprofile`, JSON.stringify(profile));
  return result;
}
