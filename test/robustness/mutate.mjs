// `node test/robustness/mutate.mjs FOLDER… [--minutes N] [--seed N]`: files of real blogs, changed by chance, as a post and as
// the configuration of a site of each generator: read, put in order, rendered, read in part again. It prints what threw, and
// what took longer than a second. Nothing is written: the sites are in memory.
import { randomInt } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../harness/paths.mjs';
import { loadCore } from '../oracle/loadCore.mjs';

const LARGEST = 100_000;
const SLOW_MS = 1_000;
const NOW_MS = Date.UTC(2025, 5, 1);
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    minutes: { type: 'string', default: '15' },
    seed: { type: 'string', default: String(randomInt(2 ** 31)) },
  },
});
console.log(`${values.minutes} minutes, seed ${values.seed}`);

const { SITES, open, MemoryFiles, renderPost } = await loadCore(root, [
  ['SITES', './test/core/generators/anySite'],
  ['open', './test/core/generators/anySite'],
  ['MemoryFiles', './test/core/memoryFiles'],
  ['renderPost', './src/core/markdown/render'],
]);
const chance = chanceOf(Number(values.seed));
const pick = (list) => list[Math.floor(chance() * list.length)];
const texts = positionals.flatMap((folder) => [...filesOf(folder)]);
const posts = texts.filter((path) => /\.(?:md|mdx|markdown|qmd)$/.test(path));
const configs = texts.filter((path) => /\.(?:ya?ml|toml|json|m?js|ts|py|rb)$/.test(path));
const HOSTILE = [
  '\u0000', '\ud800', '\u2028', '\ufeff', '😀', '𝕏', 'é\u0301'.repeat(50), '\r', '\t'.repeat(500), ' '.repeat(2_000),
  '[', '![](', '<!--', '{{', '{% raw %}', '{{< ref "', '```', '~~~~', '$$', ':::', '<details', '|'.repeat(300), '>'.repeat(300),
  '- '.repeat(200), '*'.repeat(500), '_'.repeat(500), '`'.repeat(500), '['.repeat(500), '('.repeat(500), '/'.repeat(900),
  'a: &a [*a, *a]\n', '&x '.repeat(100), '---\n', '+++\n', '{"a":'.repeat(300), '<a href="'.repeat(100), 'http://'.repeat(100),
]; // prettier-ignore

const end = Date.now() + Number(values.minutes) * 60_000;
let inputs = 0;
const found = new Map();
while (Date.now() < end) {
  const [id, path, others] = pick(SITES);
  const post = mutated(read(pick(posts)));
  const all = { [path]: post };
  for (const other of others) if (chance() < 0.5 && configs.length > 0) all[other] = mutated(read(pick(configs)));
  const startMs = performance.now();
  try {
    const files = new MemoryFiles(all);
    const catalog = await open(id, files);
    await catalog.update([path]);
    const request = { file: { path, text: post }, site: catalog.site, posts: catalog.posts, files, nowMs: NOW_MS };
    await renderPost(request);
  } catch (error) {
    note(
      `${id} threw: ${String(error?.stack ?? error)
        .split('\n')
        .slice(0, 4)
        .join(' ')}`,
      all,
    );
  }
  const ms = performance.now() - startMs;
  if (ms > SLOW_MS) note(`${id} took long (${Math.round(ms)} ms): ${JSON.stringify(post.slice(0, 80))}`, all);
  inputs++;
}
console.log(`${inputs} inputs, ${found.size} kinds found`);
process.exitCode = found.size === 0 ? 0 : 1;

function note(what, all) {
  const kind = what.replace(/\d+/g, '0').slice(0, 160);
  if (found.has(kind)) return;
  found.set(kind, what);
  console.log(what);
  console.log(`  ${JSON.stringify(all).slice(0, 4_000)}`);
}

function mutated(text) {
  let result = text;
  for (let times = Math.floor(chance() * 4); times > 0; times--) {
    const from = Math.floor(chance() * result.length);
    const to = from + Math.floor(chance() * chance() * 400);
    const cut = result.slice(from, to);
    const inserted = pick(['', cut.repeat(3), pick(HOSTILE), pick(HOSTILE) + cut, [...cut].reverse().join('')]);
    result = result.slice(0, from) + inserted + result.slice(to);
  }
  return result;
}

function read(path) {
  return readFileSync(path, 'utf8');
}

function* filesOf(folder) {
  for (const name of readdirSync(folder, { recursive: true })) {
    const path = join(folder, name);
    if (!/\.(?:md|mdx|markdown|qmd|ya?ml|toml|json|m?js|ts|py|rb)$/.test(name)) continue;
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat?.isFile() && stat.size <= LARGEST) yield path;
  }
}

/** Numbers from 0 to 1 from a seed (mulberry32): the same inputs are made again. */
function chanceOf(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}
