#!/usr/bin/env node
// Packs the command line as npm would publish it, and runs it by `npx` in a folder that knows nothing of this repository.
//
//   node test/harness/npmPackage.mjs
//
// Needs the built command line (`npm run build`). The package is not published.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './paths.mjs';

const folder = mkdtempSync(join(tmpdir(), 'almanac-npm-'));
const blog = join(folder, 'blog');
let failures = 0;

try {
  const [pack] = JSON.parse(
    run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], root).stdout,
  );
  console.log(`${pack.filename}: ${pack.files.length} files, ${Math.round(pack.size / 1024)} KiB`);
  for (const { path } of pack.files) console.log(`  ${path}`);
  makeBlog();
  const npx = (...args) =>
    run('npx', ['--yes', '--package', join(folder, pack.filename), 'almanac', ...args], blog, { NODE_PATH: '' });

  check('lists a blog', JSON.parse(npx('list', '--json').stdout).length === 2);
  check('says that there is no archive yet', npx('archive', '--check').status === 1);
  check('makes the archive', npx('archive').status === 0 && page().includes('](/2024/02/02/two.html)'));
  check('finds it up to date', npx('archive', '--check').status === 0);
  writeFileSync(join(blog, '_posts', '2024-03-03-three.md'), '---\ntitle: Three\n---\n');
  const stale = npx('archive', '--check', '--diff');
  check('shows what is missing', stale.status === 1 && /^\+- .*\[Three\]/m.test(stale.stdout));
  check('renders a post', npx('render', '_posts/2024-01-01-one.md').stdout.includes('<strong>'));
} finally {
  rmSync(folder, { recursive: true });
}
process.exitCode = failures === 0 ? 0 : 1;

function makeBlog() {
  mkdirSync(join(blog, '_posts'), { recursive: true });
  writeFileSync(join(blog, '_config.yml'), 'title: Packed\ntimezone: UTC\n');
  writeFileSync(join(blog, '_posts', '2024-01-01-one.md'), '---\ntitle: One\n---\n\n**One**\n');
  writeFileSync(join(blog, '_posts', '2024-02-02-two.md'), '---\ntitle: Two\n---\n');
}

function page() {
  return readFileSync(join(blog, 'archive.md'), 'utf8');
}

function run(command, args, cwd, env = {}) {
  return spawnSync(command, args, { cwd, encoding: 'utf8', env: { ...process.env, ...env } });
}

function check(what, isTrue) {
  if (!isTrue) failures++;
  console.log(`${isTrue ? 'ok' : 'NOT OK'}  ${what}`);
}
