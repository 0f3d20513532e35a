import { timeZone, utc } from '../../date/zone';
import type { FrontMatterData } from '../../frontMatter/frontMatter';
import type { SourceFile } from '../../ports';
import type { Affected, Detection, FolderEvidence, Generator, PostContent, Site, SiteOptions } from '../../site';
import { fileReference } from '../references';
import { hugoAuthoring } from './authoring';
import { readConfig, type HugoConfig } from './config';
import { CONFIG_FILES, CONFIG_FOLDER, readConfigTree } from './configFiles';
import { ContentFolders } from './contentFolders';
import { resolveTarget, type AssetFolders } from './links';
import { readHugoFrontMatter } from './frontMatter';
import { hugoOrder } from './order';
import { readPage, type PageRules } from './page';
import { Sections } from './sections';
import { toText, toTexts } from './values';

/** Hugo 0.169. */
export const hugo: Generator = {
  id: 'hugo',
  name: 'Hugo',
  looksFor: ['hugo.toml', 'hugo.yaml', 'hugo.json', 'config/_default/', 'config.toml', 'content/'],
  detect,
  configure: async (files, options) => {
    const tree = await readConfigTree(files);
    return makeSite(readConfig(tree, options), tree.files, options);
  },
};

/** Folders that `hugo new site` makes. */
const FOLDERS = ['archetypes', 'assets', 'data', 'i18n', 'layouts', 'static', 'themes'];
/** Keys by which a `config.toml` is told from those of other programs; Zola's has a `base_url`. */
const OWN_KEYS =
  /^[ \t]*["']?(?:baseURL|languageCode|theme|themesDir|contentDir|defaultContentLanguage|publishDir)["']?[ \t]*[:=]/im;
const ZOLA_KEYS = /^[ \t]*base_url[ \t]*=/m;

async function detect({ names, files }: FolderEvidence): Promise<Detection | undefined> {
  const own = CONFIG_FILES.find((name) => name.startsWith('hugo.') && names.has(name));
  if (own !== undefined) return { confidence: 0.95, evidence: [own] };
  if (names.has(CONFIG_FOLDER)) {
    const inner = (await files.list(`${CONFIG_FOLDER}/_default`)).find(({ name }) => CONFIG_FILES.includes(name));
    if (inner !== undefined) return { confidence: 0.9, evidence: [`${CONFIG_FOLDER}/_default/${inner.name}`] };
  }
  const shared = CONFIG_FILES.find((name) => names.has(name));
  const folders = ['content', ...FOLDERS].filter((name) => names.has(name));
  if (shared === undefined || folders.length === 0) return undefined;
  // Other programs have a `config.toml` too.
  const text = (await files.read(shared))?.text ?? '';
  if (!OWN_KEYS.test(text) || ZOLA_KEYS.test(text)) return undefined;
  return { confidence: 0.85, evidence: [shared, ...folders.map((name) => `${name}/`)] };
}

/** Source: Hugo `hugolib/pagecollections.go` (`getPageRef`): a path with a slash at its start begins at the content folder. */
function hugoReference(path: string): string {
  return `{{< relref "/${path}" >}}`;
}

function makeSite(config: HugoConfig, configFiles: readonly string[], options: SiteOptions): Site {
  const { defaultLanguage } = config;
  const folders = new ContentFolders(config, options.overrides.contentFolders);
  const rules: PageRules = {
    config,
    folders,
    sections: new Sections(folders.mounts),
    buildZone: timeZone(options.buildTimeZone) ?? utc,
  };
  const assets = assetFolders(config.data);
  return {
    generator: hugo,
    title: defaultLanguage.title,
    basePath: defaultLanguage.basePath,
    baseUrl: defaultLanguage.baseUrl,
    timeZone: defaultLanguage.zone.id,
    timeZoneSource: defaultLanguage.zoneSource,
    configFiles,
    problems: config.problems,
    contentRoots: folders.roots,
    draftsFolder: undefined,
    isPruned: (folder) => folders.isPruned(folder),
    role: (path) => folders.role(path),
    toPost: (file, context) => readPage(file, context, rules),
    affects: (path) => affectedBy(path, folders),
    compare: hugoOrder(config, folders),
    authoring: hugoAuthoring(config, folders),
    // In a site of several languages a path alone may mean another language.
    reference: ({ path, language }) =>
      language === undefined ? fileReference(path, folders.roots[0] ?? 'content', hugoReference) : undefined,
    archive: {
      file: `${folders.roots[0] ?? 'content'}/archive.md`,
      title: 'Archive',
      newPage,
      turnsTies: true, // Source: Hugo `resources/page/pagegroup.go` (`GroupByDate`: by date, then reversed as a whole).
    },
    markup: {
      dialect: 'goldmark',
      tags: 'hugo',
      resolve: (from, target) => resolveTarget(folders, assets, defaultLanguage.basePath, from, target),
      variables: config.data,
      content: readContent,
    },
  };
}

function readContent(file: SourceFile): PostContent {
  const { data, block } = readHugoFrontMatter(file.text);
  return { data, bodyStart: block?.end ?? 0 };
}

/** What a section page or a bundle's page says holds for the files below its folder. */
function affectedBy(path: string, folders: ContentFolders): Affected {
  if (path === CONFIG_FOLDER) return { kind: 'site' };
  const role = folders.role(path);
  if (role === 'config') return { kind: 'site' };
  if (role === 'other') return { kind: 'nothing' };
  const kind = folders.parse(path)?.kind;
  return kind === 'single' ? { kind: 'post' } : { kind: 'subtree', folder: path.slice(0, path.lastIndexOf('/')) };
}

function assetFolders(data: FrontMatterData): AssetFolders {
  const stated = toTexts(data['staticdir']).map(withoutSlash);
  return {
    static: stated.length > 0 ? stated : ['static'],
    assets: withoutSlash(toText(data['assetdir'])) || 'assets',
  };
}

function withoutSlash(folder: string): string {
  return folder.replace(/^\.\//, '').replace(/(?<!\/)\/+$/, '');
}

function newPage(title: string): string {
  return `---\ntitle: ${JSON.stringify(title)}\n---\n`;
}
