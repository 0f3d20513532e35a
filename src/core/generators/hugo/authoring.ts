import {
  DATE_MARK,
  TITLE_MARK,
  type AuthoringRules,
  type LanguageRules,
  type ScaffoldRequest,
} from '../../authoring/rules';
import { withoutFolder } from '../../paths';
import type { FileStore } from '../../ports';
import { sanitize } from './addresses';
import type { HugoConfig } from './config';
import type { ContentFolders } from './contentFolders';
import { hugoFrontMatter } from './frontMatter';
import { toText } from './values';

/** How pages of Hugo are written. Source: Hugo `create/content.go`, `create/content_template_handler.go`. */
export function hugoAuthoring(config: HugoConfig, folders: ContentFolders): AuthoringRules {
  const content = folders.roots[0] ?? 'content';
  const folder = toText(config.data['archetypedir']) || 'archetypes';
  return {
    postsFolder: `${content}/posts`,
    dialect: hugoFrontMatter,
    slugOf: (title) => slugOf(title),
    languages: config.isMultilingual ? { codes: languageCodes(config), pathFor: languagePaths(folders) } : undefined,
    draft: { kind: 'key', key: 'draft', draft: true, published: false },
    alias: { key: 'aliases' },
    holdsFuturePosts: !config.buildsFuture,
    dateKeys: ['date', 'publishDate'],
    dateExample: '2024-05-31T18:00:00+02:00',
    scaffold: (files, request) => archetype(files, folder, content, request),
    firstPost: `+++\ntitle = '${TITLE_MARK}'\ndate = ${DATE_MARK}\ndraft = true\n+++\n`,
  };
}

function languageCodes({ languages }: HugoConfig): readonly string[] {
  return [...languages.values()].filter(({ isDisabled }) => !isDisabled).map(({ code }) => code);
}

/** Below the content folder of the language where it has one, else with its code in the name. Source: Hugo `contentDir`. */
function languagePaths(folders: ContentFolders): LanguageRules['pathFor'] {
  return (path, language) => {
    const parsed = folders.parse(path);
    if (parsed === undefined || parsed.language === language) return path;
    const { mount } = parsed;
    const inner = withoutFolder(mount.source, path);
    const plain = inner.replace(new RegExp(`\\.${parsed.language}(?=\\.[^./]+$)`, 'i'), '');
    const own = folders.mounts.find((each) => each.language === language && each.target === mount.target);
    const home = own ?? mount;
    const name =
      home.language === language ? plain : plain.replace(/\.[^./]+$/, (extension) => `.${language}${extension}`);
    return home.source === '' ? name : `${home.source}/${name}`;
  };
}

function slugOf(title: string): string {
  const plain = sanitize(title, { isLowerCase: true, hasAccents: true });
  return plain
    .replace(/[\\/.]+/g, '-')
    .replace(/-{2,}/g, '-')
    .replace(/^-|-$/g, '');
}

/** The archetype of the section, else the one for all. */
async function archetype(
  files: FileStore,
  folder: string,
  content: string,
  request: ScaffoldRequest,
): Promise<string | undefined> {
  const section = request.folder.slice(content.length).replace(/^\//, '').split('/')[0] ?? '';
  for (const name of [section, 'default'].filter((each) => each !== '')) {
    const file = await files.read(`${folder}/${name}.md`);
    if (file !== undefined && file.fault === undefined) return filled(file.text, section, request);
  }
  return undefined;
}

/**
 * Fills the everyday actions of an archetype: what makes a title of the name of the file is where the title goes. Other
 * actions stay, for the author to see.
 */
function filled(text: string, section: string, { slug }: ScaffoldRequest): string {
  return text.replace(/\{\{-?(.{0,2000}?)-?\}\}/g, (whole, inside: string) => {
    const action = inside.trim();
    if (/\b(?:title|humanize)\b/.test(action) || /^\.(?:Title|LinkTitle)$/.test(action)) return TITLE_MARK;
    if (/^\.Date$|^(?:now|time\.Now)(?:\b|\.)/.test(action)) return DATE_MARK;
    if (/^\.(?:Name|File\.(?:ContentBaseName|BaseFileName|TranslationBaseName))$/.test(action)) return slug;
    return /^\.(?:Type|Section)$/.test(action) ? section : whole;
  });
}
