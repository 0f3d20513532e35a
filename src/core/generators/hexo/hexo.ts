import { timeZone, utc, type Zone } from '../../date/zone';
import { isBelow, withoutFolder } from '../../paths';
import type { Post } from '../../post';
import type { Affected, Detection, FileRole, FolderEvidence, Generator, Site, SiteOptions } from '../../site';
import { compareText } from '../compareText';
import { globPattern } from '../globPattern';
import { fileReference } from '../references';
import { hexoAuthoring } from './authoring';
import { CONFIG_FILES, PACKAGE_FILE, readConfig, type HexoConfig, type HexoConfigRead } from './config';
import { readHexoFrontMatter } from './frontMatter';
import { resolveTarget } from './links';
import { dependsOnDate, NamePattern } from './permalink';
import { readPost, type PostRules } from './post';

/** Hexo 8. */
export const hexo: Generator = {
  id: 'hexo',
  name: 'Hexo',
  looksFor: ['_config.yml', 'hexo in package.json', 'source/'],
  detect,
  configure: async (files, options) => makeSite(await readConfig(files, options.overrides), options),
};

/** Keys of its configuration that Jekyll and Octopress do not have. */
const OWN_KEYS =
  /^(?:new_post_name|source_dir|public_dir|archive_dir|category_dir|post_asset_folder|default_layout|filename_case):/m;

async function detect({ names, files }: FolderEvidence): Promise<Detection | undefined> {
  const config = CONFIG_FILES.find((name) => names.has(name));
  const isNamed = names.has(PACKAGE_FILE) && /"hexo"\s*:/.test((await files.read(PACKAGE_FILE))?.text ?? '');
  if (config === undefined && !isNamed) return undefined;
  const folders = ['source', 'scaffolds', 'themes'].filter((name) => names.has(name));
  const evidence = [
    ...(config === undefined ? [] : [config]),
    ...(isNamed ? [`hexo in ${PACKAGE_FILE}`] : []),
    ...folders.map((name) => `${name}/`),
  ];
  if (config !== undefined && isNamed) return { confidence: 0.95, evidence };
  if (!folders.includes('source')) return undefined;
  const hasOwnKeys = config !== undefined && OWN_KEYS.test((await files.read(config))?.text ?? '');
  if (hasOwnKeys) return { confidence: 0.92, evidence };
  return isNamed ? { confidence: 0.7, evidence } : undefined;
}

function makeSite(read: HexoConfigRead, options: SiteOptions): Site {
  const { config } = read;
  const buildZone = timeZone(options.buildTimeZone) ?? utc;
  const zoned = zoneOf(config, options);
  const rules: PostRules = {
    config,
    namePattern: new NamePattern(config.newPostName.replace(/(?<=[^/])\.[^./]*$/, '')),
    buildZone,
    zone: zoned.zone,
    isZoneUncertain: !options.isBuildTimeZoneStated,
    isAddressDated: dependsOnDate(config.permalink),
  };
  const paths = new HexoPaths(config, options.overrides.contentFolders);
  return {
    generator: hexo,
    title: config.title,
    basePath: config.root,
    baseUrl: config.url,
    timeZone: (zoned.zone ?? buildZone).id,
    timeZoneSource: zoned.source,
    configFiles: read.files,
    problems: [...read.problems, ...zoned.problems],
    contentRoots: paths.roots,
    draftsFolder: paths.drafts,
    isPruned: (folder) => paths.isPruned(folder),
    role: (path) => paths.role(path),
    toPost: (file) => readPost(file, paths.nameOf(file.path), paths.isInDrafts(file.path), rules),
    affects: (path): Affected => {
      const role = paths.role(path);
      if (role === 'config') return { kind: 'site' };
      return { kind: role === 'post' ? 'post' : 'nothing' };
    },
    compare: newestFirst,
    authoring: hexoAuthoring(config, read.packages),
    reference: ({ path, slug }) => hexoReference(paths.nameOf(path), slug),
    archive: {
      file: `${config.sourceDir}/archive/index.md`,
      title: 'Archive',
      newPage: (title) => `---\ntitle: ${JSON.stringify(title)}\n---\n`,
      builtIn: `${config.root}/${config.archiveDir}/`,
    },
    markup: {
      dialect: 'marked',
      tags: 'hexo',
      resolve: (from, target) => resolveTarget(config, from, target),
      variables: { ...config.data, root: `${config.root}/` },
      content: ({ text }) => {
        const { data, block } = readHexoFrontMatter(text);
        return { data, bodyStart: block?.end ?? 0 };
      },
    },
  };
}

