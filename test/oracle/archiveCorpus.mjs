#!/usr/bin/env node
// Makes the archive of every blog in some folders, on a copy, twice: the second run must change nothing, and the entries must be the
// published posts that the product lists, newest first. For developers who keep public blogs beside the project; `npm run build`
// comes first.
//
//   node test/oracle/archiveCorpus.mjs FOLDER…
//
// Where a folder is simonw/til, the list that its own program keeps in the README is made again, in the same shape.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import Markdown from 'markdown-it';
import { loadCore } from './loadCore.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');
const cli = join(root, 'dist', 'cli.js');
const NOW = '2026-06-01T12:00:00Z';
const PAGE = 'almanac-archive.md';

const core = await loadCore(root, [
  ['Catalog', './src/core/catalog'],
  ['findSites', './src/core/generators/detection'],
  ['generators', './src/core/generators/registry'],
  ['NodeFileStore', './src/cli/nodeFiles'],
  ['isListedAt', './src/core/post'],
  ['planArchive', './src/core/archive/plan'],
  ['defaultShape', './src/core/archive/shape'],
  ['dayIn', './src/core/date/iso'],
  ['utc', './src/core/date/zone'],
]);
const rows = [];
for (const folder of process.argv.slice(2)) rows.push(...(await checkFolder(resolve(folder))));
console.table(rows);
const isGood = ({ 'same bytes twice': twice, 'same posts': posts, 'same order': order }) => twice && posts && order;
process.exitCode = rows.length > 0 && rows.every(isGood) ? 0 : 1;
for (const folder of process.argv.slice(2)) if (basename(folder) === 'simonw__til') await checkTil(resolve(folder));

async function checkFolder(folder) {
  const copy = mkdtempSync(join(tmpdir(), 'almanac-corpus-'));
  try {
    cpSync(folder, copy, { recursive: true });
    spawnSync('chmod', ['-R', 'u+w', copy]);
    const found = await core.findSites(new core.NodeFileStore(copy), { generators: core.generators });
    // Files without any date are no blog unless somebody says so.
    const sites =
      found.length > 0 ? found : [{ root: '', generator: core.generators.find(({ id }) => id === 'plain') }];
    const results = [];
    for (const location of sites) results.push(await checkSite(basename(folder), copy, location));
    return results;
  } finally {
    rmSync(copy, { recursive: true });
  }
}

async function checkSite(name, folder, { root: site, generator, detection, contentFolders }) {
  const catalog = await openCatalog(join(folder, site), generator, contentFolders);
  const file = site === '' ? PAGE : `${site}/${PAGE}`;
  const archive = () => runArchive(folder, file, detection === undefined ? ['--generator', 'plain'] : []);
  const first = archive();
  const text = existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8') : '';
  const second = archive();
  const again = existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8') : '';
  const wanted = publishedPosts(catalog);
  const hrefs = [...text.matchAll(/^- .*?\]\(([^)]*)\)$/gm)].map(([, href]) => href.replaceAll('&amp;', '&'));
  return {
    blog: site === '' ? name : `${name}/${site}`,
    generator: generator.id,
    listed: wanted.length,
    entries: hrefs.length,
    'same bytes twice': first.status === 0 && second.status === 0 && text === again && /up to date/.test(second.stdout),
    'same posts': hrefs.length === wanted.length,
    'same order': hrefs.every((href, index) => leadsTo(href, wanted[index])),
  };
}

function runArchive(folder, file, more) {
  const args = ['archive', folder, '--file', file, '--now', NOW, '--time-zone', 'UTC', ...more];
  const result = spawnSync(process.execPath, [cli, ...args], { encoding: 'utf8' });
  if (result.status !== 0) console.error(result.stderr);
  return result;
}

function openCatalog(folder, generator, contentFolders) {
  const options = { buildTimeZone: 'UTC', isBuildTimeZoneStated: true, overrides: { contentFolders } };
  return core.Catalog.open({ generator, files: new core.NodeFileStore(folder), options });
}

