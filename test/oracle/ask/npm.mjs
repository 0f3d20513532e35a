#!/usr/bin/env node
// Asks the generators that come from npm again for their lists of the trap sites, and says which differ from those kept.
//
//   GENERATORS=/folder/with/node_modules node test/oracle/ask/npm.mjs [NAME…] [--write]
//
// What is not installed in that folder is skipped, with a word on how to install it. `--write` keeps what a judge says; the
// answers of other versions are only compared. Values that depend on the moment of asking stand in `lists/masks.json`.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Each judge, the packages it needs, its program beside this one, and its sites with the names of their lists. */
const JUDGES = {
  hexo: {
    packages: { hexo: '8.1.2', 'hexo-renderer-marked': '*' },
    sites: { hexo: 'hexo-8.1.2', 'hexo+ny': 'hexo+ny', 'hexo+tokyo': 'hexo+tokyo' },
  },
  eleventy: { packages: { '@11ty/eleventy': '3.1.8' }, sites: { eleventy: 'eleventy-3.1.8' } },
  docusaurus: {
    packages: { '@docusaurus/core': '3.10.2', '@docusaurus/preset-classic': '3.10.2', react: '*', 'react-dom': '*' },
    sites: { docusaurus: 'docusaurus', 'docusaurus+route': 'docusaurus+route' },
  },
  astro: { packages: { astro: '5.18.2' }, sites: { astro: 'astro' } },
  vitepress: { packages: { vitepress: '1.6.4' }, sites: { vitepress: 'vitepress-1.6.4' } },
};
const ZONES = { UTC: 'UTC', New_York: 'America/New_York', Tokyo: 'Asia/Tokyo' };
/** The history of a site begins here: undated posts of Docusaurus get the time of their first commit. */
const COMMITTED_AT = '2023-06-01T12:00:00Z';

const here = dirname(fileURLToPath(import.meta.url));
const lists = join(here, '..', 'lists');
const masks = JSON.parse(readFileSync(join(lists, 'masks.json'), 'utf8'));
const folder = resolve(process.env.GENERATORS ?? '.');
const isWriting = process.argv.includes('--write');
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));

for (const [name, judge] of Object.entries(JUDGES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const missing = Object.entries(judge.packages).filter(([id]) => versionOf(id) === undefined);
  if (missing.length > 0) {
    const needed = Object.entries(judge.packages).map(([id, version]) => (version === '*' ? id : `${id}@${version}`));
    console.log(`${name}: skipped, it is not in ${folder}. There: npm install ${needed.join(' ')}`);
    continue;
  }
  const [id, version] = Object.entries(judge.packages)[0];
  const isJudge = versionOf(id) === version;
  if (!isJudge) console.log(`${name}: this is ${versionOf(id)}; the kept lists are of ${version}, so they may differ.`);
  for (const [site, list] of Object.entries(judge.sites)) {
    for (const zone of Object.keys(ZONES)) compare(name, site, `${list}.${zone}.json`, zone, isJudge);
  }
}

function versionOf(id) {
  const file = join(folder, 'node_modules', id, 'package.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).version : undefined;
}

function compare(name, site, list, zone, isJudge) {
  const answer = ask(name, site, zone);
  if (typeof answer === 'string') {
    console.log(`${list}: ${name} stopped: ${answer}`);
    return;
  }
  const kept = join(lists, list);
  const different = differences(list, postsOf(JSON.parse(readFileSync(kept, 'utf8'))), postsOf(answer));
  console.log(`${list}: ${different.length === 0 ? 'the same' : `different in ${different.join(', ')}`}`);
  if (different.length > 0 && isWriting && isJudge) writeFileSync(kept, `${JSON.stringify(answer, null, 1)}\n`);
}

/** What a program prints about a copy of a site, or why it stopped. */
function ask(name, site, zone) {
  const copy = mkdtempSync(join(tmpdir(), `almanac-${name}-`));
  try {
    cpSync(join(here, '..', 'sites', site), copy, { recursive: true });
    const env = { ...process.env, TZ: ZONES[zone], GENERATORS: folder, NODE_ENV: 'production' };
    if (name === 'docusaurus') commit(copy, env);
    const options = { cwd: copy, encoding: 'utf8', env, input: '', timeout: 120_000 };
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(here, `${name}.mjs`)], options);
    const start = stdout.search(/^[[{]/m);
    return status === 0 && start >= 0 ? JSON.parse(stdout.slice(start)) : stderr.trim().slice(-500);
  } finally {
    rmSync(copy, { recursive: true });
  }
}

function commit(copy, env) {
  const dated = { ...env, GIT_AUTHOR_DATE: COMMITTED_AT, GIT_COMMITTER_DATE: COMMITTED_AT };
  const git = (...args) =>
    spawnSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args], { cwd: copy, env: dated });
  git('init', '-q');
  git('add', '-A');
  git('commit', '-q', '-m', 'Start');
}

function postsOf(answer) {
  return Array.isArray(answer) ? answer : [...answer.posts, ...(answer.hidden ?? [])];
}

/** The posts that differ in what is not masked. */
function differences(list, before, after) {
  const keyOf = (post) => post.path ?? post.url;
  const masked = new Map((masks[list] ?? []).map(({ path, fields }) => [path, fields]));
  const now = new Map(after.map((post) => [keyOf(post), post]));
  const isOther = (post) => {
    const other = now.get(keyOf(post));
    const fields = masked.get(keyOf(post)) ?? [];
    return Object.keys(other ?? {}).some((key) => !fields.includes(key) && text(post[key]) !== text(other[key]));
  };
  const changed = before.filter((post) => !now.has(keyOf(post)) || isOther(post)).map(keyOf);
  const known = new Set(before.map(keyOf));
  return [...changed, ...after.map(keyOf).filter((key) => !known.has(key))];
}

function text(value) {
  return JSON.stringify(value);
}
