import { many, one, type KeyTable } from '../keys';

/**
 * Sources: Jekyll `document.rb`, `drops/document_drop.rb`, `utils.rb` (`pluralized_array_from_hash`), `publisher.rb`; the
 * last keys are those of the plugins jekyll-seo-tag, jekyll-redirect-from, jekyll-sitemap and jekyll-feed.
 */
export const jekyllKeys: KeyTable = {
  generator: 'Jekyll',
  source: 'https://jekyllrb.com/docs/front-matter/',
  hasWordLists: true,
  keys: [
    one('layout', 'layout', 'The layout from `_layouts` around the text; `none` for no layout.', ['none']),
    one('title', 'text', 'The title. Without it, the file name decides.'),
    one('date', 'date', 'When the post was written. It takes precedence over the date in the file name.'),
    many('tags', 'tags', 'Tags: a list, or a text that is split at its blanks.'),
    many(
      'categories',
      'categories',
      'Categories: a list, or a text that is split at its blanks. They are part of the default address.',
    ),
    one('category', 'categories', 'One category; unlike `categories`, its text is not split.'),
    one('published', 'boolean', '`false` leaves the post out of the site.'),
    one('permalink', 'text', 'The address of this post, instead of the pattern of the configuration.'),
    one('slug', 'text', 'The part of the address made from the title, instead of that from the file name.'),
    one('description', 'text', 'What the post is about, in a sentence; for search engines and lists.'),
    one('excerpt', 'text', 'What lists show of the post. Without it: the first paragraph.'),
    one('excerpt_separator', 'text', 'The text in the post after which the excerpt ends.'),
    one('author', 'authors', 'Who wrote the post.'),
    one('image', 'image', 'The picture that represents the post where it is shared.'),
    one('lang', 'used', 'The language of the post, such as `en`.'),
    one('last_modified_at', 'date', 'When the post was changed, for search engines.'),
    many('redirect_from', 'text', 'Former addresses that lead here (plugin jekyll-redirect-from).'),
    one('redirect_to', 'text', 'The address that this one leads to (plugin jekyll-redirect-from).'),
    one('sitemap', 'boolean', '`false` leaves the post out of the sitemap (plugin jekyll-sitemap).'),
    one('render_with_liquid', 'boolean', '`false` leaves tags of Liquid in the text as they are.'),
  ],
};
