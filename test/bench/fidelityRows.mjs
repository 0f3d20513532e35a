// What is compared: a row for each set of posts and the HTML that a generator made of them.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { testFolder } from '../harness/paths.mjs';

const oracle = join(testFolder, 'oracle');

/** Goldmark as most Hugo blogs set it up. */
const HUGO_UNSAFE = `
[markup.goldmark.renderer]
unsafe = true
[markup.goldmark.parser.attribute]
block = true
[markup.goldmark.extensions.passthrough]
enable = true
[markup.goldmark.extensions.passthrough.delimiters]
block = [['\\[', '\\]'], ['$$', '$$']]
inline = [['\\(', '\\)']]
`;

/** Folders of HTML that were made of the ten samples, and what made them. */
const SAMPLES = [
  { name: 'kramdown', generator: 'jekyll', configuration: {} },
  { name: 'hugo', generator: 'hugo', configuration: { 'hugo.toml': '' } },
  { name: 'hugo-unsafe', generator: 'hugo', configuration: { 'hugo.toml': HUGO_UNSAFE } },
  { name: 'hugo111', generator: 'hugo', configuration: { 'hugo.toml': '' } },
  { name: 'hexo', generator: 'hexo', configuration: { '_config.yml': 'url: https://example.org\n' } },
  { name: 'eleventy', generator: 'eleventy', configuration: {} },
  { name: 'astro', generator: 'astro', configuration: {} },
  { name: 'vitepress', generator: 'vitepress', configuration: {} },
  { name: 'mkdocs', generator: 'mkdocs-material', configuration: { 'mkdocs.yml': 'site_name: x\n' } },
  { name: 'pelican', generator: 'pelican', configuration: {} },
];

/**
 * @typedef {object} Row
 * @property {string} name  such as `hexo` or `tags/hexo-plain`
 * @property {ReadonlyMap<string, string>} oracle  HTML of the generator, by name of the post
 * @property {(product: import('./fidelityProduct.mjs').Product) => Promise<import('./fidelityProduct.mjs').Rendered[]>} render
 */

/**
 * @param {string | undefined} realPosts  a folder with `GENERATOR/bodies/*.md` and `GENERATOR/html/*.html`
 * @returns {readonly Row[]}
 */
export function fidelityRows(realPosts) {
  return [...SAMPLES.map(sampleRow), ...tagRows(), ...(realPosts === undefined ? [] : realRows(realPosts))];
}

function sampleRow({ name, generator, configuration }) {
  const bodies = readFolder(join(oracle, 'markdown', 'samples'), '.md');
  if (generator === 'hugo') for (const [sample, text] of bodies) bodies.set(sample, withoutFatalPlaces(text));
  return bodiesRow(name, generator, configuration, join(oracle, 'markdown', 'html', name), bodies);
}

/** Hugo builds no site with these in it; it was asked without them. */
function withoutFatalPlaces(text) {
  return text.replace(/\{\{< ref "x" >\}\}/, '').replace(/ \{1,3-4\} title="a\.js"/, '');
}

function bodiesRow(name, generator, configuration, htmlFolder, bodies) {
  return {
    name,
    oracle: readFolder(htmlFolder, '.html'),
    render: (product) => product.renderBodies(generator, configuration, bodies),
  };
}

/** Sites full of template tags. */
function tagRows() {
  return readdirSync(join(oracle, 'tags', 'html')).map((name) => {
    const generator = name.slice(0, name.indexOf('-'));
    const site = join(oracle, 'tags', 'sites', name);
    const htmlFolder = join(oracle, 'tags', 'html', name);
    const html = readFolder(htmlFolder, '.html');
    const paths = generator === 'hugo' ? hugoPaths(site, html.keys()) : listedPaths(site, htmlFolder);
    return { name: `tags/${name}`, oracle: html, render: (product) => product.renderSite(generator, site, paths) };
  });
}

/** `_posts.json` says which file each post is; Hexo leaves the folder of its content out. */
function listedPaths(site, htmlFolder) {
  const posts = JSON.parse(readFileSync(join(htmlFolder, '_posts.json'), 'utf8'));
  const inContent = (path) => (existsSync(join(site, 'source', path)) ? `source/${path}` : path.replace(/^\.\//, ''));
  return new Map(Object.entries(posts).map(([name, { path }]) => [name, inContent(path)]));
}

/** Each post is named as the last part of its address, which is that of its file or of its bundle. */
function hugoPaths(site, names) {
  const single = (name) => `content/posts/${name}.md`;
  const bundle = (name) => `content/posts/${name}/index.md`;
  return new Map([...names].map((name) => [name, existsSync(join(site, single(name))) ? single(name) : bundle(name)]));
}

function realRows(folder) {
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'bodies')))
    .map((generator) => {
      const { configuration = {} } = SAMPLES.find((sample) => sample.generator === generator) ?? {};
      const bodies = readFolder(join(folder, generator, 'bodies'), '.md');
      return bodiesRow(`real/${generator}`, generator, configuration, join(folder, generator, 'html'), bodies);
    });
}

/** Texts of the files in a folder, by name without the ending. */
function readFolder(folder, ending) {
  const names = readdirSync(folder).filter((name) => name.endsWith(ending));
  return new Map(names.map((name) => [name.slice(0, -ending.length), readFileSync(join(folder, name), 'utf8')]));
}
