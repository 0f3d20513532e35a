import { DATE_MARK, TITLE_MARK, type AuthoringRules } from '../authoring/rules';
import { jsonFence, tomlFence, yamlFence } from '../frontMatter/fences';
import { jsYaml } from '../frontMatter/jsYaml';
import type { FrontMatterDialect } from '../frontMatter/read';
import { YamlReader } from '../frontMatter/yaml';
import { githubSlug } from './githubSlug';

/** Front matter in YAML, TOML or JSON, as most generators in JavaScript read it. */
function everydayDialect(generator: string): FrontMatterDialect {
  return { generator, fences: [yamlFence, tomlFence, jsonFence], readers: { yaml: new YamlReader(jsYaml) } };
}

/**
 * How posts are written for a generator that has no word in it: files beside the others, named as they are, with what the
 * others say in their front matter.
 */
export function everydayAuthoring(
  generator: string,
  postsFolder: string,
  own: Partial<AuthoringRules> = {},
): AuthoringRules {
  return {
    postsFolder,
    dialect: everydayDialect(generator),
    slugOf: (title) => githubSlug(title.trim()).replace(/-{2,}/g, '-').replace(/^-|-$/g, ''),
    languageKey: 'lang',
    draft: { kind: 'key', key: 'draft', draft: true, published: undefined },
    holdsFuturePosts: false,
    dateKeys: ['date', 'pubDate', 'publishDate', 'published', 'created'],
    dateExample: '2024-05-31',
    firstPost: `---\ntitle: ${TITLE_MARK}\ndate: ${DATE_MARK}\n---\n`,
    ...own,
  };
}
