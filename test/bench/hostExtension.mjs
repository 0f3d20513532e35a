// Extensions that measure inside an extension host, made of TypeScript beside this file.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleModule } from '../harness/bundle.mjs';
import { makeTemporaryFolder } from '../harness/temporaryFolder.mjs';

/**
 * @param {string} name  the folder here that holds `extension.ts`
 * @param {readonly string[]} activationEvents
 * @returns {Promise<string>} the folder of the extension, for a server's `extensions`
 */
export async function makeHostExtension(name, activationEvents) {
  const folder = join(makeTemporaryFolder('bench-host'), 'extension');
  mkdirSync(folder, { recursive: true });
  await bundleModule({
    file: `test/bench/${name}/extension.ts`,
    outfile: join(folder, 'extension.js'),
    external: ['vscode'],
  });
  const manifest = {
    name: name.toLowerCase(),
    publisher: 'almanac-tests',
    version: '1.0.0',
    engines: { vscode: '^1.100.0' },
    main: './extension.js',
    activationEvents,
  };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  return folder;
}
