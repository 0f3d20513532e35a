import { many, one, type KeyTable } from '../keys';

/** Sources: Eleventy `Template.js` (`getMappedDate`), `TemplatePermalink.js`, `TemplateMap.js`, `Plugins/Pagination.js`. */
export const eleventyKeys: KeyTable = {
  generator: 'Eleventy',
  source: 'https://www.11ty.dev/docs/data-configuration/',
  keys: [
    one('title', 'text', 'The title, for layouts.'),
    one('date', 'date', 'When the post was written. It takes precedence over the date in the file name.', [
      'Last Modified',
      'Created',
      'git Last Modified',
      'git Created',
    ]),
    many('tags', 'tags', 'The collections that the post is part of.'),
    one('layout', 'layout', 'The layout from the folder of includes around the text.'),
    one('permalink', 'text', 'Where the page is written to; `false` writes none.'),
    one('description', 'text', 'What the post is about, in a sentence; for search engines and lists.'),
    one('draft', 'boolean', '`true` leaves the post out, where the configuration does so.'),
    one('eleventyExcludeFromCollections', 'boolean', '`true` leaves the post out of all collections.'),
    one('templateEngineOverride', 'used', 'The format of the text, instead of what the file name says.', [
      'md',
      'njk',
      'njk,md',
      'liquid,md',
      'html',
      'false',
    ]),
    one('eleventyNavigation', 'mapping', 'The place in the navigation (plugin eleventy-navigation).'),
    one('eleventyNavigation.key', 'text', 'The name of this page in the navigation.'),
    one('eleventyNavigation.parent', 'used', 'The key of the page above.'),
    one('eleventyNavigation.order', 'number', 'Order in the navigation.'),
    one('eleventyComputed', 'mapping', 'Values computed from others.'),
    one('pagination', 'mapping', 'One template for many pages.'),
    one('author', 'authors', 'Who wrote the post.'),
    one('lang', 'used', 'The language of the post, such as `en`.'),
    one('image', 'image', 'The picture that represents the post.'),
  ],
};
