import type { RenderedPost } from '../../../../src/core/markdown/render';
import { renderIn, withoutLines } from '../previewSite';

const POST = 'posts/2025-01-02-figs.md';
const SITE = {
  'eleventy.config.js': `export default function (config) {
  config.addFilter('shout', (text) => text.toUpperCase());
  return { pathPrefix: '/blog/' };
}
`,
  '_data/site.json': '{ "name": "Figs & co", "shelves": ["ripe", "dry"] }',
  '_data/people/mira.json': '{ "age": 7 }',
  '_includes/part.html': '<i>{{ page.fileSlug }}</i>',
  '_includes/note.liquid': '<u>{{ text }}</u>',
  '_includes/macros.njk': '{% macro m(a) %}<q>{{ a }}</q>{% endmacro %}',
  'posts/posts.json': '{ "tags": ["fruit"], "mood": "calm" }',
  'posts/2025-01-01-pears.md': '---\ntitle: Pears\n---\nPears.\n',
};

/** A post of a small blog with this body. */
export function renderEleventy(
  body: string,
  head = 'title: Figs\n',
  others: Readonly<Record<string, string>> = {},
): Promise<RenderedPost> {
  return renderIn({ ...SITE, ...others, [POST]: `---\n${head}---\n${body}` }, POST, 'eleventy');
}

/** Its HTML, without the marks of its lines. */
export async function eleventyHtml(body: string, head?: string): Promise<string> {
  return withoutLines((await renderEleventy(body, head)).html);
}
