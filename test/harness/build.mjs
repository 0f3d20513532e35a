// `dist/`, made anew. Imports nothing but Node.
import { root } from './paths.mjs';
import { run } from './setup/run.mjs';

/** Builds the extension and the command line; rejects with esbuild's own words where that fails. */
export async function buildProduct() {
  await run(process.execPath, ['esbuild.js'], { cwd: root });
}
