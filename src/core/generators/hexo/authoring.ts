import { DATE_MARK, TITLE_MARK, type AliasRule, type AuthoringRules, type NameParts } from '../../authoring/rules';
import type { FileStore } from '../../ports';
import type { HexoConfig } from './config';
import { printed, valueOf } from '../values';
import { hexoFrontMatter } from './frontMatter';
import { slugize } from './slugize';

/** How posts of Hexo are written. Sources: Hexo `hexo/post.ts` (`create`, `publish`), `hexo/scaffold.ts`, `filter/new_post_path.ts`. */
export function hexoAuthoring(config: HexoConfig, packages: readonly string[]): AuthoringRules {
  return {
    postsFolder: `${config.sourceDir}/_posts`,
    dialect: hexoFrontMatter,
    slugOf: (title) => slugize(title, config.filenameCase),
    fileName: (name) => fileName(config, name),
    languageKey: 'lang',
    draft: { kind: 'folder', folder: `${config.sourceDir}/_drafts` },
    assetFolder: config.hasAssetFolders ? (path) => path.replace(/\.[^./]*$/, '') : undefined,
    alias: aliasRule(packages),
    holdsFuturePosts: !config.future,
    dateKeys: ['date'],
    dateExample: '2024-05-31 18:00:00',
    scaffold: (files, { isDraft }) => scaffold(files, isDraft),
    firstPost: `---\ntitle: ${TITLE_MARK}\ndate: ${DATE_MARK}\ntags:\n---\n`,
  };
}

/** What plugins bring. Sources: hexo-generator-alias, whose aliases are names of files, and hexo-generator-redirect. */
function aliasRule(packages: readonly string[]): AliasRule | undefined {
  if (packages.includes('hexo-generator-alias')) {
    return { key: 'alias', written: (address) => address.replace(/^\//, '').replace(/(^|\/)$/, '$1index.html') };
  }
  return packages.includes('hexo-generator-redirect') ? { key: 'redirect_from' } : undefined;
}

/** `:year-:month-:day-:title.md`; drafts are named by their title alone. */
function fileName({ newPostName: pattern, permalinkDefaults, language: own }: HexoConfig, parts: NameParts): string {
  const { slug, wall, isDraft, language } = parts;
  if (isDraft) return `${slug}.md`;
  const [year, month, day] = [String(wall.year).padStart(4, '0'), two(wall.month), two(wall.day)];
  const lang = language ?? printed(valueOf(permalinkDefaults, 'lang')) ?? own ?? 'undefined';
  const values = new Map(
    Object.entries({
      year,
      month,
      day,
      i_month: String(wall.month),
      i_day: String(wall.day),
      title: slug,
      name: slug,
      lang,
    }),
  );
  const name = pattern.replace(/:([a-z_]+)/g, (whole, key: string) => values.get(key) ?? whole);
  return /\.[^./]+$/.test(name) ? name : `${name}.md`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

async function scaffold(files: FileStore, isDraft: boolean): Promise<string | undefined> {
  const file = await files.read(`scaffolds/${isDraft ? 'draft' : 'post'}.md`);
  if (file?.fault !== undefined) return undefined;
  return file?.text
    .replace(/\{\{-?\s*title\s*-?\}\}/g, TITLE_MARK)
    .replace(/\{\{-?\s*date\s*-?\}\}/g, DATE_MARK)
    .replace(/\{\{-?\s*layout\s*-?\}\}/g, isDraft ? 'draft' : 'post');
}
