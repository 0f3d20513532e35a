// Prints the posts that the blog plugin of the Docusaurus site in the working directory loads. Run by npm.mjs.
import { symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const modules = join(process.env.GENERATORS, 'node_modules');
symlinkSync(modules, 'node_modules');
const require = createRequire(join(process.cwd(), 'x.js'));
const { loadSite } = require(join(modules, '@docusaurus', 'core', 'lib', 'server', 'site.js'));

const { props } = await loadSite({ siteDir: process.cwd() });
const blogs = props.plugins.filter(({ name }) => name === 'docusaurus-plugin-content-blog');
const describe = ({ id, metadata }) => ({
  path: metadata.source,
  id,
  title: metadata.title,
  date: new Date(metadata.date).toISOString(),
  unlisted: metadata.unlisted,
  url: metadata.permalink,
  tags: metadata.tags.map(({ label }) => label),
});
console.log(`\n${JSON.stringify({ posts: blogs.flatMap(({ content }) => content.blogPosts.map(describe)) })}`);
process.exit(0);
