import { timeZone, utc, type Zone } from '../../date/zone';
import { innerPath, withoutFolder } from '../../paths';
import type { FileStore } from '../../ports';
import type { Post } from '../../post';
import type { Affected, Detection, FileRole, FolderEvidence, Generator, Site, SiteOptions } from '../../site';
import { compareText } from '../compareText';
import { fileReference } from '../references';
import { jekyllAuthoring } from './authoring';
import { basePathOf, CONFIG_FILES, readConfig, type ConfigRead, type JekyllConfig } from './config';
import { GEMFILE } from './gems';
import { dataFilesIn } from './dataFiles';
import { FrontMatterDefaults } from './defaults';
import { EntryFilter } from './entryFilter';
import { resolveTarget } from './links';
import { Permalink, templateOf } from './permalink';
import { hasDatedName, hasExtension, readContent, readPost, type PostRules } from './post';

/** Jekyll 4.4. */
export const jekyll: Generator = {
  id: 'jekyll',
  name: 'Jekyll',
  looksFor: ['_config.yml', '_config.toml', '_posts/', 'jekyll in Gemfile'],
  detect,
  configure: async (files, options) => makeSite(await readConfig(files), options),
};

async function detect({ names, files }: FolderEvidence): Promise<Detection | undefined> {
  const config = CONFIG_FILES.find((name) => names.has(name));
  const folders = ['_posts', '_drafts', '_layouts', '_includes'].filter((name) => names.has(name));
  if (config === undefined && !names.has('_posts')) return undefined;
  if (names.has('source') && (await mentions(files, 'package.json', /"hexo"/))) return undefined;
  const isInGemfile = names.has('Gemfile') && (await mentions(files, 'Gemfile', /jekyll|github-pages/));
  const nested =
    config !== undefined && folders.length === 0 && !isInGemfile ? await findNestedPosts(files) : undefined;
  // A lone `_config.yml` is a theme of a code project's front page, not a blog.
  if (folders.length === 0 && !isInGemfile && nested === undefined) return undefined;
  const evidence = [
    ...(config === undefined ? [] : [config]),
    ...folders.map((name) => `${name}/`),
    ...(isInGemfile ? ['Gemfile'] : []),
    ...(nested === undefined ? [] : [`${nested}/_posts/`]),
  ];
  return { confidence: config === undefined ? 0.4 : 0.9, evidence };
}

async function mentions(files: FileStore, path: string, word: RegExp): Promise<boolean> {
  return word.test((await files.read(path))?.text ?? '');
}

async function findNestedPosts(files: FileStore): Promise<string | undefined> {
  for (const entry of await files.list('')) {
    if (entry.kind !== 'folder' || /^[._]|^node_modules$/.test(entry.name)) continue;
    const inner = await files.list(entry.name);
    if (inner.some((candidate) => candidate.kind === 'folder' && candidate.name === '_posts')) return entry.name;
  }
  return undefined;
}

function makeSite(read: ConfigRead, options: SiteOptions): Site {
  const config = withOverrides(read.config, options);
  const zoned = zoneOf(config, options);
  const basePath = basePathOf(config.baseurl);
  const rules: PostRules = {
    config,
    defaults: new FrontMatterDefaults(config.defaults, config.collectionsDir),
    permalink: new Permalink(config.permalink),
    zone: zoned.zone,
    basePath,
    isZoneUncertain: zoned.source === 'machine' && !options.isBuildTimeZoneStated,
  };
  const paths = new JekyllPaths(config);
  return {
    generator: jekyll,
    title: config.title,
    basePath,
    baseUrl: config.url === undefined ? undefined : config.url + basePath,
    timeZone: zoned.zone.id,
    timeZoneSource: zoned.source,
    configFiles: read.files,
    problems: [...read.problems, ...zoned.problems],
    contentRoots: options.overrides.contentFolders ?? [config.source],
    draftsFolder: join(config.source, join(config.collectionsDir, '_drafts')),
    isPruned: (folder) => paths.isPruned(folder),
    role: (path) => paths.role(path),
    toPost: (file) => readPost(file, paths.inCollections(file.path), rules),
    affects: (path): Affected => {
      const role = paths.role(path);
      if (role === 'config') return { kind: 'site' };
      return role === 'post' ? { kind: 'post' } : { kind: 'nothing' };
    },
    compare: newestFirst,
    authoring: jekyllAuthoring(config, read.gems, rules.defaults),
    reference: ({ path }) => fileReference(path, config.source, jekyllReference),
    authors: { files: () => authorsFiles(config), stopsAtOthers: false },
    sideFiles: config.dataDir === '' ? undefined : dataFilesIn(join(config.source, config.dataDir)),
    archive: { file: join(config.source, 'archive.md'), title: 'Archive', newPage },
    markup: {
      // jekyll-commonmark and GitHub's variant of it; all others are history.
      dialect: /^commonmark/i.test(String(config.data['markdown'])) ? 'commonmark' : 'kramdown',
      tags: 'jekyll',
      resolve: (from, target) => resolveTarget(config.source, basePath, from, target),
      variables: config.data,
      content: (file) => readContent(file, paths.inCollections(file.path), rules),
    },
  };
}

/** Source: Jekyll `tags/post_url.rb` (PostComparer::MATCHER) and `tags/link.rb`. Both print the base path too, since Jekyll 4. */
function jekyllReference(path: string): string {
  const post = /^(.*?)_posts\/(.*?(?<!\d)\d+-\d+-\d+-[^/]*)\.[^./]+$/.exec(path);
  return post === null ? `{% link ${path} %}` : `{% post_url ${post[1]}${post[2]} %}`;
}

