// Files of a window, opened by its extension host: no palette searches for them.
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { findFreePort } from './port.mjs';

const extension = fileURLToPath(new URL('../openFiles', import.meta.url));
const startTimeoutMs = 30_000;
const pollMs = 50;

/**
 * @typedef {object} FileOpener
 * @property {{ extensions: string[], env: Record<string, string> }} options  what the window is to be opened with
 * @property {(path: string) => Promise<void>} open  shows a file, by its absolute path, in the first group of editors
 */

/** @returns {Promise<FileOpener>} */
export async function makeFileOpener() {
  const port = await findFreePort();
  return {
    options: { extensions: [extension], env: { ALMANAC_OPEN_FILES: String(port) } },
    open: (path) => ask(`http://127.0.0.1:${port}/?${encodeURIComponent(path)}`),
  };
}

/** The extension listens once the window has started. */
async function ask(url) {
  const deadline = performance.now() + startTimeoutMs;
  let answer = await fetch(url).catch(() => undefined);
  while (answer === undefined && performance.now() < deadline) {
    await sleep(pollMs);
    answer = await fetch(url).catch(() => undefined);
  }
  if (answer?.status !== 200) throw new Error(`${url} is not opened: ${await answer?.text()}`);
}
