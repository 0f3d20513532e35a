// How large the extension is, packed as it is shipped, and what its bundle is made of.
import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { readManifest, root } from '../harness/paths.mjs';
import { makeTemporaryFolder } from '../harness/temporaryFolder.mjs';

export const sizeUsage = 'size [--json]';

const BUNDLES = ['extension.js', 'nodeHost.js', 'webview.js', 'sitePreview.js'];

/** @param {readonly string[]} args  of the command line */
export async function runSize(args) {
  const { name, version } = readManifest();
  const out = makeTemporaryFolder('bench-size');
  const require = createRequire(join(root, 'package.json'));
  const vsce = join(require.resolve('@vscode/vsce/package.json'), '..', 'vsce');
  const flags = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--out', out];
  execFileSync(process.execPath, [vsce, 'package', ...flags], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  const result = {
    vsixBytes: statSync(join(out, `${name}-${version}.vsix`)).size,
    bundles: BUNDLES.map((bundle) => sizesOf(bundle)),
    packages: await packagesIn(require('./esbuild.js').extension),
  };
  if (args.includes('--json')) console.log(JSON.stringify(result, undefined, 1));
  else print(result);
}

function sizesOf(name) {
  const bytes = readFileSync(join(root, 'dist', name));
  return { name, bytes: bytes.length, gzipBytes: gzipSync(bytes).length };
}

/** @returns {Promise<readonly (readonly [string, number])[]>} bytes of the minified bundle by package, the largest first */
async function packagesIn(options) {
  const { metafile } = await build({ ...options, minify: true, sourcemap: false, write: false, metafile: true });
  const bytes = new Map();
  for (const { inputs } of Object.values(metafile.outputs)) {
    for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
      const name = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? 'our own code';
      bytes.set(name, (bytes.get(name) ?? 0) + bytesInOutput);
    }
  }
  return [...bytes].sort(([, a], [, b]) => b - a);
}

function print({ vsixBytes, bundles, packages }) {
  const kb = (bytes) => `${(bytes / 1000).toFixed(0)} kB`;
  console.log(`VSIX: ${kb(vsixBytes)}`);
  for (const { name, bytes, gzipBytes } of bundles) console.log(`${name}: ${kb(bytes)}, ${kb(gzipBytes)} with gzip`);
  console.log('\nextension.js holds');
  for (const [name, bytes] of packages.filter(([, size]) => size >= 1000)) console.log(`  ${name}: ${kb(bytes)}`);
}
