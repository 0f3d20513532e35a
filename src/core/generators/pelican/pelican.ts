import { timeZone, utc } from '../../date/zone';
import { isBelow, outermost } from '../../paths';
import type { Post } from '../../post';
import type { Affected, Detection, FileRole, FolderEvidence, Generator, Site, SiteOptions } from '../../site';
import { compareText } from '../compareText';
import { fileReference } from '../references';
import { candidates, folderOf, isExternal, withoutBase } from '../sitePaths';
import { CONFIG_FILES, readConfig, type PelicanConfig } from './config';
import { metadataOf, readPost } from './post';

/** Pelican 4.11. */
export const pelican: Generator = {
  id: 'pelican',
  name: 'Pelican',
  looksFor: ['pelicanconf.py'],
  detect,
  configure: async (files, options) => makeSite(await readConfig(files, options.overrides), options),
};

function detect({ names }: FolderEvidence): Promise<Detection | undefined> {
  const config = CONFIG_FILES.find((name) => names.has(name));
  return Promise.resolve(config && { confidence: 0.9, evidence: [config] });
}

/** Source: Pelican `readers.py`. */
const EXTENSION = /\.(?:md|markdown|mkd|mdown|rst|html?)$/;

function makeSite(config: PelicanConfig, { overrides }: SiteOptions): Site {
  const stated = config.timeZone === undefined ? utc : timeZone(config.timeZone);
  const zone = stated ?? utc;
  const problem = { code: 'config.timeZone', args: [config.timeZone ?? ''], severity: 'warning' } as const;
  const role = (path: string): FileRole => {
    if (CONFIG_FILES.some((name) => name === path)) return 'config';
    const isArticle = EXTENSION.test(path) && config.articleFolders.some((folder) => isBelow(folder, path));
    return isArticle && !isExcluded(config, path) ? 'post' : 'other';
  };
  return {
    generator: pelican,
    title: config.title,
    basePath: config.base,
    baseUrl: config.origin === undefined ? undefined : config.origin + config.base,
    timeZone: zone.id,
    timeZoneSource: sourceOfZone(config, overrides.timeZone),
    configFiles: config.files,
    problems: stated === undefined ? [{ path: CONFIG_FILES[0], problem }] : [],
    contentRoots: outermost(config.articleFolders),
    draftsFolder: undefined,
    isPruned: (folder) => isExcluded(config, `${folder}/x`) || /(?:^|\/)(?:node_modules|__pycache__)$/.test(folder),
    role,
    toPost: (file) => readPost(file, config, zone),
    affects: (path): Affected => {
      const meaning = role(path);
      if (meaning === 'config') return { kind: 'site' };
      return { kind: meaning === 'post' ? 'post' : 'nothing' };
    },
    compare: config.isAscending ? (a, b) => newestFirst(b, a) : newestFirst,
    // Source: Pelican `contents.py` (`_link_replacer`): an absolute path begins at the content folder.
    reference: ({ path }) => fileReference(path, config.content, (inner) => `{filename}/${inner}`),
    archive: {
      file: `${config.content === '' ? '' : `${config.content}/`}pages/archive.md`,
      title: 'Archive',
      newPage: (title) => `Title: ${title.replace(/\s+/g, ' ')}\n\n`,
      builtIn: `${config.base}/archives.html`,
    },
    markup: {
      dialect: 'python-markdown',
      tags: 'none',
      resolve: (from, target) => resolveTarget(config, from, target),
      variables: config.markdown,
      content: ({ path, text }) => {
        const { values, bodyStart } = metadataOf(path, text);
        return { data: Object.fromEntries([...values].map(([key, texts]) => [key, texts.join(', ')])), bodyStart };
      },
    },
  };
}

function sourceOfZone(config: PelicanConfig, setting: string | undefined): Site['timeZoneSource'] {
  if (setting !== undefined) return 'setting';
  return config.timeZone === undefined ? 'generator' : 'configuration';
}

function isExcluded({ excluded, output, content }: PelicanConfig, path: string): boolean {
  if (/(?:^|\/)\./.test(path) || excluded.some((folder) => isBelow(folder, path))) return true;
  return output !== '' && !isBelow(output, `${content}/`) && isBelow(output, path);
}

function newestFirst(a: Post, b: Post): number {
  const byDate = (b.date?.epochMs ?? -Infinity) - (a.date?.epochMs ?? -Infinity);
  return byDate < 0 || byDate > 0 ? byDate : compareText(a.path, b.path);
}

/** `{static}x`, `{filename}x.md` and `{attach}x` name files, from the folder of the content where they begin with a slash. */
function resolveTarget({ base, content }: PelicanConfig, from: string, target: string): readonly string[] {
  const named = /^[{|](?:static|filename|attach|photo)[}|](.*)$/.exec(target)?.[1];
  const path = named ?? target;
  if ((named === undefined && isExternal(target)) || path === '') return [];
  if (path.startsWith('/')) return candidates([`${content}${withoutBase(base, path)}`]);
  return candidates([folderOf(from) + path, `${content}/${path}`]);
}