/**
 * The tag `post_path` finds a post by its slug. Source: Hexo `plugins/tag/post_path.ts`.
 * @returns undefined for a slug that is less than the path, since several posts may have it
 */
function hexoReference(name: string, slug: string | undefined): string | undefined {
  const isWhole = slug !== undefined && slug === name.replace(/\.[^./]*$/, '');
  return isWhole ? fileReference(slug, '', (inner) => `{% post_path ${inner} %}`) : undefined;
}

type Zoned = Pick<Site, 'problems'> & { readonly zone: Zone | undefined; readonly source: Site['timeZoneSource'] };

function zoneOf(config: HexoConfig, { overrides }: SiteOptions): Zoned {
  const stated = overrides.timeZone ?? config.timezone;
  if (stated === undefined) return { zone: undefined, source: 'machine', problems: [] };
  const zone = timeZone(stated);
  const source = overrides.timeZone === undefined ? 'configuration' : 'setting';
  if (zone !== undefined) return { zone, source, problems: [] };
  const problem = { code: 'config.timeZone', args: [stated], severity: 'warning' } as const;
  return { zone: utc, source, problems: [{ path: CONFIG_FILES[0], problem }] };
}

/** What paths mean in a site. Sources: Hexo `processor/post.ts`, `processor/common.ts`, `box/index.ts`. */
class HexoPaths {
  readonly roots: readonly string[];
  readonly drafts: string;
  readonly #config: HexoConfig;
  readonly #isSkipped: (path: string) => boolean;
  readonly #isIgnored: (path: string) => boolean;
  readonly #extension: string | undefined;

  constructor(config: HexoConfig, contentFolders: readonly string[] | undefined) {
    this.#config = config;
    this.drafts = join(config.sourceDir, '_drafts');
    this.roots = contentFolders?.length ? contentFolders : [join(config.sourceDir, '_posts'), this.drafts];
    const skipped = config.skipRender.map((glob) => globPattern(glob));
    const ignored = config.ignore.map((glob) => globPattern(glob));
    this.#isSkipped = (path) => skipped.some((matches) => matches(path));
    // Hexo compares the whole path of the file, of which only the end is known.
    this.#isIgnored = (path) => ignored.some((matches) => matches(`site/${path}`));
    this.#extension = config.hasAssetFolders ? extensionOf(config.newPostName) : undefined;
  }

  isPruned(folder: string): boolean {
    const name = folder.slice(folder.lastIndexOf('/') + 1);
    return (
      name === 'node_modules' || name === '.git' || folder === this.#config.publicDir || this.#isHiddenFolder(folder)
    );
  }

  role(path: string): FileRole {
    if (CONFIG_FILES.some((name) => name === path) || path === PACKAGE_FILE) return 'config';
    const root = this.#rootOf(path);
    if (root === undefined || /[~%]$/.test(path)) return 'other';
    const name = inFolder(root, path);
    if (/(?:^|\/)[_.]/.test(name) || !this.#isRendered(name)) return 'other';
    return this.#isSkipped(inFolder(this.#config.sourceDir, path)) || this.#isIgnored(path) ? 'other' : 'post';
  }

  nameOf(path: string): string {
    return inFolder(this.#rootOf(path) ?? '', path);
  }

  isInDrafts(path: string): boolean {
    return isBelow(this.drafts, path);
  }

  #rootOf(path: string): string | undefined {
    return this.roots.find((root) => isBelow(root, path));
  }

  #isRendered(name: string): boolean {
    const extension = extensionOf(name);
    return this.#config.extensions.has(extension) && (this.#extension === undefined || extension === this.#extension);
  }

  #isHiddenFolder(folder: string): boolean {
    const root = this.#rootOf(folder);
    return root !== undefined && /(?:^|\/)[_.]/.test(inFolder(root, folder));
  }
}

function extensionOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(dot) : '';
}

function inFolder(folder: string, path: string): string {
  return withoutFolder(folder, path);
}

/** Newest first, undated first of all, as their date is that of the file. Equal dates have no fixed order in Hexo. */
function newestFirst(a: Post, b: Post): number {
  const byDate = (b.date?.epochMs ?? Infinity) - (a.date?.epochMs ?? Infinity);
  return byDate < 0 || byDate > 0 ? byDate : compareText(a.path, b.path);
}

function join(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}
