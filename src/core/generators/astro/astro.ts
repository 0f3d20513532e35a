import { timeZone, utc } from '../../date/zone';
import { isBelow, outermost, withoutFolder } from '../../paths';
import type { Post } from '../../post';
import type { Affected, Detection, FileRole, FolderEvidence, Generator, Site, SiteOptions } from '../../site';
import { compareText } from '../compareText';
import { everydayAuthoring } from '../everydayAuthoring';
import { candidates, folderOf, isExternal, withoutBase } from '../sitePaths';
import { mayBeCollection, type Collection } from './collections';
import { CONFIG_FILES, isConfigFile, readConfig, type AstroConfig } from './config';
import { readAstroFrontMatter } from './frontMatter';
import { readPost } from './post';

/** Astro 5. */
export const astro: Generator = {
  id: 'astro',
  name: 'Astro',
  looksFor: ['astro.config.mjs', 'src/content/'],
  detect,
  configure: async (files, options) => makeSite(await readConfig(files, options.overrides), options),
};

/** Many sites of Astro have no posts at all. */
async function detect({ names, files }: FolderEvidence): Promise<Detection | undefined> {
  const config = CONFIG_FILES.find((name) => names.has(name));
  if (config === undefined) return undefined;
  const { collections } = await readConfig(files, {});
  for (const { base } of collections) {
    if ((await files.list(base)).length > 0) return { confidence: 0.9, evidence: [config, `${base}/`] };
  }
  return undefined;
}

function makeSite(config: AstroConfig, { buildTimeZone, overrides }: SiteOptions): Site {
  const buildZone = timeZone(overrides.timeZone ?? buildTimeZone) ?? utc;
  const rules = { config, buildZone };
  const collectionOf = (path: string): Collection | undefined =>
    config.collections.find(({ base, isIncluded }) => isBelow(base, path) && isIncluded(withoutFolder(base, path)));
  const role = (path: string): FileRole => {
    if (collectionOf(path) !== undefined) return 'post';
    return isConfigFile(path, config.sourceFolder) ? 'config' : 'other';
  };
  return {
    generator: astro,
    title: undefined,
    basePath: config.base,
    baseUrl: config.origin === undefined ? undefined : config.origin + config.base,
    timeZone: buildZone.id,
    timeZoneSource: overrides.timeZone === undefined ? 'machine' : 'setting',
    configFiles: config.files,
    problems: [],
    contentRoots: outermost(config.collections.map(({ base }) => base)),
    draftsFolder: undefined,
    isPruned: (folder) => /(?:^|\/)(?:node_modules|\.git|\.astro|dist)$/.test(folder),
    role,
    toPost: (file) => {
      const collection = collectionOf(file.path);
      return collection && readPost(file, withoutFolder(collection.base, file.path), collection, rules);
    },
    affects: (path): Affected => {
      const meaning = role(path);
      const isKnown = config.collections.some(({ base }) => isBelow(base, path));
      if (meaning === 'config' || (!isKnown && mayBeCollection(path, config.sourceFolder))) return { kind: 'site' };
      return { kind: meaning === 'post' ? 'post' : 'nothing' };
    },
    compare: newestFirst,
    authoring: everydayAuthoring('Astro', config.collections[0]?.base ?? `${config.sourceFolder}/content/blog`, {
      dateExample: '2024-05-31',
    }),
    archive: {
      file: `${config.sourceFolder}/pages/archive.md`,
      title: 'Archive',
      newPage: (title) => `---\ntitle: ${JSON.stringify(title)}\n---\n`,
    },
    markup: {
      dialect: 'remark',
      tags: 'mdx',
      resolve: (from, target) => resolveTarget(config, from, target),
      variables: { generator: 'astro', markdown: config.markdown },
      content: ({ text }) => {
        const { data, block } = readAstroFrontMatter(text);
        return { data, bodyStart: block?.end ?? 0 };
      },
    },
  };
}

/** Astro itself keeps the order of reading; pages sort by date, newest first. Undated last. */
function newestFirst(a: Post, b: Post): number {
  const byDate = (b.date?.epochMs ?? -Infinity) - (a.date?.epochMs ?? -Infinity);
  return byDate < 0 || byDate > 0 ? byDate : compareText(a.path, b.path);
}

/** A relative target stands beside the file, an address from the root is a public file. */
function resolveTarget(
  { base, publicFolder, sourceFolder }: AstroConfig,
  from: string,
  target: string,
): readonly string[] {
  if (target.startsWith('~/') || target.startsWith('@/')) return candidates([`${sourceFolder}/${target.slice(2)}`]);
  if (isExternal(target) || target === '') return [];
  if (!target.startsWith('/')) return candidates([folderOf(from) + target]);
  return candidates([publicFolder + target, publicFolder + withoutBase(base, target), target]);
}
