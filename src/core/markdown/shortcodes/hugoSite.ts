import { isListedAt, type Post } from '../../post';
import { readGoldmarkOptions, type GoldmarkOptions } from '../goldmark/options';
import { settingsOf, type Settings } from '../goldmark/settings';
import type { TagEnvironment } from '../tagEnvironment';
import type { ResourceFile } from './objects/resources';
import type { ReferenceSite } from './references';
import { wellFormed } from '../../wellFormed';

/** What shortcodes of one page see of its site. */
export interface HugoSite {
  readonly environment: TagEnvironment;
  readonly settings: Settings;
  readonly goldmark: GoldmarkOptions;
  /** In front of addresses from the root of the host; empty where it is not configured. */
  readonly origin: string;
  readonly basePath: string;
  /** Posts that readers see. */
  readonly listed: readonly Post[];
  readonly references: ReferenceSite;
  /** Files of the page's bundle, and of the folder of assets. */
  readonly bundle: readonly ResourceFile[];
  readonly assets: readonly ResourceFile[];
}

export async function readHugoSite(environment: TagEnvironment, needsFiles: boolean): Promise<HugoSite> {
  const { site, posts, path, nowMs } = environment;
  const settings = settingsOf(site.markup.variables);
  const origin = site.baseUrl?.slice(0, site.baseUrl.length - site.basePath.length) ?? '';
  const isLenient = settings.text('reflinkserrorlevel', 'error').toLowerCase() === 'warning';
  return {
    environment,
    settings,
    goldmark: readGoldmarkOptions(site.markup.variables),
    origin,
    basePath: site.basePath,
    listed: posts.filter((post) => isListedAt(post, nowMs)),
    references: {
      posts,
      path,
      contentRoots: site.contentRoots,
      basePath: site.basePath,
      origin,
      notFound: isLenient ? settings.text('reflinksnotfoundurl', '') : undefined,
    },
    bundle: needsFiles ? await bundleFiles(environment) : [],
    assets: needsFiles ? await assetFiles(environment, settings) : [],
  };
}

const INDEX = /(?:^|\/)index(?:\.[a-z-]+)?\.\w+$/i;
/** Folders are read no further. */
const MOST_FILES = 2000;

/** Files beside the page of a bundle; other pages have none. */
async function bundleFiles({ files, path, post }: TagEnvironment): Promise<readonly ResourceFile[]> {
  if (!INDEX.test(path)) return [];
  const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
  const url = post?.url ?? '/';
  const found = (await files?.walk(folder, { prune: () => false })) ?? [];
  return found
    .filter((file) => file !== path)
    .slice(0, MOST_FILES)
    .map((file) => file.slice(folder.length + 1))
    .map((name) => ({ name, url: url + encodeURI(wellFormed(name)) }));
}

async function assetFiles({ files, site }: TagEnvironment, settings: Settings): Promise<readonly ResourceFile[]> {
  const folder = settings.text('assetdir', 'assets').replace(/(?<!\/)\/+$/, '');
  const found = (await files?.walk(folder, { prune: () => false })) ?? [];
  return found
    .slice(0, MOST_FILES)
    .map((file) => file.slice(folder.length + 1))
    .map((name) => ({ name, url: `${site.basePath}/${encodeURI(wellFormed(name))}` }));
}
