// Tests are TypeScript; what runs is one bundle of them, with the code they share in it once.
import { build } from 'esbuild';
import { plainFields } from '../../esbuild.js';
import { root } from './paths.mjs';

/** @type {import('esbuild').BuildOptions} */
export const sharedOptions = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  mainFields: ['module', 'main'], // What jsonc-parser has for CommonJS cannot be bundled.
  target: 'node20',
  sourcemap: true,
  logLevel: 'warning',
  loader: { '.liquid': 'text' },
  plugins: [plainFields],
};

/**
 * Bundles test files into one file.
 *
 * @param {object} options
 * @param {readonly string[]} options.files  posix paths relative to the repository
 * @param {string} options.outfile  where the bundle goes, its source map beside it
 * @param {'cjs' | 'esm'} [options.format]
 * @param {string[]} [options.external]  packages that stay imports
 * @param {import('esbuild').Plugin[]} [options.plugins]
 * @returns {Promise<void>} rejects, after esbuild has printed why, where the files do not compile
 */
export async function bundleTests({ files, outfile, format = 'cjs', external = [], plugins = [] }) {
  const contents = files.map((file) => `import './${file}';`).join('\n');
  await build({
    ...sharedOptions,
    stdin: { contents, resolveDir: root, sourcefile: 'tests' },
    outfile,
    format,
    external,
    plugins: [...sharedOptions.plugins, ...plugins],
  });
}

/**
 * Bundles one module, exports and all.
 *
 * @param {{ file: string, outfile: string, external: string[] }} options
 */
export async function bundleModule({ file, outfile, external }) {
  await build({ ...sharedOptions, entryPoints: [file], outfile, format: 'cjs', external });
}
