// Lets Eleventy read and render a blog in memory: `node eleventyJson.mjs PEERS` in the folder of the blog prints how many
// posts that were. PEERS is the folder in which the package `@11ty/eleventy` is installed.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const entry = resolve(process.argv[2], 'node_modules/@11ty/eleventy/src/Eleventy.js');
const { Eleventy } = await import(pathToFileURL(entry));

const eleventy = new Eleventy('.', '_site', { quietMode: true });
eleventy.disableLogger();
const pages = await eleventy.toJSON();
console.log(`${pages.length} posts`);
