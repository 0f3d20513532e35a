import { many, one, type KeyTable } from '../keys';

/** Source: Material for MkDocs `plugins/blog/structure/config.py` (PostConfig). */
export const mkdocsKeys: KeyTable = {
  generator: 'Material for MkDocs',
  source: 'https://squidfunk.github.io/mkdocs-material/plugins/blog/#metadata',
  keys: [
    one('title', 'text', 'The title. Without it: the first heading.'),
    one('date', 'date', 'When the post was written.'),
    one('date.created', 'date', 'When the post was written.'),
    one('date.updated', 'date', 'When the post was changed.'),
    many('authors', 'authors', 'Who wrote the post: names from `.authors.yml`.'),
    many('categories', 'categories', 'Categories.'),
    many('tags', 'tags', 'Tags (plugin tags).'),
    one('draft', 'boolean', '`true` leaves the post out of the site.'),
    one('slug', 'text', 'The part of the address made from the title.'),
    one('pin', 'boolean', '`true` keeps the post above the others.'),
    one('readtime', 'number', 'How many minutes the post takes to read.'),
    one('description', 'text', 'What the post is about, in a sentence; for search engines.'),
    many('links', 'text', 'Further reading, shown at the side.'),
    many('hide', 'used', 'Parts of the page that are not shown.', ['navigation', 'toc', 'footer', 'tags', 'feedback']),
  ],
};

/** Source: Zola `components/content/src/front_matter/page.rs` (PageFrontMatter). */
export const zolaKeys: KeyTable = {
  generator: 'Zola',
  source: 'https://www.getzola.org/documentation/content/page/#front-matter',
  keys: [
    one('title', 'text', 'The title.'),
    one('date', 'date', 'When the page was written. Without it, a date in the file name counts.'),
    one('draft', 'boolean', '`true` leaves the page out of the site, unless it is built with `--drafts`.'),
    one('taxonomies', 'mapping', 'The terms of the page, by taxonomy.'),
    many('taxonomies.tags', 'tags', 'Tags, where the configuration has such a taxonomy.'),
    many('taxonomies.categories', 'categories', 'Categories, where the configuration has such a taxonomy.'),
    one('description', 'text', 'What the page is about, in a sentence; for search engines and lists.'),
    one('updated', 'date', 'When the page was changed.'),
    many('authors', 'authors', 'Who wrote the page.'),
    many('aliases', 'text', 'Former addresses that lead here.'),
    one('slug', 'text', 'The last part of the address, instead of the file name.'),
    one('path', 'text', 'The whole address of the page, from the root of the site.'),
    one('template', 'layout', 'The template that makes the page.'),
    one('weight', 'number', 'Order in sections that are sorted by weight.'),
    one('render', 'boolean', '`false` writes no page.'),
    one('in_search_index', 'boolean', '`false` leaves the page out of the search.'),
    one('extra', 'mapping', 'Values of your own, for templates.'),
  ],
};

/** Source: VitePress `docs/en/reference/frontmatter-config.md`; lists of posts are code of the site. */
export const vitepressKeys: KeyTable = {
  generator: 'VitePress',
  source: 'https://vitepress.dev/reference/frontmatter-config',
  keys: [
    one('title', 'text', 'The title. Without it: the first heading.'),
    one('date', 'date', 'When the post was written.'),
    one('description', 'text', 'What the page is about, in a sentence; for search engines.'),
    many('tags', 'tags', 'Tags, where the site shows such.'),
    one('author', 'authors', 'Who wrote the post.'),
    one('layout', 'layout', 'The layout; `false` for none.', ['doc', 'home', 'page', 'false']),
    one('outline', 'used', 'Which headings are shown at the side.', ['deep', 'false']),
    one('sidebar', 'boolean', '`false` hides the list at the side.'),
    one('aside', 'used', 'Position of the headings.', ['true', 'false', 'left']),
    one('lastUpdated', 'boolean', '`false` hides when the page was changed.'),
    one('editLink', 'boolean', '`false` hides the link to the source.'),
    one('titleTemplate', 'text', 'What follows the title of the window.'),
  ],
};

/** Source: Pelican `contents.py`, `readers.py` (METADATA_PROCESSORS). */
export const pelicanKeys: KeyTable = {
  generator: 'Pelican',
  source: 'https://docs.getpelican.com/en/latest/content.html#file-metadata',
  isCaseless: true,
  keys: [
    one('Title', 'text', 'The title.'),
    one('Date', 'date', 'When the article was written.'),
    one('Modified', 'date', 'When the article was changed.'),
    one('Category', 'categories', 'The category. Without it: the folder.'),
    many('Tags', 'tags', 'Tags, with commas between.'),
    one('Slug', 'text', 'The part of the address made from the title.'),
    one('Author', 'authors', 'Who wrote the article.'),
    many('Authors', 'authors', 'Who wrote the article, with commas between.'),
    one('Summary', 'text', 'What lists show of the article.'),
    one('Status', 'used', 'Whether the article is published.', ['published', 'draft', 'hidden', 'skip']),
    one('Lang', 'used', 'The language of the article, such as `en`.'),
    one('Translation', 'boolean', '`true` for a translation of another article.'),
    one('Template', 'layout', 'The template that makes the page.'),
  ],
};

/** Source: Quarto `src/resources/schema/document-attributes.yml`, `document-website.yml`. */
export const quartoKeys: KeyTable = {
  generator: 'Quarto',
  source: 'https://quarto.org/docs/reference/formats/html.html',
  keys: [
    one('title', 'text', 'The title.'),
    one('subtitle', 'text', 'A second title below the first.'),
    one('date', 'date', 'When the post was written.', ['today', 'last-modified']),
    one('date-modified', 'date', 'When the post was changed.', ['today', 'last-modified']),
    one('author', 'authors', 'Who wrote the post.'),
    many('categories', 'categories', 'Categories, which lists of posts can be filtered by.'),
    one('description', 'text', 'What the post is about, in a sentence; lists show it.'),
    one('image', 'image', 'The picture that lists show, and where the post is shared.'),
    one('image-alt', 'text', 'What the picture shows, in words.'),
    one('draft', 'boolean', '`true` leaves the post out of lists, search and sitemap.'),
    many('aliases', 'text', 'Former addresses that lead here.'),
    many('keywords', 'used', 'Keywords, for search engines.'),
    one('lang', 'used', 'The language of the post, such as `en`.'),
    one('toc', 'boolean', '`true` shows the headings at the side.'),
  ],
};

/** What blogs that no generator is known of write most. */
export const plainKeys: KeyTable = {
  generator: 'The blog',
  source: '',
  keys: [
    one('title', 'text', 'The title. Without it: the first heading.'),
    one('date', 'date', 'When the post was written.'),
    many('tags', 'tags', 'Tags.'),
    many('categories', 'categories', 'Categories.'),
    one('draft', 'boolean', '`true` marks a post that is not finished.'),
    one('description', 'text', 'What the post is about, in a sentence.'),
    one('author', 'authors', 'Who wrote the post.'),
    one('slug', 'text', 'The name of the post in its address.'),
    one('image', 'image', 'The picture that represents the post.'),
    one('lang', 'used', 'The language of the post, such as `en`.'),
  ],
};
