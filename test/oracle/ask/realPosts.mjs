#!/usr/bin/env node
// Asks generators what they make of the bodies of real posts. For developers who keep public blogs beside the project.
//
//   node test/oracle/ask/realPosts.mjs OUT GENERATOR DIR…
//
// GENERATOR is `jekyll` (Ruby with the gems jekyll and kramdown-parser-gfm) or `hugo` (the program; HUGO names another one).
// Takes the Markdown files below each DIR that hold no template tags, without their front matter, and writes them to
// OUT/GENERATOR/bodies and the HTML to OUT/GENERATOR/html, for `npm run bench -- fidelity OUT`.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const LONGEST = 60_000;
const FRONT_MATTER = /^(---|\+\+\+)\s*\n[\s\S]*?\n\1\s*(\n|$)/;

const [out, generator, ...folders] = process.argv.slice(2);
const ask = { jekyll: askJekyll, hugo: askHugo }[generator];
if (ask === undefined || folders.length === 0) {
  console.error('usage: realPosts.mjs OUT jekyll|hugo DIR…');
  process.exit(2);
}
const bodies = join(out, generator, 'bodies');
const html = join(out, generator, 'html');
for (const folder of [bodies, html]) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}
const count = folders.flatMap(markdownFiles).map(bodyOf).filter(isAsked).map(writeBody).length;
ask();
console.log(`${count} posts`);

function markdownFiles(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return markdownFiles(path);
    return /\.(md|markdown)$/i.test(entry.name) ? [path] : [];
  });
}

function bodyOf(path) {
  return readFileSync(path, 'utf8').replace(/\r\n/g, '\n').replace(FRONT_MATTER, '');
}

function isAsked(text) {
  return !/\{[{%<]/.test(text) && text.length <= LONGEST && text.trim() !== '';
}

function writeBody(text, index) {
  writeFileSync(join(bodies, `${String(index).padStart(5, '0')}.md`), text);
}

function askJekyll() {
  run('ruby', [fileURLToPath(new URL('markdown.rb', import.meta.url)), bodies, html]);
}

/** Hugo makes pages only: each text becomes one, with a template that prints nothing but its content. */
function askHugo() {
  const site = mkdtempSync(join(tmpdir(), 'almanac-hugo-'));
  const write = (path, text) => {
    mkdirSync(join(site, path, '..'), { recursive: true });
    writeFileSync(join(site, path), text);
  };
  const others = ['home', 'section', 'taxonomy', 'term', 'rss', 'sitemap', 'robotsTXT', '404'];
  write('hugo.toml', `baseURL = 'https://example.org/'\ndisableKinds = ${JSON.stringify(others)}\n`);
  write('layouts/_default/single.html', '{{ .Content }}');
  const names = readdirSync(bodies).map((name) => name.replace(/\.md$/, ''));
  for (const name of names) {
    write(`content/s${name}.md`, `---\ntitle: t\n---\n${readFileSync(join(bodies, `${name}.md`), 'utf8')}`);
  }
  run(process.env.HUGO ?? 'hugo', ['--source', site, '--ignoreCache', '--quiet']);
  for (const name of names) cpSync(join(site, 'public', `s${name}`, 'index.html'), join(html, `${name}.html`));
  rmSync(site, { recursive: true });
}

function run(command, args) {
  const { status, error } = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (error !== undefined || status !== 0) throw error ?? new Error(`${command} ended with ${status}.`);
}
