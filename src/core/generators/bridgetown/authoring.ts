import { DATE_MARK, TITLE_MARK, type AuthoringRules } from '../../authoring/rules';
import { isoDay } from '../../date/format';
import { slugify } from '../jekyll/slug';
import type { BridgetownConfig } from './config';
import { bridgetownFrontMatter } from './post';

/** How posts of Bridgetown are written. It has no folder for drafts. Source: Bridgetown `concerns/publishable.rb`. */
export function bridgetownAuthoring(config: BridgetownConfig): AuthoringRules {
  return {
    postsFolder: config.postFolders[0] ?? 'src/_posts',
    dialect: bridgetownFrontMatter,
    slugOf: (title) => slugify(title),
    fileName: ({ slug, wall }) => `${isoDay(wall)}-${slug}.md`,
    languageKey: 'locale',
    draft: { kind: 'key', key: 'published', draft: false, published: undefined },
    holdsFuturePosts: !config.future,
    dateKeys: ['date'],
    dateExample: '2024-05-31 18:00:00 +0200',
    firstPost: `---\nlayout: post\ntitle: ${TITLE_MARK}\ndate: ${DATE_MARK}\n---\n`,
  };
}
