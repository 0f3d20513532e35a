// Builds the Astro site in the working directory, whose page `list.json` prints the collection. Run by npm.mjs.
import { spawnSync } from 'node:child_process';
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

const modules = join(process.env.GENERATORS, 'node_modules');
symlinkSync(modules, 'node_modules');
// Forced, because dates that were read in another zone are kept beside the packages.
const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
const { status, stdout, stderr } = spawnSync(
  process.execPath,
  [join(modules, 'astro', 'astro.js'), 'build', '--force'],
  {
    encoding: 'utf8',
    env,
  },
);
if (status !== 0) {
  console.error(stdout + stderr);
  process.exit(1);
}
console.log(`\n${readFileSync(join('dist', 'list.json'), 'utf8')}`);
