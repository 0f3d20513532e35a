#!/usr/bin/env node
// Kills `almanac archive` before, in and after every call to the file system while it writes, and at moments by chance; looks after
// each that the page is whole, old or new, and that the next run brings it up to date.
//
//   node test/oracle/archiveKills.mjs [--by-chance N]
//
// Needs the built command line (`npm run build`).
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const { values } = parseArgs({ options: { 'by-chance': { type: 'string', default: '100' } } });
const folder = mkdtempSync(join(tmpdir(), 'almanac-kills-'));
const blog = join(folder, 'blog');
const page = join(blog, 'archive.md');
const old = '---\ntitle: Archive\n---\n\nBefore.\n\n<!-- almanac:start -->\n<!-- almanac:end -->\n\nAfter.\n';

/** Loaded before the command: it dies at a call to the file system that changes something. */
const killer = join(folder, 'killer.cjs');
writeFileSync(
  killer,
  `const fs = require('node:fs');
const [at, when] = (process.env.KILL_AT ?? '').split(' ');
let calls = 0;
for (const name of ['mkdirSync', 'openSync', 'writeSync', 'fsyncSync', 'closeSync', 'renameSync', 'rmSync']) {
  const call = fs[name];
  fs[name] = (...args) => {
    const isHere = ++calls === Number(at);
    if (isHere && when === 'before') process.kill(process.pid, 'SIGKILL');
    if (isHere && when === 'in' && name === 'writeSync') call(args[0], args[1], 0, Math.ceil(args[1].length / 2));
    if (isHere && when === 'in') process.kill(process.pid, 'SIGKILL');
    const result = call(...args);
    if (isHere && when === 'after') process.kill(process.pid, 'SIGKILL');
    return result;
  };
}
`,
);

mkdirSync(join(blog, '_posts'), { recursive: true });
writeFileSync(join(blog, '_config.yml'), 'title: Kills\n');
for (let index = 0; index < 300; index++) {
  const day = new Date(Date.UTC(2020, 0, 1 + index)).toISOString().slice(0, 10);
  writeFileSync(join(blog, '_posts', `${day}-p${index}.md`), `---\ntitle: Post ${index}\n---\n`);
}

function run(killAt = '', timeout = 0) {
  const args = ['--require', killer, join(root, 'dist/cli.js'), 'archive', blog, '--now', '2025-01-01'];
  const options = { env: { ...process.env, KILL_AT: killAt }, timeout, killSignal: 'SIGKILL', encoding: 'utf8' };
  return spawnSync(process.execPath, args, options);
}

try {
  writeFileSync(page, old);
  const start = performance.now();
  const { status, stderr } = run();
  const wholeMs = performance.now() - start;
  if (status !== 0) throw new Error(stderr);
  const fresh = readFileSync(page, 'utf8');
  const tally = { killed: 0, old: 0, fresh: 0, torn: 0, notMended: 0, leftOver: 0 };
  killAtSteps(fresh, tally);
  const steps = tally.killed;
  killByChance(fresh, tally, wholeMs, Number(values['by-chance']));
  console.log(`${tally.killed} runs killed: ${steps} at each step of the write, ${tally.killed - steps} by chance`);
  console.log(
    `page old ${tally.old}, new ${tally.fresh}, torn or empty ${tally.torn}, not mended by the next run ${tally.notMended}`,
  );
  console.log(`a file of a killed run was beside the page behind the next run after ${tally.leftOver} of them`);
  process.exitCode = tally.torn + tally.notMended + tally.leftOver === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
}

function killAtSteps(fresh, tally) {
  for (let call = 1; ; call++) {
    let isKilled = false;
    for (const when of ['before', 'in', 'after']) {
      writeFileSync(page, old);
      const { signal } = run(`${call} ${when}`);
      if (signal !== 'SIGKILL') continue;
      isKilled = true;
      look(fresh, tally);
    }
    if (!isKilled) return;
  }
}

function killByChance(fresh, tally, wholeMs, runs) {
  for (let index = 0; index < runs; index++) {
    writeFileSync(page, old);
    // Most in the last third, where it writes.
    const { signal } = run('', Math.max(1, Math.round(wholeMs * (0.5 + (0.6 * index) / runs))));
    if (signal === 'SIGKILL') look(fresh, tally);
  }
}

function look(fresh, tally) {
  tally.killed++;
  const text = readFileSync(page, 'utf8');
  if (text === old) tally.old++;
  else if (text === fresh) tally.fresh++;
  else tally.torn++;
  const { status } = run();
  if (status !== 0 || readFileSync(page, 'utf8') !== fresh) tally.notMended++;
  const others = readdirSync(blog).filter((name) => !['_posts', '_config.yml', 'archive.md'].includes(name));
  if (others.length > 0) tally.leftOver++;
  for (const name of others) rmSync(join(blog, name));
}
