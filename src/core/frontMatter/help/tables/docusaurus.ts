import { many, one, type KeyTable } from '../keys';

/** Source: Docusaurus `plugin-content-blog/src/frontMatter.ts` (BlogFrontMatterSchema). */
export const docusaurusKeys: KeyTable = {
  generator: 'Docusaurus',
  source: 'https://docusaurus.io/docs/api/plugins/@docusaurus/plugin-content-blog#markdown-front-matter',
  keys: [
    one('title', 'text', 'The title. Without it: the first heading.'),
    one('date', 'date', 'When the post was written. It takes precedence over the date in the file name.'),
    many('authors', 'authors', 'Who wrote the post: names from `authors.yml`, or authors as they are.'),
    many('tags', 'tags', 'Tags: names from `tags.yml`, or words of your own.'),
    one('slug', 'text', 'The address of the post, below that of the blog.'),
    one('description', 'text', 'What the post is about, in a sentence; for search engines and lists.'),
    one('draft', 'boolean', '`true` leaves the post out of the site.'),
    one('unlisted', 'boolean', '`true` leaves the post out of all lists; those who know its address can read it.'),
    one('image', 'image', 'The picture that represents the post where it is shared.'),
    many('keywords', 'used', 'Keywords, for search engines.'),
    one('hide_table_of_contents', 'boolean', '`true` hides the headings at the side.'),
    one('toc_min_heading_level', 'number', 'The highest level of headings at the side.', ['2', '3', '4', '5', '6']),
    one('toc_max_heading_level', 'number', 'The lowest level of headings at the side.', ['2', '3', '4', '5', '6']),
    one('title_meta', 'text', 'The title for search engines.'),
    one('sidebar_label', 'text', 'A shorter title, for the list at the side.'),
    one('last_update', 'mapping', 'When and by whom the post was changed.'),
    one('last_update.date', 'date', 'When the post was changed.'),
    one('last_update.author', 'authors', 'Who changed the post.'),
  ],
};
