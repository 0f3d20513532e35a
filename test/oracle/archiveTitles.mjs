#!/usr/bin/env node
// Asks real generators what readers see of archives in which every title is hostile: builds a site, finds the links of its
// archive pages, and looks whether each shows the exact title and leads to the page of its post. The same for the pages that list
// posts by a loop at each build.
//
//   [GENERATORS=/folder/with/node_modules] node test/oracle/archiveTitles.mjs [--write]
//
// Jekyll and Hugo are Debian packages (`jekyll`, `hugo`), Eleventy, Hexo (with
// hexo-renderer-marked) and MDX (@mdx-js/mdx, with remark-gfm, react and react-dom) come from npm; what is not installed is skipped. `--write` keeps
// the answers in `archives/titles/`, which `npm test` holds the product against.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parse } from 'parse5';
import { loadCore } from './loadCore.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const answers = join(root, 'test/oracle/archives/titles');
const eleventyProgram = join(process.env.GENERATORS ?? '.', 'node_modules/@11ty/eleventy/cmd.cjs');
const hexoFolder = join(process.env.GENERATORS ?? '.', 'node_modules/hexo');
const now = Date.UTC(2025, 0, 1);

/** How each generator is asked for its version and builds the site in a folder, and where to. */
const programs = {
  jekyll: {
    version: () => output('jekyll', ['--version']),
    build: (folder) => run('jekyll', ['build', '-q'], folder),
    out: '_site',
  },
  hugo: {
    version: () => /v[\d.]+/.exec(output('hugo', ['version']) ?? '')?.[0],
    build: (folder) => run('hugo', ['--quiet'], folder),
    out: 'public',
  },
  eleventy: {
    version: () => (existsSync(eleventyProgram) ? output(process.execPath, [eleventyProgram, '--version']) : undefined),
    build: (folder) => run(process.execPath, [eleventyProgram, '--quiet'], folder),
    out: '_site',
  },
  hexo: {
    version: () => (existsSync(hexoFolder) ? versionOf(hexoFolder) : undefined),
    build: (folder) => {
      // Hexo loads itself and its plugins from beside the site.
      const packages = join(folder, 'node_modules');
      if (!existsSync(packages)) symlinkSync(join(process.env.GENERATORS ?? root, 'node_modules'), packages);
      run(process.execPath, [join(hexoFolder, 'bin/hexo'), 'generate', '--silent'], folder);
    },
    out: 'public',
  },
};

const product = await loadCore(root, [
  ['Catalog', './src/core/catalog'],
  ['generatorById', './src/core/generators/registry'],
  ['NodeFileStore', './src/cli/nodeFiles'],
  ['planArchive', './src/core/archive/plan'],
  ['defaultShape', './src/core/archive/shape'],
  ['dynamicArchive', './src/core/archive/dynamic'],
  ['oneLine', './src/core/archive/escape'],
  ['titleSite', './test/oracle/titleSites'],
  ['titlePages', './test/oracle/titleSites'],
  ['titlePageStart', './test/oracle/titleSites'],
  ['titlePagePath', './test/oracle/titleSites'],
  ['markOf', './test/oracle/titleSites'],
  ['mdxPages', './test/oracle/titleSites'],
  ['mdxPageStart', './test/oracle/titleSites'],
]);

let failures = 0;
for (const [generator, program] of Object.entries(programs)) {
  const version = program.version()?.trim();
  if (version === undefined) console.log(`${generator}: not installed, skipped`);
  else await ask(generator, program, version);
}
await askMdx();
process.exitCode = failures === 0 ? 0 : 1;

async function ask(generator, program, version) {
  const pages = {};
  await withSite(generator, async (folder, catalog) => {
    const texts = product.titlePages.map((page) => [page.name, archiveIn(folder, generator, catalog, page)]);
    program.build(folder);
    for (const [name, text] of texts) {
      const shown = shownIn(join(folder, program.out), name.replace(/\.\w+$/, ''));
      report(`${generator} ${version}, ${name}`, shown, catalog.posts);
      pages[name] = { text, shown };
    }
  });
  const dynamic = await withSite(generator, async (folder, catalog) => {
    const files = new product.NodeFileStore(folder);
    const request = { site: catalog.site, posts: catalog.posts, nowMs: now };
    const made = await product.dynamicArchive(request, files);
    if (made === undefined) return undefined;
    for (const { path, text } of made.files) write(join(folder, path), text);
    program.build(folder);
    const shown = shownIn(join(folder, program.out), 'archive');
    report(`${generator} ${version}, built anew each time`, shown, catalog.posts);
    return { files: made.files, shown };
  });
  keep(generator, { version, pages, dynamic });
}

