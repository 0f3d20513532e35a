import { details, extras, groupings, groupOrders, layouts, linkKinds, orders } from '../../../archive/shape';
import { dateLanguages } from '../../../date/languages';
import { many, one, type KeyTable } from '../keys';

const HEADING_LEVELS = ['1', '2', '3', '4', '5', '6'];

/** The keys with which a page describes its archive. */
export const almanacKeys: KeyTable = {
  generator: 'Almanac',
  source: '',
  keys: [
    one('almanac', 'mapping', 'What the archive of this page lists, and how.'),
    one('almanac.groupBy', 'used', 'What the posts are grouped by, under a heading each.', groupings),
    one('almanac.groupOrder', 'used', 'The order of headings that are names.', groupOrders),
    one('almanac.layout', 'used', 'How posts are listed below the headings.', layouts),
    one('almanac.order', 'used', 'Which posts come first.', orders),
    many('almanac.show', 'used', 'What is shown of each post besides its date and title.', details),
    one('almanac.counts', 'boolean', 'Whether each heading shows how many posts are below it.'),
    one('almanac.index', 'boolean', 'Whether links to the headings are shown above them.'),
    one('almanac.headingLevel', 'number', 'Level of the headings, 1 to 6.', HEADING_LEVELS),
    one('almanac.dateFormat', 'used', 'The date before each post, as a pattern of strftime.', [
      '%Y-%m-%d',
      '%b %-d, %Y',
      '%b %-d',
    ]),
    one('almanac.locale', 'used', 'The language of months, weekdays and headings, by its code.', dateLanguages),
    one('almanac.links', 'used', 'Where the entries lead.', linkKinds),
    one(
      'almanac.template',
      'text',
      'Your own Liquid template instead of a layout, by its path from the root of the blog.',
    ),
    one('almanac.tag', 'tags', 'Only posts with this tag.'),
    one('almanac.category', 'categories', 'Only posts of this category.'),
    one('almanac.section', 'text', 'Only posts of this section: the folder below that of the content.'),
    one('almanac.language', 'text', 'Only posts in this language, by its code.'),
    one('almanac.newest', 'number', 'Only this many of the newest posts.'),
    many('almanac.include', 'used', 'Posts to list although readers do not see them.', extras),
    one('almanac.undated', 'text', 'The heading of posts without a date.'),
    one('almanac.others', 'text', 'The heading of posts without a tag, category, section or series.'),
    one(
      'almanac.markers',
      'mapping',
      'The words of the two comments around the archive, if they are not those of Almanac.',
    ),
    one('almanac.markers.start', 'text', 'What the first comment says.'),
    one('almanac.markers.end', 'text', 'What the second comment says.'),
  ],
};
