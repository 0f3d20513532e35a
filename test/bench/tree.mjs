// How long the tree of posts takes to be built, grouped and filtered, without VS Code, beside sorting the posts once.
import { parseArgs } from 'node:util';
import { makeBlog } from './blogs.mjs';
import { loadProduct, NOW_MS, openCatalog, quantile, timesOf, treeOf } from './inProcess.mjs';

export const treeUsage = 'tree [--posts N,N,…] [--rounds N] [--json]';

/** What is measured: names for the report, and what differs from the usual view. */
const VIEWS = [
  ['by year and month', {}],
  ['by year and month, oldest first', { order: 'oldest' }],
  ['by month', { grouping: 'month' }],
  ['by tag', { grouping: 'tag' }],
  ['by category', { grouping: 'category' }],
  ['by status', { grouping: 'status' }],
  ['flat, by title', { grouping: 'flat', order: 'title' }],
  ['filtered by a word', { filter: { text: 'lantern' } }],
  ['filtered by a tag', { filter: { tag: 'harbour' } }],
  ['filtered by a year', { filter: { year: 2020 } }],
];

/** @param {readonly string[]} args  of the command line */
export async function runTree(args) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      posts: { type: 'string', default: '1000,10000,50000' },
      rounds: { type: 'string', default: '11' },
      json: { type: 'boolean', default: false },
    },
  });
  const product = await loadProduct();
  const sizes = values.posts.split(',').map(Number);
  const results = [];
  for (const posts of sizes) results.push(await measure(product, posts, Number(values.rounds)));
  if (values.json) console.log(JSON.stringify(results, undefined, 1));
  else print(results);
}

async function measure(product, posts, rounds) {
  const catalog = await openCatalog(product, makeBlog('jekyll', posts).folder);
  const sortMs = await timesOf(rounds, () => shuffled(catalog.posts).sort((a, b) => catalog.site.compare(a, b)));
  const rows = [];
  for (const [name, changes] of VIEWS) {
    const tree = treeOf(product, catalog);
    // Each view is another object, so that nothing of the round before is kept.
    const views = () => ({ ...product.defaultView, ...changes });
    rows.push({ name, timesMs: await timesOf(rounds, () => tree.update(NOW_MS, false, views())) });
  }
  return { posts, sortMs, rows };
}

/** Out of order as a disk lists them, the same each time. */
function shuffled(posts) {
  return posts.map((_, index) => posts[(index * 7919) % posts.length]);
}

function print(results) {
  console.log("Medians; the floor is one sort of the posts by the site's own order.\n");
  console.log(`| tree | ${results.map(({ posts }) => `${posts.toLocaleString('en')} posts`).join(' | ')} |`);
  console.log(`| --- |${' ---: |'.repeat(results.length)}`);
  const row = (name, timesOfResult) => {
    const cells = results.map((result) => `${quantile(timesOfResult(result)).toFixed(1)} ms`);
    console.log(`| ${name} | ${cells.join(' | ')} |`);
  };
  for (const [index, [name]] of VIEWS.entries()) row(name, ({ rows }) => rows[index].timesMs);
  row('one sort', ({ sortMs }) => sortMs);
}
