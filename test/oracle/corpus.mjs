#!/usr/bin/env node
// Compares a blog on this disk, post by post, with the list that its generator printed for it (a JSON array, or an object
// with `posts`; each post with path, title, date, draft and url). For developers who keep public blogs beside the project.
//
//   node test/oracle/corpus.mjs GENERATOR SITE LIST.json [ZONE]
//
// GENERATOR is an id such as `hugo`, ZONE the IANA zone of the build. Prints what differs, then the counts; ends with 1 if
// anything does.
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadCore } from './loadCore.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');
const [id, site, listFile, zone = 'UTC'] = process.argv.slice(2);
if (listFile === undefined) {
  console.error('usage: corpus.mjs GENERATOR SITE LIST.json [ZONE]');
  process.exit(2);
}

const core = await loadCore(root, [
  ['Catalog', './src/core/catalog'],
  ['generatorById', './src/core/generators/registry'],
  ['NodeFileStore', './src/cli/nodeFiles'],
]);
const generator = core.generatorById(id);
if (generator === undefined) throw new Error(`There is no generator ${id}.`);
const options = { buildTimeZone: zone, isBuildTimeZoneStated: true, overrides: {} };
const started = performance.now();
const catalog = await core.Catalog.open({ generator, files: new core.NodeFileStore(resolve(site)), options });
const took = performance.now() - started;
const content = JSON.parse(readFileSync(listFile, 'utf8'));
const asked = (Array.isArray(content) ? content : content.posts).filter(({ kind = 'page' }) => kind === 'page');
process.exitCode = report(catalog, asked) ? 0 : 1;

function report({ posts, site: { basePath, baseUrl = basePath } }, list) {
  const origin = baseUrl.slice(0, baseUrl.length - basePath.length);
  const byPath = new Map(posts.map((post) => [post.path, post]));
  const differences = [];
  for (const { path, title, date, draft = false, url } of list) {
    const post = byPath.get(path);
    if (post === undefined) {
      differences.push([path, 'missing']);
      continue;
    }
    const instant = date === null || date === undefined ? undefined : Date.parse(date);
    const isHostStated = /^https?:/.test(url ?? '');
    const address = isHostStated ? `${origin}${post.url}` : post.url;
    const wanted = isHostStated ? url : `${basePath}${url}`;
    if (String(title ?? '') !== String(post.title ?? '')) differences.push([path, 'title', title, post.title]);
    if (instant !== post.date?.epochMs) differences.push([path, 'date', date, post.date]);
    if (Boolean(draft) !== (post.visibility === 'draft')) differences.push([path, 'draft', draft, post.visibility]);
    if (url !== undefined && wanted !== address) differences.push([path, 'url', wanted, address]);
  }
  const known = new Set(list.map(({ path }) => path));
  for (const { path, visibility } of posts) {
    if (!known.has(path) && visibility !== 'hidden') differences.push([path, 'not in the list']);
  }
  const mine = posts.map(({ path }) => path).filter((path) => known.has(path));
  const outOfOrder = list.map(({ path }) => path).filter((path, index) => path !== mine[index]);
  for (const difference of differences) console.log(...difference);
  const problems = posts.filter((post) => post.problems.length > 0).length;
  console.log(
    `${list.length} asked, ${posts.length} listed, ${differences.length} differences, ${outOfOrder.length} out of order, ` +
      `${problems} with problems, ${Math.round(took)} ms`,
  );
  return differences.length === 0 && outOfOrder.length === 0;
}
