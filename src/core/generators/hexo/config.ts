import { readBlock } from '../../frontMatter/blocks';
import type { FrontMatterData, FrontMatterValue } from '../../frontMatter/frontMatter';
import { jsYaml } from '../../frontMatter/jsYaml';
import { YamlReader } from '../../frontMatter/yaml';
import type { FileStore } from '../../ports';
import type { Site, SiteOverrides } from '../../site';
import { configProblem } from '../configFile';
import { asData, asText, asTexts, valueOf } from '../values';

/** The part of a site's configuration that decides posts. Source: Hexo `default_config.ts`. */
export interface HexoConfig {
  /** Everything that stands in the file: what templates see as `config`. */
  readonly data: FrontMatterData;
  readonly title: string | undefined;
  readonly language: string | undefined;
  /** Origin and base path, without a slash at the end; undefined where none is stated. */
  readonly url: string | undefined;
  /** Base path, without a slash at the end. */
  readonly root: string;
  readonly permalink: string;
  readonly permalinkDefaults: FrontMatterData;
  readonly newPostName: string;
  readonly timezone: string | undefined;
  readonly sourceDir: string;
  readonly publicDir: string;
  readonly archiveDir: string;
  readonly defaultCategory: string;
  readonly categoryMap: FrontMatterData;
  readonly filenameCase: 'kept' | 'lower' | 'upper';
  readonly future: boolean;
  readonly renderDrafts: boolean;
  readonly hasAssetFolders: boolean;
  readonly isSlugTitle: boolean;
  readonly keepsIndex: boolean;
  readonly keepsHtml: boolean;
  readonly skipRender: readonly string[];
  readonly ignore: readonly string[];
  /** Extensions that a renderer is there for, with the dot. */
  readonly extensions: ReadonlySet<string>;
}

/** The names that Hexo looks for. Source: Hexo `load_config.ts`. */
export const CONFIG_FILES = ['_config.yml', '_config.yaml', '_config.json'] as const;
export const PACKAGE_FILE = 'package.json';

/** What Hexo itself renders, and its Markdown renderers, one of which every blog has. */
const EXTENSIONS = '.md .markdown .mkd .mkdn .mdwn .mdtxt .mdtext .htm .html .css .js .json .yml .yaml .njk .j2'.split(
  ' ',
);
/** What other renderers read, by the name of the package. */
const OF_RENDERERS: Readonly<Record<string, readonly string[]>> = {
  'hexo-renderer-ejs': ['.ejs'],
  'hexo-renderer-pug': ['.pug', '.jade'],
  'hexo-renderer-swig': ['.swig'],
  'hexo-renderer-stylus': ['.styl', '.stylus'],
  'hexo-renderer-org': ['.org'],
  'hexo-renderer-asciidoc': ['.ad', '.adoc', '.asciidoc'],
};

export interface HexoConfigRead {
  readonly config: HexoConfig;
  readonly files: readonly string[];
  readonly problems: Site['problems'];
  /** The names of the packages that the site depends on. */
  readonly packages: readonly string[];
}

const yaml = new YamlReader(jsYaml);

/** Reads the configuration of a site. A file that cannot be read is a problem, and the defaults stand in for it. */
export async function readConfig(files: FileStore, overrides: SiteOverrides): Promise<HexoConfigRead> {
  const dependencies = dependenciesOf((await files.read(PACKAGE_FILE))?.text);
  const own = dependencies === undefined ? [] : [PACKAGE_FILE];
  const packages = dependencies ?? [];
  for (const path of CONFIG_FILES) {
    const file = await files.read(path);
    if (file === undefined) continue;
    const text = file.text.replace(/^\uFEFF/, '');
    const result = readBlock(path.endsWith('.json') ? 'json' : 'yaml', text, { yaml });
    if (result.kind === 'read') {
      return {
        config: makeConfig(asData(result.value), dependencies, overrides),
        files: [path, ...own],
        problems: [],
        packages,
      };
    }
    return {
      config: makeConfig({}, dependencies, overrides),
      files: [path, ...own],
      problems: [{ path, problem: configProblem(path, text, result) }],
      packages,
    };
  }
  return { config: makeConfig({}, dependencies, overrides), files: own, problems: [], packages };
}

/** The names of the packages that a site depends on; undefined where no package file can be read. */
function dependenciesOf(text: string | undefined): readonly string[] | undefined {
  if (text === undefined) return undefined;
  const result = readBlock('json', text, { yaml });
  if (result.kind !== 'read') return undefined;
  const data = asData(result.value);
  return ['dependencies', 'devDependencies'].flatMap((key) => Object.keys(asData(valueOf(data, key))));
}

function makeConfig(
  data: FrontMatterData,
  dependencies: readonly string[] | undefined,
  overrides: SiteOverrides,
): HexoConfig {
  const get = (key: string): FrontMatterValue | undefined => valueOf(data, key);
  const text = (key: string, otherwise: string): string => asText(get(key)) ?? otherwise;
  const pretty = asData(get('pretty_urls'));
  const url = (overrides.baseUrl ?? asText(get('url')))?.replace(/(?<!\/)\/+$/, '');
  const stated = overrides.baseUrl === undefined ? asText(get('root')) : undefined;
  return {
    data,
    title: asText(get('title')),
    language: asText(get('language')) ?? asTexts(get('language'))[0],
    url,
    root: basePathOf(stated ?? pathOf(url)),
    permalink: overrides.permalink ?? text('permalink', ':year/:month/:day/:title/'),
    permalinkDefaults: asData(get('permalink_defaults')),
    newPostName: text('new_post_name', ':title.md'),
    timezone: asText(get('timezone')),
    sourceDir: folderOf(text('source_dir', 'source')),
    publicDir: folderOf(text('public_dir', 'public')),
    archiveDir: folderOf(text('archive_dir', 'archives')),
    defaultCategory: text('default_category', 'uncategorized'),
    categoryMap: asData(get('category_map')),
    filenameCase: caseOf(get('filename_case')),
    future: get('future') !== false,
    renderDrafts: get('render_drafts') === true,
    hasAssetFolders: get('post_asset_folder') === true,
    isSlugTitle: get('use_slug_as_post_title') === true,
    keepsIndex: valueOf(pretty, 'trailing_index') !== false,
    keepsHtml: valueOf(pretty, 'trailing_html') !== false,
    skipRender: globsOf(get('skip_render')),
    ignore: globsOf(get('ignore')),
    extensions: new Set([...EXTENSIONS, ...(dependencies ?? []).flatMap((name) => OF_RENDERERS[name] ?? [])]),
  };
}

function caseOf(value: FrontMatterValue | undefined): HexoConfig['filenameCase'] {
  if (value === 1) return 'lower';
  return value === 2 ? 'upper' : 'kept';
}

function globsOf(value: FrontMatterValue | undefined): readonly string[] {
  const text = asText(value);
  return text === undefined ? asTexts(value) : [text];
}

function pathOf(url: string | undefined): string {
  return /^(?:[a-z][a-z\d+.-]*:)?\/\/[^/]*(\/[^?#]*)?/i.exec(url ?? '')?.[1] ?? '';
}

function basePathOf(root: string): string {
  const path = root.replace(/^\/+|(?<!\/)\/+$/g, '');
  return path === '' ? '' : `/${path}`;
}

function folderOf(text: string): string {
  return text.replace(/^\.?\/+/, '').replace(/(?<!\/)\/+$/, '');
}
