#!/usr/bin/env node
// Lists every blog in some folders, and accounts for each Markdown file in them that looks like a post. For developers who
// keep public blogs beside the project; `npm run build` comes first.
//
//   node test/oracle/corpora.mjs FOLDER…
//
// A file looks like a post if it carries a date (in its name, its folders, its head) or lies in a folder that blogs use for
// posts. Prints for each folder what was detected, how many files look like posts, how many are listed, and how long the
// whole process of `almanac list` took (median of three), then each difference by its reason. Ends with 1 if a difference has
// none, if a list cannot be made, or if one takes longer than two seconds.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { whyListed, whyNotListed } from './corpusReasons.mjs';
import { loadCore } from './loadCore.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');
const cli = join(root, 'dist', 'cli.js');
const SLOWEST_MS = 2000;

const folders = process.argv.slice(2);
if (folders.length === 0 || !existsSync(cli)) {
  console.error('usage: npm run build && node test/oracle/corpora.mjs FOLDER…');
  process.exit(2);
}

const core = await loadCore(root, [
  ['Catalog', './src/core/catalog'],
  ['findSites', './src/core/generators/detection'],
  ['generators', './src/core/generators/registry'],
  ['hasDate', './src/core/generators/plain/dates'],
  ['isMarkdown', './src/core/generators/plain/plain'],
  ['NodeFileStore', './src/cli/nodeFiles'],
]);

const accounts = [];
for (const folder of folders) accounts.push(await account(resolve(folder)));
console.table(accounts.map(({ row }) => row));
for (const { row, reasons } of accounts) {
  console.log(`\n${row.site}: ${row['look like posts']} look like posts, ${row.listed} are listed`);
  for (const [reason, paths] of [...reasons].sort(([, a], [, b]) => b.length - a.length)) {
    console.log(
      `  ${String(paths.length).padStart(5)}  ${reason}: ${paths.slice(0, 3).join(', ')}${paths.length > 3 ? ', …' : ''}`,
    );
  }
}
const isFine = ({ row }) => row.unexplained === 0 && row.ms !== 'failed' && row.ms <= SLOWEST_MS;
process.exitCode = accounts.every(isFine) ? 0 : 1;

/** What is in a folder, and what became of it. */
async function account(folder) {
  const { listed, ms } = list(folder);
  const files = new core.NodeFileStore(folder);
  const locations = await core.findSites(files, { generators: core.generators });
  const sites = await Promise.all(locations.map((location) => open(files.at(location.root), location)));
  const markdown = readdirSync(folder, { recursive: true }).filter((path) => core.isMarkdown(path) && isOwn(path));
  const likely = markdown.filter((path) => looksLikePost(path, readFileSync(join(folder, path), 'utf8')));
  const known = new Set(listed.map(({ path }) => path));
  const reasons = new Map();
  const note = (reason, path) => reasons.set(reason, [...(reasons.get(reason) ?? []), path]);
  for (const path of likely) if (!known.has(path)) note(`not listed, ${whyNotListed(path, sites)}`, path);
  const isLikely = new Set(likely);
  for (const post of listed) if (!isLikely.has(post.path)) note(`listed, ${whyListed(post)}`, post.path);
  const unexplained = [...reasons].filter(([reason]) => reason.includes('UNEXPLAINED')).flatMap(([, paths]) => paths);
  const row = {
    site: basename(folder),
    detected: locations.map(({ root: at, generator }) => `${generator.id} in ${at || '.'}`).join(', ') || 'nothing',
    markdown: markdown.length,
    'look like posts': likely.length,
    listed: listed.length,
    differences: [...reasons.values()].flat().length,
    unexplained: unexplained.length,
    ms,
  };
  return { row, reasons };
}

/** The posts that the built program lists, and how long it took. */
function list(folder) {
  const runs = [1, 2, 3].map(() => {
    const start = performance.now();
    const { status, stdout } = spawnSync(process.execPath, [cli, 'list', folder, '--json'], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    return { status, stdout, ms: Math.round(performance.now() - start) };
  });
  const [{ stdout }] = runs;
  const ms = runs.map((run) => run.ms).sort((a, b) => a - b)[1];
  // A folder without a blog ends with 2 and prints no list.
  if (stdout === '') return { listed: [], ms };
  return runs.some(({ status }) => status !== 0)
    ? { listed: JSON.parse(stdout), ms: 'failed' }
    : { listed: JSON.parse(stdout), ms };
}

async function open(files, { root: at, generator, contentFolders }) {
  const options = { buildTimeZone: 'UTC', isBuildTimeZoneStated: true, overrides: { contentFolders } };
  return { at, catalog: await core.Catalog.open({ generator, files, options }) };
}

/** False for what tools put there, and for the papers of a repository. */
function isOwn(path) {
  return !/(?:^|\/)(?:\.git|node_modules)\/|(?:^|\/)(?:LICENSE|README|CONTRIBUTING|CHANGELOG|CODE_OF_CONDUCT|THE-SITES)[^/]*$/.test(
    path,
  );
}

function looksLikePost(path, text) {
  return /(?:^|\/)_?(?:posts|drafts|blog)\//.test(path) || core.hasDate(path, text);
}
