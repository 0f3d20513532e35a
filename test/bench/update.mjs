// From changed files to a catalog and a tree that are right, without VS Code: what our own code takes of it.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { copyBlog } from './editorWorkspace.mjs';
import { loadProduct, NOW_MS, openCatalog, quantile, timeOf, treeOf } from './inProcess.mjs';

export const updateUsage = 'update [--posts N,N,…] [--rounds N] [--json]';

/** How many files change at once. */
const AT_ONCE = [1, 500, 5_000];

/** @param {readonly string[]} args  of the command line */
export async function runUpdate(args) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      posts: { type: 'string', default: '100,1000,10000,50000' },
      rounds: { type: 'string', default: '30' },
      json: { type: 'boolean', default: false },
    },
  });
  const product = await loadProduct();
  const rows = [];
  for (const posts of values.posts.split(',').map(Number)) {
    rows.push(...(await measure(product, posts, Number(values.rounds))));
  }
  if (values.json) console.log(JSON.stringify(rows, undefined, 1));
  else print(rows);
}

async function measure(product, posts, rounds) {
  const folder = copyBlog(posts);
  const names = readdirSync(join(folder, '_posts'));
  const catalog = await openCatalog(product, folder);
  const tree = treeOf(product, catalog);
  const rows = [];
  for (const files of AT_ONCE.filter((count) => count <= posts)) {
    const times = { catalogMs: [], treeMs: [], bothMs: [], readMs: [] };
    for (let round = -3; round < (files === 1 ? rounds : Math.ceil(rounds / 5)); round++) {
      const first = ((round + 3) * 37) % (posts - files + 1);
      const paths = names.slice(first, first + files).map((name) => `_posts/${name}`);
      const title = `Round ${round} of ${files}`;
      for (const path of paths) retitle(join(folder, path), title);
      const readMs = await timeOf(() => paths.forEach((path) => readFileSync(join(folder, path), 'utf8')));
      const catalogMs = await timeOf(() => catalog.update(paths));
      const treeMs = await timeOf(() => tree.update(NOW_MS, false));
      if (paths.some((path) => catalog.post(path).title !== title)) throw new Error('The catalog is not right.');
      if (round < 0) continue;
      for (const [key, ms] of Object.entries({ catalogMs, treeMs, bothMs: catalogMs + treeMs, readMs })) {
        times[key].push(ms);
      }
    }
    rows.push({ posts, files, ...times });
  }
  return rows;
}

function retitle(path, title) {
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^title: .*$/m, `title: "${title}"`));
}

function print(rows) {
  console.log('Files that changed, until catalog and tree are right; median, and of both p95; beside bare reading.\n');
  console.log('| posts | files | catalog | tree | both, p50 / p95 | bare reading | of it |');
  console.log('| ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
  for (const { posts, files, catalogMs, treeMs, bothMs, readMs } of rows) {
    const [both, read] = [quantile(bothMs), quantile(readMs)];
    const cells = [count(posts), count(files), ms(quantile(catalogMs)), ms(quantile(treeMs))];
    cells.push(`${both.toFixed(2)} / ${ms(quantile(bothMs, 0.95))}`, ms(read), `${(both / read).toFixed(1)} ×`);
    console.log(`| ${cells.join(' | ')} |`);
  }
}

function count(number) {
  return number.toLocaleString('en');
}

function ms(value) {
  return `${value.toFixed(2)} ms`;
}
