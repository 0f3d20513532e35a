// Tests are TypeScript; what runs is one bundle of them, with the code they share in it once.
import { join } from 'node:path';
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
 * Bundles test files into several bundles at once, which takes little longer than one.
 *
 * @param {readonly (readonly string[])[]} shares  the files of each bundle, by posix paths relative to the repository
 * @param {string} folder  where the bundles go
 * @returns {Promise<string[]>} the bundles, by absolute path; rejects as `bundleTests` does
 */
export async function bundleShares(shares, folder) {
  const names = shares.map((_files, index) => `tests-${index}`);
  const entries = new Map(names.map((name, index) => [name, importsOf(shares[index])]));
  await build({
    ...sharedOptions,
    entryPoints: names.map((name) => ({ in: name, out: name })),
    outdir: folder,
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    plugins: [...sharedOptions.plugins, modulesOfTexts(entries)],
  });
  return names.map((name) => join(folder, `${name}.cjs`));
}

function importsOf(files) {
  return files.map((file) => `import './${file}';`).join('\n');
}

/** @param {ReadonlyMap<string, string>} texts  modules that are no files, by what entry points call them */
function modulesOfTexts(texts) {
  return {
    name: 'modules of texts',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /./ }, ({ kind, path }) =>
        kind === 'entry-point' ? { path, namespace: 'text' } : undefined,
      );
      onLoad({ filter: /./, namespace: 'text' }, ({ path }) => ({ contents: texts.get(path), resolveDir: root }));
    },
  };
}

/**
 * Bundles one module, exports and all.
 *
 * @param {{ file: string, outfile: string, external: string[] }} options
 */
export async function bundleModule({ file, outfile, external }) {
  await build({ ...sharedOptions, entryPoints: [file], outfile, format: 'cjs', external });
}
