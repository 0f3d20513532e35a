import { many, one, type KeyTable } from '../keys';

/**
 * A collection says by a schema of its own which keys there are: these are the keys of Astro's blog starter
 * (`examples/blog/src/content.config.ts`) and of its everyday relatives. `slug` is read by Astro itself
 * (`content/loaders/glob.ts`, `generateIdDefault`).
 */
export const astroKeys: KeyTable = {
  generator: 'Astro',
  source: 'https://docs.astro.build/en/guides/content-collections/',
  keys: [
    one('title', 'text', 'The title.'),
    one('description', 'text', 'What the post is about, in a sentence; for search engines and lists.'),
    one('pubDate', 'date', 'When the post was published.'),
    one('updatedDate', 'date', 'When the post was changed.'),
    one('heroImage', 'image', 'The picture above the post.'),
    many('tags', 'tags', 'Tags.'),
    one('draft', 'boolean', '`true` leaves the post out, where the pages of the site do so.'),
    one('slug', 'text', 'The name of the post in its address, instead of that of the file.'),
    one('author', 'authors', 'Who wrote the post.'),
    one('category', 'categories', 'The category.'),
    one('layout', 'used', 'The path of the component around the text.'),
    one('lang', 'used', 'The language of the post, such as `en`.'),
  ],
};
