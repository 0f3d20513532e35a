// Prints the pages that VitePress' loader of content finds in the working directory, not sorted. Run by npm.mjs.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const file = join(process.env.GENERATORS, 'node_modules', 'vitepress', 'dist', 'node', 'index.js');
const { createContentLoader, resolveConfig } = await import(pathToFileURL(file).href);

// The loader reads the configuration from here.
globalThis.VITEPRESS_CONFIG = await resolveConfig(process.cwd(), 'build', 'production');
const pages = await createContentLoader('posts/**/*.md').load();
const describe = ({ frontmatter, url }) => ({
  title: frontmatter.title,
  date: frontmatter.date === undefined ? null : new Date(frontmatter.date).toISOString(),
  draft: frontmatter.draft === true,
  url,
});
console.log(`\n${JSON.stringify({ posts: pages.map(describe) })}`);
process.exit(0);
