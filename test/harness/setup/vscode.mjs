// A real VS Code: the server that the npm package code-server carries, without code-server's own front.
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setUpNode } from './node.mjs';
import { part } from './part.mjs';
import { say } from './progress.mjs';
import { npm, run } from './run.mjs';

/**
 * Native modules that the server loads at its start and that would have to be compiled, and their plain stand-ins.
 * Without them the server runs, but its log fills with errors.
 */
const standIns = {
  '@vscode/spdlog': 'spdlog.cjs',
  '@vscode/native-watchdog': 'nativeWatchdog.cjs',
  'native-watchdog': 'nativeWatchdog.cjs',
};

/**
 * Sets VS Code up: once a version, from npm alone, without a compiler.
 *
 * @param {import('./versions.mjs').Version} version
 * @returns {Promise<{ node: string, server: string }>} the server's script and the Node to run it on
 */
export async function setUpVSCode(version) {
  const [node, folder] = await Promise.all([setUpNode(version.node), setUpServer(version)]);
  return { node, server: join(folder, 'package', 'lib', 'vscode', 'out', 'server-main.js') };
}

function setUpServer({ vscode, codeServer, prebuilt }) {
  return part(`vscode-${vscode}`, { codeServer, prebuilt, standIns }, async (empty) => {
    say(`Getting VS Code ${vscode} (about 50 MB; once)`);
    await unpack(`code-server@${codeServer}`, empty);
    const vscodeFolder = join(empty, 'package', 'lib', 'vscode');
    say(`Getting the packages that VS Code ${vscode} needs`);
    await npm(['install', ...prebuilt, '--omit=dev', '--ignore-scripts'], vscodeFolder);
    await npm(['install', '--omit=dev', '--ignore-scripts'], join(vscodeFolder, 'extensions'));
    putStandIns(join(vscodeFolder, 'node_modules'));
    if (prebuilt.length > 0) putRipgrep(join(vscodeFolder, 'node_modules'));
    say(`VS Code ${vscode} is ready`);
  });
}

/** Takes the package alone: the web server around VS Code and its 165 dependencies are not needed. */
async function unpack(spec, folder) {
  const file = (await npm(['pack', spec, '--silent'], folder)).trim();
  await run('tar', ['-xzf', file], { cwd: folder });
  rmSync(join(folder, file));
}

function putStandIns(modules) {
  for (const [name, file] of Object.entries(standIns)) {
    const main = join(modules, name, 'index.js');
    if (existsSync(main)) copyFileSync(fileURLToPath(new URL(`./standIns/${file}`, import.meta.url)), main);
  }
}

/** Older releases look for ripgrep in a package that fetches it at install time. */
function putRipgrep(modules) {
  const binaries = join(modules, '@vscode', 'ripgrep-universal', 'bin', `${process.platform}-${process.arch}`);
  const target = join(modules, '@vscode', 'ripgrep', 'bin');
  mkdirSync(target, { recursive: true });
  for (const name of readdirSync(binaries)) {
    copyFileSync(join(binaries, name), join(target, name));
    chmodSync(join(target, name), 0o755);
  }
}
