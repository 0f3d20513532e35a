// How fast all posts of a blog are listed, as whole processes, beside their generator and beside bare reading of the same
// files. Rounds are interleaved, so that what disturbs the machine disturbs all alike.
import { parseArgs } from 'node:util';
import { buildProduct } from '../harness/build.mjs';
import { blogShapes, makeBlog } from './blogs.mjs';
import { hasGenerator, programsFor } from './indexPrograms.mjs';
import { printIndex } from './indexReport.mjs';
import { peakMemory, timeProcess } from './processes.mjs';

/** What took so long while the cache was warmed is not timed again. */
const LONG_MS = 20_000;

export const indexUsage =
  'index [--posts N,N,…] [--rounds N] [--only SHAPE,SHAPE,…] [--peers FOLDER] [--json]   (FOLDER: where packages of Hexo and Eleventy are installed)';

/**
 * @param {readonly string[]} args  of the command line
 */
export async function runIndex(args) {
  const options = readOptions(args);
  await buildProduct({ production: true });
  const result = await measureIndex(options);
  if (options.json) console.log(JSON.stringify(result, null, 1));
  else printIndex(result);
}

function readOptions(args) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      posts: { type: 'string', default: '10000' },
      rounds: { type: 'string', default: '7' },
      only: { type: 'string', default: '' },
      peers: { type: 'string', default: '.' },
      json: { type: 'boolean', default: false },
    },
  });
  const sizes = values.posts.split(',').map(Number);
  const rounds = Number(values.rounds);
  const shapes =
    values.only === '' ? blogShapes.filter((shape) => isMeasured(shape, values.peers)) : values.only.split(',');
  const isUsable = sizes.every((posts) => Number.isInteger(posts) && posts > 0) && rounds > 0;
  if (!isUsable || !shapes.every((shape) => blogShapes.includes(shape))) throw new Error(`Usage: ${indexUsage}`);
  return { sizes, rounds, shapes, peers: values.peers, json: values.json };
}

/** Blogs of Jekyll and of Hugo always; those of the others beside their generators only. */
function isMeasured(shape, peers) {
  return shape === 'jekyll' || shape === 'hugo' || hasGenerator(shape, peers);
}

/**
 * @param {{ sizes: readonly number[], rounds: number, shapes: readonly string[], peers: string }} options
 * @returns {Promise<object>} what was measured: for each blog the rows of its programs
 */
async function measureIndex({ sizes, rounds, shapes, peers }) {
  const blogs = [];
  for (const shape of shapes) {
    for (const posts of sizes) {
      const programs = programsFor(shape, makeBlog(shape, posts), peers);
      blogs.push({ shape, posts, rounds, rows: await measure(programs, rounds, posts) });
    }
  }
  return { benchmark: 'index', blogs };
}

async function measure(programs, rounds, posts) {
  const warmUps = programs.map((program) => warmUp(program, posts));
  const times = warmUps.map((ms) => (ms > LONG_MS ? [ms] : []));
  for (let round = 0; round < rounds; round++) {
    for (const [index, program] of programs.entries()) {
      if (warmUps[index] <= LONG_MS) times[index].push(timeProcess(program).ms);
    }
  }
  const rows = [];
  for (const [index, program] of programs.entries()) {
    const peakBytes = await peakMemory(program);
    rows.push({ name: program.name, medianMs: median(times[index]), timesMs: times[index], peakBytes });
  }
  const [{ medianMs: ours }] = rows;
  return rows.map((row) => ({ ...row, almanacTakes: ours / row.medianMs }));
}

/** @returns {number} milliseconds of the first run; a program that does not come by every post is no peer */
function warmUp(program, posts) {
  const { ms, output } = timeProcess(program);
  const lines = output.trimEnd().split('\n');
  const said = /(?:^| )(\d+) (?:files?|posts?)\b/.exec(lines.at(-1))?.[1];
  const listed = said === undefined ? lines.filter((line) => /\.md\b/.test(line)).length : Number(said);
  if (listed !== posts) throw new Error(`${program.name} listed ${listed} posts, not ${posts}.`);
  return ms;
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