/** MDX renders a page, and builds no site: links are held against the addresses that Docusaurus has for posts. */
async function askMdx() {
  const packages = createRequire(join(process.env.GENERATORS ?? root, 'package.json'));
  const load = (name) => import(pathToFileURL(packages.resolve(name)).href);
  try {
    packages.resolve('@mdx-js/mdx');
  } catch {
    return console.log('mdx: not installed, skipped');
  }
  const [mdx, gfm, jsx, server] = await Promise.all(
    ['@mdx-js/mdx', 'remark-gfm', 'react/jsx-runtime', 'react-dom/server'].map(load),
  );
  const { version } = JSON.parse(readFileSync(join(dirname(packages.resolve('@mdx-js/mdx')), 'package.json'), 'utf8'));
  const pages = {};
  await withSite('docusaurus', async (_folder, { site, posts }) => {
    for (const { name, layout } of product.mdxPages) {
      const shape = { ...product.defaultShape, groupBy: 'none', layout };
      const { text } = product.planArchive({ page: name, site, posts, nowMs: now, shape, text: product.mdxPageStart });
      const { default: Page } = await mdx.evaluate(text, { ...jsx, remarkPlugins: [gfm.default] });
      const links = [];
      collectLinks(parse(server.renderToStaticMarkup(jsx.jsx(Page, {}))), links);
      const numberOf = (href) => newestFirst(posts).findIndex(({ url }) => url === decodeURIComponent(href));
      pages[name] = { text, shown: links.map((link) => [link.text, link.href, numberOf(link.href)]) };
      report(`mdx ${version}, ${name}`, pages[name].shown, posts);
    }
  });
  keep('mdx', { version: `MDX ${version}`, pages });
}

function keep(name, answer) {
  if (!process.argv.includes('--write')) return;
  mkdirSync(answers, { recursive: true });
  writeFileSync(join(answers, `${name}.json`), `${JSON.stringify(answer, null, 1)}\n`);
}

async function withSite(generator, action) {
  const folder = mkdtempSync(join(tmpdir(), `almanac-titles-${generator}-`));
  try {
    for (const [path, text] of Object.entries(product.titleSite(generator))) write(join(folder, path), text);
    const catalog = await product.Catalog.open({
      generator: product.generatorById(generator),
      files: new product.NodeFileStore(folder),
      options: { buildTimeZone: 'UTC', isBuildTimeZoneStated: true, overrides: {} },
    });
    return await action(folder, catalog);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Writes an archive page of ours into the site. Returns its text. */
function archiveIn(folder, generator, { site, posts }, { name, links, layout }) {
  const page = product.titlePagePath(generator, name);
  const shape = { ...product.defaultShape, groupBy: 'none', links, layout };
  const plan = product.planArchive({ page, site, posts, nowMs: now, shape, text: product.titlePageStart });
  if (plan.kind !== 'edit') throw new Error(JSON.stringify(plan));
  write(join(folder, page), plan.text);
  return plan.text;
}

/** The links of a built page, in order: their text, their address, and the number of the post that they lead to. */
function shownIn(out, name) {
  const links = [];
  const page = [`${name}/index.html`, `${name}.html`].find((path) => existsSync(join(out, path)));
  if (page === undefined) throw new Error(`no page ${name}`);
  collectLinks(parse(readFileSync(join(out, page), 'utf8')), links);
  return links.map(({ text, href }) => [text, href, postAt(out, href)]);
}

function collectLinks(node, links) {
  if (node.nodeName === 'a') {
    const href = node.attrs.find(({ name }) => name === 'href')?.value ?? '';
    links.push({
      text: textOf(node)
        .replace(/[ \t\r\n\f]+/g, ' ')
        .trim(),
      href,
    }); // As browsers show it.
  } else for (const child of node.childNodes ?? []) collectLinks(child, links);
}

function textOf(node) {
  return node.nodeName === '#text' ? node.value : (node.childNodes ?? []).map(textOf).join('');
}

/** The number that the page at an address holds; null where there is no page. */
function postAt(out, href) {
  const path = decodeURIComponent(new URL(href, 'https://example.org').pathname).replace(/^\/base\//, '');
  const file = [path, `${path}index.html`, `${path}/index.html`, `${path}.html`].find(
    (candidate) => existsSync(join(out, candidate)) && !candidate.endsWith('/') && candidate !== '',
  );
  if (file === undefined) return null;
  const found = /post-number-(\d+)-end/.exec(readFileSync(join(out, file), 'utf8'))?.[1];
  return found === undefined ? null : Number(found);
}

function newestFirst(posts) {
  return [...posts].sort((a, b) => b.date.epochMs - a.date.epochMs);
}

/** The posts are newest first in the order of their numbers. */
function report(name, shown, posts) {
  const wanted = newestFirst(posts);
  const wrong = wanted.flatMap(({ title }, index) => {
    const [text, href, post] = shown[index] ?? [];
    return text === product.oneLine(title) && post === index ? [] : [{ title, text, href, post, wanted: index }];
  });
  failures += wrong.length + Math.abs(shown.length - wanted.length);
  console.log(
    `${name}: ${wanted.length - wrong.length} of ${wanted.length} titles exact, each with a link to its post`,
  );
  for (const one of wrong) console.log(`  ${JSON.stringify(one)}`);
}

function write(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function versionOf(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;
}

function output(command, args) {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8' });
  return status === 0 ? stdout : undefined;
}

function run(command, args, cwd) {
  execFileSync(command, args, {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, TZ: 'America/New_York' },
  });
}
