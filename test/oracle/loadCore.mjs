// Modules of the product for developers' scripts: bundled on the way, since they are written in TypeScript.
import { build } from 'esbuild';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * @param {string} root the checkout
 * @param {readonly (readonly [name: string, module: string])[]} exported names and the modules that export them
 * @returns {Promise<Record<string, any>>}
 */
export async function loadCore(root, exported) {
  const folder = await mkdtemp(join(tmpdir(), 'almanac-core-'));
  try {
    const outfile = join(folder, 'core.cjs');
    const contents = exported.map(([name, module]) => `export { ${name} } from '${module}';`).join('\n');
    await build({
      stdin: { contents, resolveDir: root, loader: 'ts' },
      bundle: true,
      platform: 'node',
      format: 'cjs',
      mainFields: ['module', 'main'],
      loader: { '.liquid': 'text' },
      outfile,
      logLevel: 'error',
    });
    return createRequire(import.meta.url)(outfile);
  } finally {
    await rm(folder, { recursive: true });
  }
}
