// `npm run bench -- index [--posts N] [--rounds N] [--json]`: measures the built product beside its peers, in one run.
import { parseArgs } from 'node:util';
import { cpus, version } from 'node:os';
import { buildProduct } from '../harness/build.mjs';
import { measureIndex, printIndex } from './index.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    posts: { type: 'string', default: '10000' },
    rounds: { type: 'string', default: '7' },
    json: { type: 'boolean', default: false },
  },
});
const posts = Number(values.posts);
const rounds = Number(values.rounds);
const isUsable = positionals.join() === 'index' && Number.isInteger(posts) && posts > 0 && rounds > 0;
if (!isUsable) {
  console.error('Usage: npm run bench -- index [--posts N] [--rounds N] [--json]');
  process.exit(2);
}

await buildProduct();
const result = await measureIndex({ posts, rounds });
if (values.json) {
  console.log(JSON.stringify(result, null, 1));
} else {
  console.log(`Node ${process.version} on ${cpus().length} × ${cpus()[0]?.model}, ${version()}`);
  printIndex(result);
}