/** The published posts of the list that are no pages, newest first; posts of one instant as the generator lists them. */
function publishedPosts({ posts, site }) {
  const now = Date.parse(NOW);
  const listed = posts.filter((post) => core.isListedAt(post, now) && post.isPage !== true);
  if (site.archive.turnsTies === true) listed.reverse();
  const instant = ({ date }) => date?.epochMs ?? -Infinity;
  return listed.sort((a, b) => (instant(a) === instant(b) ? 0 : instant(b) - instant(a)));
}

function leadsTo(href, post) {
  const plain = (text) => decodeURI(text.replace(/%(?![0-9a-f]{2})/gi, '%25')).replaceAll('%25', '%');
  const decoded = plain(href.replace(/%2[89]/g, (sign) => decodeURIComponent(sign)));
  return [post?.url, post?.path].some((address) => address !== undefined && loose(plain(address)) === loose(decoded));
}

/** What our page encodes in an address, left out of the comparison. */
function loose(address) {
  return decodeURIComponent(address.replace(/%(?![0-9a-f]{2})/gi, '%25')).replace(/^\.\//, '');
}

/** Dates of that blog stand in its history alone: they are taken from the list that is to be made again. */
async function checkTil(folder) {
  const text = readFileSync(join(folder, 'README.md'), 'utf8');
  const theirs = /<!-- index starts -->([\s\S]*?)<!-- index ends -->/.exec(text)?.[1] ?? '';
  const item = /^\* \[(.*)\]\((https:\/\/github\.com\/simonw\/til\/blob\/main\/(.*?))\) - (\d+)-(\d+)-(\d+)$/gm;
  const items = [...theirs.matchAll(item)].map(([, title, , path, ...day]) => ({ title, path: decodeURI(path), day }));
  const { site, posts } = await openCatalog(
    folder,
    core.generators.find(({ id }) => id === 'plain'),
  );
  const byPath = new Map(posts.map((post) => [post.path, post]));
  const known = items.filter(({ path }) => byPath.has(path));
  const dated = known.map(({ path, title, day: [year, month, day] }) => ({
    ...byPath.get(path),
    title,
    date: core.dayIn(Number(year), Number(month), Number(day), core.utc),
    visibility: 'published',
  }));
  // Its program keeps posts of one day in the order of their commits, which only the list itself tells.
  dated.reverse();
  const shape = {
    ...core.defaultShape,
    groupBy: 'section',
    groupOrder: 'firstPost',
    order: 'oldestFirst',
    links: 'file',
    dateFormat: '%F',
    markers: { start: 'index starts', end: 'index ends' },
    template: 'index.liquid',
  };
  const template = `{% for group in groups %}{{ group.heading }}
{% for post in group.posts %}
* [{{ post.title }}](https://github.com/simonw/til/blob/main/{{ post.url }}) - {{ post.date }}{% endfor %}

{% endfor %}`;
  const request = { page: 'README.md', text, site, posts: dated, nowMs: Date.parse(NOW), shape, template };
  const plan = core.planArchive(request);
  if (plan.kind !== 'edit') throw new Error(JSON.stringify(plan));
  const ours = /<!-- index starts[^>]*-->([\s\S]*?)<!-- index ends -->/.exec(plan.text)?.[1] ?? '';
  const [lines, wanted] = [ours, theirs].map((part) =>
    part.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('<!-- almanac digest')),
  );
  const here = wanted.filter(
    (line) => !line.startsWith('* ') || known.some(({ path }) => line.includes(`/main/${path})`)),
  );
  const equal = lines.filter((line, index) => line === here[index]).length;
  const render = (line) => new Markdown().renderInline(line).replace(/&quot;|["“”]/g, '"');
  const shown = lines.filter((line, index) => render(line) === render(here[index] ?? '')).length;
  const outside = plan.text.endsWith(text.slice(text.indexOf('<!-- index ends -->')));
  console.log(`simonw/til: ${items.length} entries in its README, ${known.length} with a file here`);
  console.log(
    `of ${here.length} lines ${equal} are the same bytes, ${shown} show the same; the rest of the README is kept: ${outside}`,
  );
  for (const [index, line] of lines.entries()) {
    if (render(line) !== render(here[index] ?? '')) console.log(`  ours:   ${line}\n  theirs: ${here[index]}`);
  }
  console.log(`again: ${core.planArchive({ ...request, text: plan.text }).kind}`);
}
