// `dist/`, made anew. Imports nothing but Node.
import { root } from './paths.mjs';
import { run } from './setup/run.mjs';

/**
 * Builds the extension and the command line; rejects with esbuild's own words where that fails.
 *
 * @param {{ production?: boolean }} [options]  production: as it is shipped, small and without maps
 */
export async function buildProduct({ production = false } = {}) {
  await run(process.execPath, ['esbuild.js', ...(production ? ['--production'] : [])], { cwd: root });
}
