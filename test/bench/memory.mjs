// Growth: the time in which a blog is read and the memory that it then keeps, in one process, for each post.
import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { makeBlog } from './blogs.mjs';
import { collectedHeap, loadProduct, openCatalog, quantile, timesOf, treeOf } from './inProcess.mjs';

export const memoryUsage = 'memory [--posts N,N,…] [--rounds N] [--json]';

/** @param {readonly string[]} args  of the command line */
export async function runMemory(args) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      posts: { type: 'string', default: '100,1000,10000,50000' },
      rounds: { type: 'string', default: '5' },
      alone: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const sizes = values.posts.split(',').map(Number);
  const rounds = Number(values.rounds);
  if (values.alone) return console.log(JSON.stringify(await measure(sizes[0], rounds)));
  const rows = sizes.map((posts) => measureApart(posts, rounds));
  if (values.json) console.log(JSON.stringify(rows, undefined, 1));
  else print(rows);
}

/** In a process of its own, so that no size pays for another one. */
function measureApart(posts, rounds) {
  const run = fileURLToPath(new URL('run.mjs', import.meta.url));
  const args = [run, 'memory', '--posts', String(posts), '--rounds', String(rounds), '--alone', '--json'];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
}

async function measure(posts, rounds) {
  const product = await loadProduct();
  // What is made once, whatever the size, is made before.
  await openCatalog(product, makeBlog('jekyll', 1_000).folder);
  const { folder } = makeBlog('jekyll', posts);
  const timesMs = await timesOf(rounds, () => openCatalog(product, folder));
  const before = collectedHeap();
  const catalog = await openCatalog(product, folder);
  const sorted = catalog.posts.length;
  const catalogBytes = collectedHeap() - before;
  const tree = treeOf(product, catalog);
  const treeBytes = collectedHeap() - before - catalogBytes;
  const textBytes = Buffer.byteLength(JSON.stringify(catalog.posts));
  if (tree.countOf(tree.root) !== posts || sorted !== posts) throw new Error('Posts are missing.');
  return { posts, timesMs, catalogBytes, treeBytes, textBytes };
}

function print(rows) {
  console.log(
    'Reading a blog, in one process, median; the heap that it keeps after collection; and its posts as JSON.\n',
  );
  console.log('| posts | read | for each post | catalog | for each post | tree | as JSON | of it |');
  console.log('| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
  for (const { posts, timesMs, catalogBytes, treeBytes, textBytes } of rows) {
    const ms = quantile(timesMs);
    const cells = [posts.toLocaleString('en'), `${ms.toFixed(0)} ms`, `${((ms * 1000) / posts).toFixed(0)} µs`];
    cells.push(mebibytes(catalogBytes), `${(catalogBytes / posts / 1024).toFixed(2)} KiB`, mebibytes(treeBytes));
    cells.push(mebibytes(textBytes), `${(catalogBytes / textBytes).toFixed(2)} ×`);
    console.log(`| ${cells.join(' | ')} |`);
  }
}

function mebibytes(bytes) {
  return `${(bytes / 2 ** 20).toFixed(2)} MiB`;
}
