import { DATE_MARK, TITLE_MARK, type AuthoringRules } from '../../authoring/rules';
import { isoDay } from '../../date/format';
import type { JekyllConfig } from './config';
import type { FrontMatterDefaults } from './defaults';
import { jekyllFrontMatter } from './post';
import { slugify } from './slug';

/** How posts of Jekyll are written. Source: jekyll-compose `file_info.rb`, `post.rb`, `draft.rb`. */
export function jekyllAuthoring(
  config: JekyllConfig,
  gems: readonly string[],
  defaults: FrontMatterDefaults,
): AuthoringRules {
  const home = [config.source, config.collectionsDir].filter((part) => part !== '');
  // What the configuration gives to all posts is not repeated in each.
  const isGiven = Object.hasOwn(defaults.valuesFor('_posts/2024-05-31-first.md'), 'layout');
  return {
    postsFolder: [...home, '_posts'].join('/'),
    dialect: jekyllFrontMatter,
    slugOf: (title) => slugify(title),
    fileName: ({ slug, wall, isDraft }) => (isDraft ? `${slug}.md` : `${isoDay(wall)}-${slug}.md`),
    languageKey: 'lang',
    draft: { kind: 'folder', folder: [...home, '_drafts'].join('/') },
    alias: gems.includes('jekyll-redirect-from') ? { key: 'redirect_from' } : undefined,
    holdsFuturePosts: !config.future,
    dateKeys: ['date'],
    dateExample: '2024-05-31 18:00:00 +0200',
    firstPost: `---\n${isGiven ? '' : 'layout: post\n'}title: ${TITLE_MARK}\ndate: ${DATE_MARK}\n---\n`,
  };
}
