// Prints `collections.posts` of the Eleventy site in the working directory. Run by npm.mjs.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const folder = join(process.env.GENERATORS, 'node_modules', '@11ty', 'eleventy');
const { default: Eleventy } = await import(pathToFileURL(join(folder, 'src', 'Eleventy.js')).href);

let posts = [];
const eleventy = new Eleventy('.', undefined, {
  quietMode: true,
  configPath: ['eleventy.config.mjs', 'eleventy.config.js', '.eleventy.js'].find((name) => existsSync(name)),
  config: (config) => {
    config.addCollection('asked', (api) => {
      posts = api.getFilteredByTag('posts');
      return [];
    });
  },
});
eleventy.setDryRun(true);
eleventy.disableLogger();
await eleventy.init();
await eleventy.toJSON();
const describe = ({ inputPath, data, date, url, page }) => ({
  path: inputPath,
  title: data.title,
  date: date.toISOString(),
  draft: data.draft === true,
  url,
  slug: page.fileSlug,
  tags: data.tags,
});
console.log(JSON.stringify({ posts: posts.map(describe) }));
