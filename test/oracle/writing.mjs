#!/usr/bin/env node
// Carries out every command about posts on a small site of each generator, by the plans of the core, and asks the generator
// what it makes of the files: title, date, address, and whether the post is listed.
//
//   GENERATORS=/folder/with/node_modules node test/oracle/writing.mjs [NAME…] [--write]
//
// Hugo and Jekyll are programs on the PATH; Hexo (with hexo-renderer-marked) and Eleventy are looked for in that folder.
// What is not there is skipped, with a word about it. `--write` keeps the files and the answers in `lists/writing-*.json`,
// where `writing.test.ts` judges by them without the generators.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadCore } from './loadCore.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const folder = resolve(process.env.GENERATORS ?? '.');
const isWriting = process.argv.includes('--write');
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const { writingSites, writeSite, differencesFrom } = await loadCore(join(here, '..', '..'), [
  ['writingSites', './test/oracle/writing/sites'],
  ['writeSite', './test/oracle/writing/commands'],
  ['differencesFrom', './test/oracle/writing/differences'],
]);

const GENERATORS = { jekyll: askJekyll, hugo: askHugo, hexo: askHexo, eleventy: askEleventy };

for (const site of writingSites) {
  if (wanted.length > 0 && !wanted.includes(site.id)) continue;
  const { files, asked } = await writeSite(site);
  const root = mkdtempSync(join(tmpdir(), 'almanac-writing-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    const answer = GENERATORS[site.id](root);
    if (typeof answer === 'string') {
      console.log(`${site.id}: skipped. ${answer}`);
      continue;
    }
    const kept = { generator: answer.generator, files, posts: answer.posts };
    const different = differencesFrom(asked, answer.posts);
    console.log(`${answer.generator}: ${asked.length} commands, ${different.length} different from what was asked`);
    for (const words of different) console.log(`  ${words}`);
    if (isWriting) writeFileSync(join(here, 'lists', `writing-${site.id}.json`), `${JSON.stringify(kept, null, 1)}\n`);
  } finally {
    rmSync(root, { recursive: true });
  }
}

function run(program, args, cwd) {
  const env = { ...process.env, TZ: 'Europe/Helsinki', GENERATORS: folder };
  const result = spawnSync(program, args, { cwd, env, encoding: 'utf8', maxBuffer: 1e8 });
  return {
    ...result,
    failure: result.error?.message ?? (result.status === 0 ? undefined : result.stderr + result.stdout),
  };
}

function askJekyll(root) {
  const version = run('jekyll', ['--version'], root);
  if (version.failure !== undefined) return 'There is no jekyll here.';
  const built = run('jekyll', ['build', '--quiet'], root);
  if (built.failure !== undefined) throw new Error(built.failure);
  const posts = JSON.parse(readFileSync(join(root, '_site', 'asked.json'), 'utf8')).filter((post) => post !== null);
  return {
    generator: version.stdout.trim(),
    posts: posts.map(({ path, title, date, url, body }) => ({
      path,
      title,
      date: new Date(date * 1000).toISOString(),
      url,
      ...(path.endsWith('linking.md') ? { body } : {}),
    })),
  };
}

function askHugo(root) {
  const version = run('hugo', ['version'], root);
  if (version.failure !== undefined) return 'There is no hugo here.';
  const listed = run('hugo', ['list', 'all'], root);
  const built = run('hugo', ['--quiet'], root);
  if (listed.failure ?? built.failure) throw new Error(listed.failure ?? built.failure);
  const [header, ...rows] = listed.stdout.trim().split('\n').map(cells);
  const pages = rows.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index]])));
  const isBuilt = (url) => existsSync(join(root, 'public', decodeURIComponent(url), 'index.html'));
  const textOf = (url) => readFileSync(join(root, 'public', decodeURIComponent(url), 'index.html'), 'utf8').trim();
  return {
    generator: `Hugo ${/v(\d+\.\d+\.\d+)/.exec(version.stdout)?.[1]}`,
    posts: pages
      .map((page) => ({ ...page, url: new URL(page.permalink).pathname }))
      .filter(({ url }) => isBuilt(url))
      .map(({ path, title, date, url }) => ({
        path,
        title,
        date: new Date(date).toISOString(),
        url,
        ...(path.endsWith('linking.md') ? { body: textOf(url) } : {}),
      })),
  };
}

/** The cells of a line of CSV. */
function cells(line) {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain,
  );
}

function askHexo(root) {
  if (!existsSync(join(folder, 'node_modules', 'hexo-renderer-marked'))) return `Hexo is not in ${folder}.`;
  const asked = run(process.execPath, [join(here, 'ask', 'hexo.mjs')], root);
  if (asked.failure !== undefined) throw new Error(asked.failure);
  const answer = JSON.parse(asked.stdout);
  return {
    generator: `Hexo ${answer.hexo}`,
    posts: answer.posts.map(({ path, title, date, url }) => ({
      path: `source/${path}`,
      title,
      date,
      url: new URL(url).pathname,
    })),
  };
}

function askEleventy(root) {
  const manifest = join(folder, 'node_modules', '@11ty', 'eleventy', 'package.json');
  if (!existsSync(manifest)) return `Eleventy is not in ${folder}.`;
  const asked = run(process.execPath, [join(here, 'ask', 'eleventy.mjs')], root);
  if (asked.failure !== undefined) throw new Error(asked.failure);
  return {
    generator: `Eleventy ${JSON.parse(readFileSync(manifest, 'utf8')).version}`,
    posts: JSON.parse(asked.stdout).posts.map(({ path, title, date, url }) => ({
      path: path.replace(/^\.\//, ''),
      title,
      date,
      url,
    })),
  };
}
