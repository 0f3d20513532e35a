// How fast an archive is planned, in memory, and how fast `almanac archive` writes it, as a whole process.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildProduct } from '../harness/build.mjs';
import { root } from '../harness/paths.mjs';
import { makeRunFolder } from '../harness/temporaryFolder.mjs';
import { loadCore } from '../oracle/loadCore.mjs';
import { makeBlog } from './blogs.mjs';

export const archiveUsage = 'archive [--posts N,N,…] [--rounds N] [--json]';

const EMPTY = '<!-- almanac:start -->\n<!-- almanac:end -->\n';
const NOW = Date.UTC(2026, 0, 1);

/** What is planned: names for the report, and settings over the usual shape. */
const SHAPES = [
  ['by year', {}],
  ['by year and month, counted', { groupBy: 'yearAndMonth', counts: true }],
  ['by tag', { groupBy: 'tag' }],
  ['table', { layout: 'table', show: ['tags'] }],
  ['flat', { groupBy: 'none' }],
];

/** @param {readonly string[]} args  of the command line */
export async function runArchive(args) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      posts: { type: 'string', default: '1000,10000,50000' },
      rounds: { type: 'string', default: '7' },
      json: { type: 'boolean', default: false },
    },
  });
  await buildProduct({ production: true });
  const product = await loadCore(root, [
    ['Catalog', './src/core/catalog'],
    ['generatorById', './src/core/generators/registry'],
    ['NodeFileStore', './src/cli/nodeFiles'],
    ['planArchive', './src/core/archive/plan'],
    ['describedShape', './src/core/archive/shapeSettings'],
    ['defaultShape', './src/core/archive/shape'],
  ]);
  const results = [];
  for (const posts of values.posts.split(',').map(Number)) {
    results.push(await measure(product, posts, Number(values.rounds)));
  }
  if (values.json) console.log(JSON.stringify(results, null, 1));
  else for (const result of results) print(result);
}

async function measure(product, posts, rounds) {
  const { folder } = makeBlog('jekyll', posts);
  const catalog = await product.Catalog.open({
    generator: product.generatorById('jekyll'),
    files: new product.NodeFileStore(folder),
    options: { buildTimeZone: 'UTC', isBuildTimeZoneStated: true, overrides: {} },
  });
  const rows = SHAPES.map(([name, settings]) => ({ name, ...planTimes(product, catalog, settings, rounds) }));
  return { posts, rounds, rows, commands: commandTimes(folder, rounds) };
}

/** Planning of a page that is empty yet, and of one that is up to date. */
function planTimes({ planArchive, describedShape, defaultShape }, { site, posts }, settings, rounds) {
  const { shape } = describedShape(settings, defaultShape);
  const request = { page: 'archive.md', site, posts, nowMs: NOW, shape };
  const times = { writingMs: [], checkingMs: [], processorMs: [] };
  let entries = 0;
  for (let round = 0; round < rounds; round++) {
    const before = process.cpuUsage();
    const [plan, writingMs] = timed(() => planArchive({ ...request, text: EMPTY }));
    const { user, system } = process.cpuUsage(before);
    times.processorMs.push((user + system) / 1000);
    const [again, checkingMs] = timed(() => planArchive({ ...request, text: plan.text }));
    if (plan.kind !== 'edit' || again.kind !== 'upToDate') throw new Error(`${plan.kind}, then ${again.kind}`);
    times.writingMs.push(writingMs);
    times.checkingMs.push(checkingMs);
    entries = plan.text.match(/\]\(\//g).length;
  }
  return {
    entries,
    writingMs: median(times.writingMs),
    processorMs: median(times.processorMs),
    checkingMs: median(times.checkingMs),
  };
}

function timed(action) {
  const start = performance.now();
  return [action(), performance.now() - start];
}

/** Whole processes, on a copy of the blog. */
function commandTimes(blog, rounds) {
  const folder = join(makeRunFolder('bench-archive'), 'blog');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(blog, folder, { recursive: true });
  const page = join(folder, 'archive.md');
  const run = (...args) =>
    timed(() =>
      execFileSync(process.execPath, [join(root, 'dist/cli.js'), 'archive', folder, '--now', '2026-01-01', ...args], {
        stdio: 'ignore',
      }),
    )[1];
  const times = { writeMs: [], checkMs: [], listMs: [] };
  for (let round = 0; round < Math.min(rounds, 5); round++) {
    writeFileSync(page, `---\n---\n${EMPTY}`);
    times.writeMs.push(run());
    times.checkMs.push(run('--check'));
    times.listMs.push(
      timed(() =>
        execFileSync(process.execPath, [join(root, 'dist/cli.js'), 'list', folder, '--json'], { stdio: 'ignore' }),
      )[1],
    );
  }
  rmSync(folder, { recursive: true });
  return { writeMs: median(times.writeMs), checkMs: median(times.checkMs), listMs: median(times.listMs) };
}

function median(times) {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;
}

function print({ posts, rounds, rows, commands }) {
  console.log(`\n${posts} posts, median of ${rounds} rounds`);
  console.log('  planning, in memory              entries    to write   processor    up to date');
  for (const { name, entries, writingMs, processorMs, checkingMs } of rows) {
    console.log(
      `  ${name.padEnd(30)} ${String(entries).padStart(9)} ${ms(writingMs)} ${ms(processorMs)} ${ms(checkingMs)}`,
    );
  }
  console.log('  whole process (by year)');
  console.log(`  almanac archive                          ${ms(commands.writeMs)}`);
  console.log(`  almanac archive --check                  ${ms(commands.checkMs)}`);
  console.log(`  almanac list --json, for comparison      ${ms(commands.listMs)}`);
}

function ms(value) {
  return `${value.toFixed(0)} ms`.padStart(11);
}
