// A browser for the tests: the headless Chromium that the npm package @sparticuz/chromium carries (linux-x64), or one
// that ALMANAC_CHROMIUM names.
import {
  createReadStream,
  createWriteStream,
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { cacheFolder, root } from '../paths.mjs';
import { part } from './part.mjs';
import { say } from './progress.mjs';
import { run } from './run.mjs';

/**
 * @returns {Promise<{ executable: string, env: Record<string, string> }>} the browser and the environment it needs
 */
export async function setUpChromium() {
  const executable = process.env.ALMANAC_CHROMIUM;
  if (executable !== undefined) {
    if (!existsSync(executable)) throw new Error(`ALMANAC_CHROMIUM names no file: ${executable}`);
    return { executable, env: {} };
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('The bundled Chromium runs on Linux x64 alone: name a Chromium of yours in ALMANAC_CHROMIUM.');
  }
  const folder = await unpackChromium();
  return {
    executable: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_FILE: writeFontConfiguration(folder) },
  };
}

function unpackChromium() {
  const source = join(root, 'node_modules', '@sparticuz', 'chromium');
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'));
  return part(`chromium-${version}`, { version }, async (empty) => {
    say(`Unpacking Chromium ${version} for the tests (once)`);
    const executable = join(empty, 'chromium');
    await Promise.all([
      pipeline(inflate(join(source, 'bin', 'chromium.br')), createWriteStream(executable)),
      untar(join(source, 'bin', 'al2023.tar.br'), join(empty, 'al2023')),
      untar(join(source, 'bin', 'fonts.tar.br'), join(empty, 'fonts')),
    ]);
    chmodSync(executable, 0o755);
  });
}

function inflate(file) {
  return createReadStream(file).pipe(createBrotliDecompress());
}

async function untar(file, folder) {
  mkdirSync(folder);
  await run('tar', ['-xf', '-'], { cwd: folder, input: inflate(file) });
}

/**
 * The bundled configuration names only folders of the machine it was made for, and without a font Chromium aborts. Ours
 * names fonts from npm alone, so that pictures look the same everywhere: Open Sans for whatever font a page asks for, then
 * those that have other letters.
 */
function writeFontConfiguration(folder) {
  const file = join(cacheFolder, 'fonts.conf');
  const text = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts', 'fonts')}</dir>
  <dir>${join(root, 'node_modules', 'dejavu-fonts-ttf', 'ttf')}</dir>
  <dir>${join(root, 'node_modules', '@expo-google-fonts', 'sawarabi-gothic')}</dir>
  <cachedir>${join(cacheFolder, 'font-cache')}</cachedir>
  ${prefer('sans-serif', 'Open Sans')}
  ${prefer('serif', 'DejaVu Serif')}
  ${prefer('monospace', 'DejaVu Sans Mono')}
  <match><edit name="family" mode="append_last"><string>Open Sans</string></edit></match>
</fontconfig>
`;
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return file;
  // A browser of another run may read it now: it finds the old one or the new one, whole.
  const part = `${file}.${process.pid}`;
  writeFileSync(part, text);
  renameSync(part, file);
  return file;
}

function prefer(generic, family) {
  return `<alias><family>${generic}</family><prefer><family>${family}</family></prefer></alias>`;
}
