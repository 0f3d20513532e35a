// A workspace as a long-lived Jekyll blog has it: its posts, the site that was built of them, and packages of npm.
import { cpSync, existsSync, linkSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../harness/paths.mjs';
import { makeTemporaryFolder } from '../harness/temporaryFolder.mjs';
import { makeBlog } from './blogs.mjs';

/** Raise it when what stands beside the posts changes. */
const EDITION = 1;
const PACKAGES = 1_500;
const FILES_PER_FOLDER = 25;
const FOLDERS_PER_PACKAGE = 4;

/** How many files lie in `node_modules`. */
export const packageFiles = PACKAGES * FOLDERS_PER_PACKAGE * FILES_PER_FOLDER;

/**
 * @param {number} posts
 * @returns {string} a folder that is made once and kept: only to be read
 */
export function makeWorkspace(posts) {
  const folder = join(cacheFolder, 'bench', `workspace-${posts}-${EDITION}`);
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  cpSync(makeBlog('jekyll', posts).folder, unfinished, { recursive: true });
  writeSite(join(unfinished, '_site'), posts);
  writePackages(join(unfinished, 'node_modules'));
  renameSync(unfinished, folder);
  return folder;
}

/**
 * @param {number} posts
 * @returns {string} a blog alone, to be written to; it goes with the process
 */
export function copyBlog(posts) {
  const folder = join(makeTemporaryFolder('bench-blog'), 'blog');
  cpSync(makeBlog('jekyll', posts).folder, folder, { recursive: true });
  return folder;
}

/** What the generator wrote, with a Markdown source beside each page, as some themes offer it. */
function writeSite(folder, posts) {
  for (let index = 0; index < posts; index++) {
    const inner = join(folder, String(2010 + (index % 15)), String(index));
    mkdirSync(inner, { recursive: true });
    writeFileSync(join(inner, 'index.html'), `<title>Page ${index}</title>\n`);
    writeFileSync(join(inner, 'index.md'), `---\ntitle: Page ${index}\ndate: 2024-01-01\n---\n`);
  }
}

function writePackages(folder) {
  for (let index = 0; index < PACKAGES; index++) {
    for (let inner = 0; inner < FOLDERS_PER_PACKAGE; inner++) {
      const target = join(folder, `package-${index}`, `lib-${inner}`);
      mkdirSync(target, { recursive: true });
      const first = join(target, 'README.md');
      writeFileSync(first, '---\ntitle: A package\ndate: 2024-01-01\n---\n');
      for (let file = 1; file < FILES_PER_FOLDER; file++) linkSync(first, join(target, `module-${file}.js`));
    }
  }
}
