import { pageFormat } from '../pageFormat';
import type { ArchiveShape } from '../shape';
import { shippedTemplate } from './shipped';

/** Where a template of one's own stands, unless its author puts it elsewhere; relative to the root of the site. */
export const STARTER_PATH = '.almanac/archive.liquid';

/**
 * The text of a template to start from: that of a shape as it comes with the product, under a comment that says what may be
 * printed. It makes the same archive as the shape alone.
 * @param page path of the archive, which decides between Markdown and HTML
 */
export function starterTemplate(shape: ArchiveShape, page: string): string {
  const markup = pageFormat(page) === 'html' ? 'html' : 'markdown';
  return `{%- comment -%}\n${HELP}\n{%- endcomment -%}\n${shippedTemplate(shape.layout, markup)}`;
}

const HELP = `What this Liquid template prints stands between the markers of the archive.
Every text is escaped for the page already. What a post does not have is nil.

post.entry       the whole entry: date, link, and what "show" asks for
post.title       post.url       post.date (in "dateFormat")       post.iso (ISO 8601)
post.tags        post.categories       post.series       post.authors       lists of names
post.excerpt     post.minutes (of reading)       post.language       post.section       post.path
post.cells       date, link and what "show" asks for, for the columns of a table

groups           the headings in their order: group.name, group.heading (its whole line),
                 group.level, group.count, group.id, group.posts
posts            all posts, each once
site.title       site.url
archive.count    archive.index (the groups to link to)       archive.columns       archive.locale

Entries of your own: {% for post in group.posts %}* [{{ post.title }}]({{ post.url }}){% endfor %}
Dates: {{ post.iso | date: '%-d %B %Y' }}. More: the section "Archives" of the README.`;
