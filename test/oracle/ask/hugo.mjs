#!/usr/bin/env node
// Asks Hugo again for its lists of the trap sites, and says which differ from those that are kept.
//
//   node test/oracle/ask/hugo.mjs [--write]      HUGO=/path/to/hugo names another program
//
// The judge is Hugo 0.169 (extended or not); another version answers too, but only the judge's lists are ever written.
// Without Hugo it says so and ends well.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const JUDGE = '0.169.0';
const SITES = { hugo: `hugo-${JUDGE}`, 'hugo+filename': 'hugo+filename', 'hugo+multi': 'hugo+multi' };
const ZONES = { UTC: 'UTC', New_York: 'America/New_York', Tokyo: 'Asia/Tokyo' };
/** Undated posts of one site get the time of their file: here it is always this one. */
const FILE_TIME_SECONDS = 1_700_000_000;

const program = process.env.HUGO ?? 'hugo';
const oracle = join(dirname(fileURLToPath(import.meta.url)), '..');
const version = /v(\d+\.\d+\.\d+)/.exec(spawnSync(program, ['version'], { encoding: 'utf8' }).stdout ?? '')?.[1];

if (version === undefined) {
  console.log(`Skipped: there is no ${program} here. Install Hugo ${JUDGE}, or name it by HUGO.`);
} else {
  if (version !== JUDGE)
    console.log(`This is Hugo ${version}; the kept lists are of ${JUDGE}, so differences are expected.`);
  const isWriting = process.argv.includes('--write') && version === JUDGE;
  for (const [site, name] of Object.entries(SITES)) {
    for (const [zoneName, zone] of Object.entries(ZONES)) compare(site, `${name}.${zoneName}.json`, zone, isWriting);
  }
}

function compare(site, file, zone, isWriting) {
  const kept = join(oracle, 'lists', file);
  const answer = ask(site, zone);
  if (typeof answer === 'string') {
    console.log(`${file}: Hugo stopped: ${answer}`);
    return;
  }
  const text = `${JSON.stringify(answer, null, 1)}\n`;
  const before = JSON.parse(readFileSync(kept, 'utf8'));
  const different = differences(before, answer);
  const isSame = different.length === 0;
  console.log(`${file}: ${isSame ? 'the same' : `different in ${different.join(', ')}`}`);
  if (!isSame && isWriting) writeFileSync(kept, text);
}

/** The pages that differ, or the order. Older versions have fewer columns: what they do not say is not compared. */
function differences(before, after) {
  const byPath = new Map(after.map((page) => [page.path, page]));
  const isOther = (page) => {
    const now = byPath.get(page.path);
    return Object.keys(page).some((key) => now[key] !== undefined && now[key] !== page[key]);
  };
  const paths = new Set(before.map(({ path }) => path));
  const different = [
    ...before.filter((page) => !byPath.has(page.path) || isOther(page)),
    ...after.filter(({ path }) => !paths.has(path)),
  ].map(({ path }) => path);
  const hasOrder = before.every(({ path }, index) => after[index]?.path === path);
  return hasOrder ? different : [...different, 'the order'];
}

/** The pages that `hugo list all` prints, or why it stopped. Works on a copy, since Hugo leaves a lock file. */
function ask(site, zone) {
  const folder = mkdtempSync(join(tmpdir(), 'almanac-hugo-'));
  try {
    cpSync(join(oracle, 'sites', site), folder, { recursive: true });
    for (const entry of readdirSync(folder, { recursive: true })) {
      utimesSync(join(folder, entry), FILE_TIME_SECONDS, FILE_TIME_SECONDS);
    }
    const env = { ...process.env, TZ: zone };
    const { status, stdout, stderr } = spawnSync(program, ['list', 'all', '-s', folder], { encoding: 'utf8', env });
    return status === 0 ? pagesOf(stdout) : stderr.trim();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function pagesOf(csv) {
  const rows = parseCsv(csv);
  const head = rows.findIndex((row) => row.includes('path'));
  const keys = rows[head] ?? [];
  return rows
    .slice(head + 1)
    .filter((row) => row.length === keys.length)
    .map((row) => Object.fromEntries(keys.map((key, index) => [key, row[index]])))
    .map((page) => ({
      path: page.path,
      title: page.title,
      date: dateOf(page.date),
      publishDate: dateOf(page.publishDate),
      expiryDate: dateOf(page.expiryDate),
      draft: page.draft === 'true',
      url: page.permalink,
      kind: page.kind,
      section: page.section,
    }));
}

/** Go's zero time stands for no date. */
function dateOf(text) {
  return text.startsWith('0001-') ? null : text;
}

function parseCsv(text) {
  const rows = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1).push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end !== ',') rows.push([]);
  }
  return rows;
}
