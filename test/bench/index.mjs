// How fast all posts of a blog are listed, as whole processes, beside their generator and beside bare reading of the same
// files. Rounds are interleaved, so that what disturbs the machine disturbs all alike.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildProduct } from '../harness/build.mjs';
import { root } from '../harness/paths.mjs';
import { makeBlog } from './blogs.mjs';
import { isInstalled, peakMemory, timeProcess } from './processes.mjs';

const cli = join(root, 'dist', 'cli.js');
const beside = (name) => fileURLToPath(new URL(name, import.meta.url));

export const indexUsage = 'index [--posts N] [--rounds N] [--json]';

/**
 * @param {readonly string[]} args  of the command line
 */
export async function runIndex(args) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      posts: { type: 'string', default: '10000' },
      rounds: { type: 'string', default: '7' },
      json: { type: 'boolean', default: false },
    },
  });
  const [posts, rounds] = [Number(values.posts), Number(values.rounds)];
  if (!Number.isInteger(posts) || posts < 1 || !(rounds > 0)) throw new Error(`Usage: ${indexUsage}`);
  await buildProduct();
  const result = await measureIndex({ posts, rounds });
  if (values.json) console.log(JSON.stringify(result, null, 1));
  else printIndex(result);
}

/**
 * @param {{ posts: number, rounds: number }} options
 * @returns {Promise<object>} what was measured: for each shape of blog the rows of its programs
 */
async function measureIndex({ posts, rounds }) {
  if (!existsSync(cli)) throw new Error('dist/cli.js is missing: run `npm run build` first.');
  const blogs = [];
  for (const shape of ['jekyll', 'hugo']) {
    const { folder, content } = makeBlog(shape, posts);
    blogs.push({ shape, posts, rounds, rows: await measure(programsFor(shape, folder, content), rounds, posts) });
  }
  return { benchmark: 'index', blogs };
}

/** The first is ours, the second the yardstick; the others are there where they are installed. */
function programsFor(shape, folder, content) {
  const env = { TZ: 'UTC' };
  const generator =
    shape === 'jekyll'
      ? { name: "Jekyll's read phase", command: 'ruby', args: [beside('jekyllRead.rb'), folder], env }
      : { name: 'hugo list all', command: 'hugo', args: ['list', 'all', '--source', folder], env };
  const probe =
    shape === 'jekyll' ? { command: 'ruby', args: ['-e', "require 'jekyll'"] } : { command: 'hugo', args: ['version'] };
  return [
    { name: 'almanac list', command: process.execPath, args: [cli, 'list', folder], env },
    { name: 'walk and read', command: process.execPath, args: [beside('walkAndRead.cjs'), content], env },
    ...(isInstalled(probe) ? [generator] : []),
  ];
}

async function measure(programs, rounds, posts) {
  const times = programs.map(() => []);
  for (const program of programs) checkOutput(program, timeProcess(program).output, posts); // Also warms the cache.
  for (let round = 0; round < rounds; round++) {
    programs.forEach((program, index) => times[index].push(timeProcess(program).ms));
  }
  const rows = [];
  for (const [index, program] of programs.entries()) {
    const peakBytes = await peakMemory(program);
    rows.push({ name: program.name, medianMs: median(times[index]), timesMs: times[index], peakBytes });
  }
  const [{ medianMs: ours }] = rows;
  return rows.map((row) => ({ ...row, almanacTakes: ours / row.medianMs }));
}

/** A program that lists nothing is fast. */
function checkOutput({ name }, output, posts) {
  const lines = output.trimEnd().split('\n');
  const said = /^(\d+) (?:files|posts)/.exec(lines.at(-1))?.[1];
  const listed = said === undefined ? lines.filter((line) => /\.md\b/.test(line)).length : Number(said);
  if (listed !== posts) throw new Error(`${name} listed ${listed} posts, not ${posts}.`);
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** @param {Awaited<ReturnType<typeof measureIndex>>} result */
function printIndex({ blogs }) {
  for (const { shape, posts, rounds, rows } of blogs) {
    console.log(`\n${posts} posts of a ${shape === 'hugo' ? 'Hugo' : 'Jekyll'} blog, median of ${rounds} rounds`);
    console.log('  whole process          wall      peak memory   almanac takes');
    for (const { name, medianMs, peakBytes, almanacTakes } of rows) {
      const memory = peakBytes === undefined ? 'unknown' : `${(peakBytes / 2 ** 20).toFixed(0)} MiB`;
      const wall = `${medianMs.toFixed(0)} ms`;
      console.log(
        `  ${name.padEnd(20)} ${wall.padStart(8)} ${memory.padStart(13)} ${almanacTakes.toFixed(2).padStart(13)} ×`,
      );
    }
    if (rows.length < 3) console.log(`  (${shape === 'hugo' ? 'Hugo' : 'Jekyll'} is not installed here.)`);
  }
}
