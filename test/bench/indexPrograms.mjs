// The whole processes that are measured side by side: ours, the yardstick, and the generator of the blog.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../harness/paths.mjs';
import { isInstalled } from './processes.mjs';

const cli = join(root, 'dist', 'cli.js');
const beside = (name) => fileURLToPath(new URL(name, import.meta.url));
/** Local times are those of UTC for all of them. */
const env = { TZ: 'UTC' };
const node = process.execPath;

/** How each generator is asked for its posts; `isThere` says whether it can be asked here. */
const generators = {
  jekyll: {
    name: "Jekyll's read phase",
    isThere: () => isInstalled({ command: 'ruby', args: ['-e', "require 'jekyll'"] }),
    program: (folder) => ({ command: 'ruby', args: [beside('jekyllRead.rb'), folder] }),
  },
  hugo: {
    name: 'hugo list all',
    isThere: () => isInstalled({ command: 'hugo', args: ['version'] }),
    program: (folder) => ({ command: 'hugo', args: ['list', 'all', '--source', folder] }),
  },
  hexo: {
    name: "Hexo's load",
    isThere: (peers) => isPackage(peers, 'hexo'),
    program: (folder, peers) => ({ command: node, args: [beside('hexoLoad.cjs'), folder, peers] }),
  },
  eleventy: {
    name: "Eleventy's toJSON",
    isThere: (peers) => isPackage(peers, '@11ty/eleventy'),
    program: (folder, peers) => ({ command: node, args: [beside('eleventyJson.mjs'), peers], cwd: folder }),
  },
};

/**
 * @param {'jekyll' | 'hugo' | 'hexo' | 'eleventy'} shape  of the blog
 * @param {string} peers  a folder in which packages of generators are installed
 */
export function hasGenerator(shape, peers) {
  return generators[shape].isThere(peers);
}

/**
 * @param {'jekyll' | 'hugo' | 'hexo' | 'eleventy'} shape
 * @param {{ folder: string, content: string }} blog
 * @param {string} peers
 * @returns {readonly import('./processes.mjs').Program[]} the first is ours, the second the yardstick
 */
export function programsFor(shape, { folder, content }, peers) {
  const { name, isThere, program } = generators[shape];
  return [
    { name: 'almanac list', command: node, args: [cli, 'list', folder], env },
    { name: 'walk and read', command: node, args: [beside('walkAndRead.cjs'), content], env },
    ...(isThere(peers) ? [{ name, ...program(folder, peers), env }] : []),
  ];
}

function isPackage(peers, name) {
  return existsSync(join(peers, 'node_modules', name, 'package.json'));
}
