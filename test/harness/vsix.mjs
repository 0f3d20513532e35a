// Packs the extension as users get it, from a copy of what it is made of: `dist` of the repository stays as it is.
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { listingText } from './listing.mjs';
import { readManifest, root } from './paths.mjs';
import { makeTemporaryFolder, removeTemporaryFolder } from './temporaryFolder.mjs';

/** What vsce reads beside the manifest and what esbuild makes; what is absent is passed over. */
const copied = [
  '.vscodeignore',
  'CHANGELOG.md',
  'LICENSE',
  'esbuild.js',
  'l10n',
  'media',
  'package.json',
  'package.nls.json',
];
/** What esbuild builds from. */
const linked = ['src', 'node_modules', 'tsconfig.json'];

/**
 * @typedef {object} Vsix
 * @property {string} path  absolute
 * @property {number} size  in bytes
 * @property {readonly string[]} files  what is in it, by posix paths in the extension's folder
 * @property {readonly string[]} warnings  lines of vsce
 */

/**
 * Builds and packs the extension.
 *
 * @param {string} folder  where the `.vsix` goes
 * @returns {Promise<Vsix>} rejects with vsce's output where it refuses
 */
export async function packExtension(folder) {
  const manifest = readManifest();
  const stage = makeTemporaryFolder('stage');
  const path = join(folder, `${manifest.name}-${manifest.version}.vsix`);
  try {
    setStage(stage, manifest);
    mkdirSync(folder, { recursive: true });
    const { stdout, stderr } = await vsce(stage, 'package', ...optionsFor(manifest), '--out', path);
    const list = await vsce(stage, 'ls', '--no-dependencies');
    return {
      path,
      size: statSync(path).size,
      files: list.stdout
        .split('\n')
        .filter((line) => line !== '')
        .sort(),
      warnings: `${stdout}\n${stderr}`.split('\n').filter((line) => /\bWARN/.test(line)),
    };
  } finally {
    removeTemporaryFolder(stage);
  }
}

/** Copies what vsce reads, with the README as a listing shows it, and links what esbuild builds from. */
function setStage(stage, { repository }) {
  const names = readdirSync(root).filter((name) => copied.includes(name) || /^package\.nls\.[\w-]+\.json$/.test(name));
  for (const name of names) cpSync(join(root, name), join(stage, name), { recursive: true });
  for (const name of linked) symlinkSync(join(root, name), join(stage, name), 'junction');
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  writeFileSync(join(stage, 'README.md'), listingText(readme, repository?.url));
}

function vsce(cwd, ...args) {
  const script = join(root, 'node_modules', '@vscode', 'vsce', 'vsce');
  return promisify(execFile)(process.execPath, [script, ...args], { cwd });
}

/** vsce would rewrite what looks like a link in examples too: `listingText` has done it. */
function optionsFor({ repository }) {
  const options = ['--no-dependencies', '--no-rewrite-relative-links'];
  return repository === undefined ? [...options, '--allow-missing-repository'] : options;
}
