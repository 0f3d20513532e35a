// Tests are TypeScript; what runs is one bundle of them, with the code they share in it once.
import { build } from 'esbuild';
import { root } from './paths.mjs';

/**
 * Bundles test files into one file.
 *
 * @param {object} options
 * @param {readonly string[]} options.files  posix paths relative to the repository
 * @param {string} options.outfile  where the bundle goes, its source map beside it
 * @param {'cjs' | 'esm'} [options.format]
 * @param {readonly string[]} [options.external]  packages that stay imports
 * @param {readonly import('esbuild').Plugin[]} [options.plugins]
 * @returns {Promise<void>} rejects, after esbuild has printed why, where the files do not compile
 */
export async function bundleTests({ files, outfile, format = 'cjs', external = [], plugins = [] }) {
  await build({
    stdin: { contents: files.map((file) => `import './${file}';`).join('\n'), resolveDir: root, sourcefile: 'tests' },
    absWorkingDir: root,
    outfile,
    format,
    external: [...external],
    plugins: [...plugins],
    bundle: true,
    platform: 'node',
    target: 'node20',
    sourcemap: true,
    logLevel: 'warning',
  });
}
