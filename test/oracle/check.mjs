#!/usr/bin/env node
// Checks every blog in some folders by all rules. For developers who keep public blogs beside the project.
//
//   node test/oracle/check.mjs [--draw N] [--seed N] [--rule WORD] FOLDER…
//
// Prints how many problems each rule finds, then N of them drawn by chance (30 unless said otherwise; the same for the same
// seed) as rows of the table in `check.md`, where they are judged. Links, images and unknown tags need files that collections
// of posts leave out: they are counted, and not drawn unless `--rule` names them.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../harness/paths.mjs';
import { loadCore } from './loadCore.mjs';

const { values, positionals: folders } = parseArgs({
  allowPositionals: true,
  options: {
    draw: { type: 'string', default: '30' },
    seed: { type: 'string', default: '2024' },
    rule: { type: 'string' },
  },
});
if (folders.length === 0) {
  console.error('usage: node test/oracle/check.mjs [--draw N] [--seed N] [--rule WORD] FOLDER…');
  process.exit(2);
}

const core = await loadCore(root, [
  ['Catalog', './src/core/catalog'],
  ['findSites', './src/core/generators/detection'],
  ['generators', './src/core/generators/registry'],
  ['checkSite', './src/core/check/checkSite'],
  ['describeProblem', './src/core/problems'],
  ['NodeFileStore', './src/cli/nodeFiles'],
]);

const NEEDS_OTHER_FILES = /^(?:link|image)\.|^template\.(?:unknown|noFile)$/;
/** What files are is decided at this moment, so that a draw is the same tomorrow. */
const NOW_MS = Date.UTC(2026, 0, 1);
const options = { buildTimeZone: 'UTC', isBuildTimeZoneStated: false, overrides: {} };

const found = [];
let posts = 0;
const startMs = performance.now();
for (const folder of folders) await checkFolder(resolve(folder));

console.log(`${posts} posts, ${found.length} problems, ${Math.round(performance.now() - startMs)} ms\n`);
const counts = new Map();
for (const { problem } of found) counts.set(problem.code, (counts.get(problem.code) ?? 0) + 1);
for (const [code, count] of [...counts].sort()) console.log(`${String(count).padStart(6)}  ${code}`);

const drawn = draw(
  found.filter(({ problem }) =>
    values.rule === undefined ? !NEEDS_OTHER_FILES.test(problem.code) : problem.code.includes(values.rule),
  ),
  Number(values.draw),
  Number(values.seed),
);
console.log('');
for (const { path, problem } of drawn) {
  const line = problem.range === undefined ? '' : problem.range.start.line + 1;
  console.log(`| ${path} | ${line} | ${problem.code} | ${core.describeProblem(problem).replaceAll('|', '\\|')} |`);
}

async function checkFolder(folder) {
  const files = new core.NodeFileStore(folder);
  for (const location of await core.findSites(files, { generators: core.generators })) {
    const siteFiles = files.at(location.root);
    const overrides = { contentFolders: location.contentFolders };
    const catalog = await core.Catalog.open({
      generator: location.generator,
      files: siteFiles,
      options: { ...options, overrides },
    });
    const { site } = catalog;
    const name = [folder.split('/').at(-1), location.root].filter((part) => part !== '').join('/');
    posts += catalog.posts.length;
    const request = { site, posts: catalog.posts, files: siteFiles, severities: {}, nowMs: NOW_MS };
    for await (const { post, findings } of core.checkSite(request)) {
      for (const problem of findings) found.push({ path: `${name}/${post.path}`, problem });
    }
  }
}

/** So many of a list, by chance; the same for the same seed (a generator of the kind `mulberry32`). */
function draw(items, count, seed) {
  let state = seed >>> 0;
  const random = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const left = [...items];
  const taken = [];
  while (left.length > 0 && taken.length < count) taken.push(...left.splice(Math.floor(random() * left.length), 1));
  return taken.sort((a, b) => (a.path < b.path ? -1 : 1));
}
