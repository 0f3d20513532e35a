import { many, one, type KeyTable } from '../keys';

/** Sources: Hexo `plugins/processor/post.ts`, `models/post.ts`; `sticky` is of hexo-generator-index. */
export const hexoKeys: KeyTable = {
  generator: 'Hexo',
  source: 'https://hexo.io/docs/front-matter',
  keys: [
    one('title', 'text', 'The title.'),
    one('date', 'date', 'When the post was written. Without it, the time of the file decides.'),
    many('tags', 'tags', 'Tags.'),
    many(
      'categories',
      'categories',
      'Categories. Those of a list are nested; lists within the list stand side by side.',
    ),
    one('updated', 'date', 'When the post was changed. Without it, the time of the file decides.'),
    one('layout', 'layout', 'The layout of the theme; `false` for none.', ['post', 'page', 'draft', 'false']),
    one('published', 'boolean', '`false` leaves the post out of the site.'),
    one('permalink', 'text', 'The address of this post, instead of the pattern of the configuration.'),
    one('excerpt', 'text', 'What lists show of the post. Without it: what is above `<!-- more -->`.'),
    one('description', 'text', 'What the post is about, in a sentence; for search engines and lists.'),
    one('comments', 'boolean', '`false` shows no comments under the post.'),
    one('disableNunjucks', 'boolean', '`true` leaves template tags in the text as they are.'),
    one('lang', 'used', 'The language of the post, such as `en`.'),
    one('sticky', 'number', 'Posts with a higher number are further up on the first page.'),
    one('author', 'authors', 'Who wrote the post.'),
    one('keywords', 'used', 'Keywords, for search engines.'),
    one('cover', 'image', 'The picture of the post, where the theme shows one.'),
    one('thumbnail', 'image', 'The small picture of the post, where the theme shows one.'),
    one('toc', 'boolean', '`true` shows the headings above the text, where the theme does.'),
    one('mathjax', 'boolean', '`true` sets formulas, where the theme does.'),
  ],
};