/** Sources: Minimal Mistakes `author-profile.html`, jekyll-seo-tag `author_drop.rb`. */
function authorsFiles({ source, dataDir }: JekyllConfig): readonly string[] {
  return ['authors.yml', 'authors.yaml', 'people.yml'].map((name) => join(join(source, dataDir), name));
}

function withOverrides(config: JekyllConfig, { overrides }: SiteOptions): JekyllConfig {
  const { permalink, baseUrl } = overrides;
  const host = baseUrl === undefined ? null : /^(https?:\/\/[^/]+)?(.*)$/s.exec(baseUrl);
  return {
    ...config,
    permalink: permalink === undefined ? config.permalink : templateOf(permalink),
    url: host === null ? config.url : host[1],
    baseurl: host === null ? config.baseurl : (host[2] ?? ''),
  };
}

type Zoned = Pick<Site, 'problems'> & { readonly zone: Zone; readonly source: Site['timeZoneSource'] };

function zoneOf(config: JekyllConfig, { overrides, buildTimeZone }: SiteOptions): Zoned {
  const stated = overrides.timeZone ?? config.timezone;
  const zone = timeZone(stated ?? buildTimeZone);
  const source = statedBy(config, overrides.timeZone);
  if (zone !== undefined) return { zone, source, problems: [] };
  const problem = { code: 'config.timeZone', args: [stated ?? buildTimeZone], severity: 'warning' } as const;
  return { zone: utc, source, problems: [{ path: CONFIG_FILES[0], problem }] };
}

function statedBy(config: JekyllConfig, setting: string | undefined): Site['timeZoneSource'] {
  if (setting !== undefined) return 'setting';
  return config.timezone === undefined ? 'machine' : 'configuration';
}

/** What paths mean in a source folder. Source: Jekyll `reader.rb` and `readers/post_reader.rb`. */
class JekyllPaths {
  readonly #config: JekyllConfig;
  readonly #filter: EntryFilter;
  readonly #readFolders = new Map<string, boolean>([['', true]]);

  constructor(config: JekyllConfig) {
    this.#config = config;
    this.#filter = new EntryFilter(config);
  }

  isPruned(folder: string): boolean {
    const inner = this.#inSource(folder);
    if (inner === undefined || inner === '') return false;
    const name = inner.slice(inner.lastIndexOf('/') + 1);
    if (name === 'node_modules' || name === '.git' || inner === this.#config.destination) return true;
    const special = specialFolder(`${inner}/`);
    return special === undefined ? !this.#isRead(inner) && !this.#leadsToPosts(inner) : !this.#isRead(special.above);
  }

  role(path: string): FileRole {
    if (path === GEMFILE || CONFIG_FILES.some((name) => name === path)) return 'config';
    const inner = this.#inSource(path);
    const special = inner === undefined ? undefined : specialFolder(inner);
    if (inner === undefined || special === undefined) return 'other';
    const entry = inner.slice(special.folder.length + 1);
    const hasName = special.name === '_posts' ? hasDatedName(entry) : hasExtension(entry);
    const isThere = this.#isInCollections(special.above) && this.#isRead(special.above);
    return hasName && isThere && !isHidden(entry) && this.#filter.accepts(special.folder, entry, false)
      ? 'post'
      : 'other';
  }

  /** The path as Jekyll's `relative_path` has it: without the source and the folder of collections. */
  inCollections(path: string): string {
    const inner = this.#inSource(path) ?? path;
    return withoutFolder(this.#config.collectionsDir, inner);
  }

  #inSource(path: string): string | undefined {
    return innerPath(this.#config.source, path);
  }

  #isInCollections(folder: string): boolean {
    const { collectionsDir } = this.#config;
    return collectionsDir === '' || `/${folder}`.startsWith(`/${collectionsDir}`);
  }

  /** A folder of collections may start with `_` and is entered all the same. */
  #leadsToPosts(folder: string): boolean {
    return folder === this.#config.collectionsDir || folder === '_posts' || folder === '_drafts';
  }

  #isRead(folder: string): boolean {
    const known = this.#readFolders.get(folder);
    if (known !== undefined) return known;
    const slash = folder.lastIndexOf('/');
    const parent = slash < 0 ? '' : folder.slice(0, slash);
    const isRead =
      folder !== this.#config.destination &&
      this.#isRead(parent) &&
      this.#filter.accepts(parent, folder.slice(slash + 1), true);
    this.#readFolders.set(folder, isRead);
    return isRead;
  }
}

/** The `_posts` or `_drafts` folder that a path leads through, and the folder above it. */
function specialFolder(path: string): { name: string; folder: string; above: string } | undefined {
  const match = /(?:^|\/)(_posts|_drafts)\//.exec(path);
  if (match === null) return undefined;
  const name = match[1] ?? '';
  const above = path.slice(0, match.index);
  return { name, above, folder: above === '' ? name : `${above}/${name}` };
}

/** Jekyll lists `_posts` by the glob `**` + `/*`, which does not see hidden names. */
function isHidden(entry: string): boolean {
  return entry.startsWith('.') || entry.includes('/.');
}

/** `site.posts`: by date, then by path, and that reversed. Source: Jekyll `document.rb` (`<=>`). */
function newestFirst(a: Post, b: Post): number {
  const byDate = (b.date?.epochMs ?? Infinity) - (a.date?.epochMs ?? Infinity);
  return byDate < 0 || byDate > 0 ? byDate : compareText(b.path, a.path);
}

function newPage(title: string): string {
  return `---\nlayout: page\ntitle: ${JSON.stringify(title)}\npermalink: /archive/\n---\n`;
}

function join(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}
