// Tests are TypeScript; what runs is one bundle of them, with the code they share in it once.
import { build } from 'esbuild';
import { plainFields } from '../../esbuild.js';
import { root } from './paths.mjs';
import { shareVariable } from './shares.mjs';

/** @type {import('esbuild').BuildOptions} */
export const sharedOptions = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  mainFields: ['module', 'main'], // What jsonc-parser has for CommonJS cannot be bundled.
  target: 'node20',
  sourcemap: true,
  sourcesContent: false, // Places are asked of maps: the sources themselves are at hand.
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
  await build({
    ...sharedOptions,
    stdin: { contents: importsOf(files), resolveDir: root, sourcefile: 'tests' },
    outfile,
    format,
    external,
    plugins: [...sharedOptions.plugins, ...plugins],
  });
}

/**
 * Bundles the test files of several processes into one file, of which each process runs its share.
 *
 * @param {object} options
 * @param {readonly (readonly string[])[]} options.shares  the files of each, by posix paths relative to the repository
 * @param {string} options.outfile  where the bundle goes, its source map beside it; the variable `shareVariable` of the
 *   environment says by number which share it runs
 * @returns {Promise<void>} rejects as `bundleTests` does
 */
export async function bundleShares({ shares, outfile }) {
  const runs = shares.map((files) => `() => {\n${files.map((file) => `require('./${file}');`).join('\n')}\n}`);
  const contents = `const shares = [${runs.join(', ')}];\nshares[process.env.${shareVariable}]();`;
  await build({
    ...sharedOptions,
    stdin: { contents, resolveDir: root, sourcefile: 'tests' },
    outfile,
    format: 'cjs',
  });
}

function importsOf(files) {
  return files.map((file) => `import './${file}';`).join('\n');
}

/**
 * Bundles one module, exports and all.
 *
 * @param {{ file: string, outfile: string, external: string[] }} options
 */
export async function bundleModule({ file, outfile, external }) {
  await build({ ...sharedOptions, entryPoints: [file], outfile, format: 'cjs', external });
}
