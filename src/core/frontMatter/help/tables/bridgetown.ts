import { many, one, type KeyTable } from '../keys';

/** Source: Bridgetown `resource/base.rb`, `resource/taxonomy_type.rb`, `publisher.rb`. */
export const bridgetownKeys: KeyTable = {
  generator: 'Bridgetown',
  source: 'https://www.bridgetownrb.com/docs/front-matter',
  hasWordLists: true,
  keys: [
    one('layout', 'layout', 'The layout from `src/_layouts` around the text; `none` for no layout.', ['none']),
    one('title', 'text', 'The title. Without it, the file name decides.'),
    one('date', 'date', 'When the post was written. It takes precedence over the date in the file name.'),
    many('tags', 'tags', 'Tags: a list, or a text that is split at its blanks.'),
    many('categories', 'categories', 'Categories: a list, or a text that is split at its blanks.'),
    one('category', 'categories', 'One category; unlike `categories`, its text is not split.'),
    one('published', 'boolean', '`false` leaves the post out of the site.'),
    one('permalink', 'text', 'The address of this post, instead of the pattern of the configuration.'),
    one('slug', 'text', 'The part of the address made from the title, instead of that from the file name.'),
    one('template_engine', 'used', 'The template language of the tags in the text.', [
      'erb',
      'liquid',
      'serbea',
      'none',
    ]),
    one('description', 'text', 'What the post is about, in a sentence; for search engines and lists.'),
    one('author', 'authors', 'Who wrote the post.'),
    one('locale', 'used', 'The language of the post, such as `en`.'),
    one('ruby', 'boolean', '`true` for front matter that is a program.'),
  ],
};
