import { timeZone, utc } from '../../date/zone';
import { isBelow, outermost, withoutFolder } from '../../paths';
import type { Post } from '../../post';
import type { Affected, Detection, FileRole, FolderEvidence, Generator, Site, SiteOptions } from '../../site';
import { compareText } from '../compareText';
import { resolveTarget } from '../jekyll/links';
import { bridgetownAuthoring } from './authoring';
import { CONFIG_FILES, INITIALIZERS, readConfig, type BridgetownConfig } from './config';
import { dataOf, readBridgetownFrontMatter, readPost } from './post';

/** Bridgetown 2, by its sources: a descendant of Jekyll whose source is `src`. */
export const bridgetown: Generator = {
  id: 'bridgetown',
  name: 'Bridgetown',
  looksFor: ['bridgetown.config.yml', 'bridgetown in Gemfile', 'src/_posts/'],
  detect,
  configure: async (files, options) => makeSite(await readConfig(files, options.overrides), options),
};

async function detect({ names, files }: FolderEvidence): Promise<Detection | undefined> {
  const config = CONFIG_FILES.find((name) => names.has(name));
  const isInGemfile = names.has('Gemfile') && /bridgetown/.test((await files.read('Gemfile'))?.text ?? '');
  if (config === undefined && !isInGemfile) return undefined;
  const { postFolders } = await readConfig(files, {});
  const [folder = ''] = postFolders;
  const hasPosts = (await files.list(folder)).length > 0;
  if (config === undefined && !hasPosts) return undefined;
  const evidence = [config, isInGemfile ? 'Gemfile' : undefined, hasPosts ? `${folder}/` : undefined];
  return { confidence: 0.95, evidence: evidence.filter((one) => one !== undefined) };
}

/** Texts that hold front matter; other files beside posts are copied. */
const TEXT = /\.(?:md|mkd|mkdn|mkdown|markdown|html?|erb|serb|liquid|txt|rb)$/i;

function makeSite(config: BridgetownConfig, { overrides, buildTimeZone }: SiteOptions): Site {
  const stated = overrides.timeZone ?? config.timezone;
  const zone = timeZone(stated ?? buildTimeZone) ?? utc;
  const inSource = (path: string): string => withoutFolder(config.source, path);
  const role = roles(config, inSource);
  return {
    generator: bridgetown,
    title: config.title,
    basePath: config.base,
    baseUrl: config.url === undefined ? undefined : config.url + config.base,
    timeZone: zone.id,
    timeZoneSource: sourceOfZone(config, overrides.timeZone),
    configFiles: config.files,
    problems: config.problems,
    contentRoots: outermost(config.postFolders),
    draftsFolder: undefined,
    isPruned: (folder) => folder === config.destination || /(?:^|\/)(?:\.[^/]*|node_modules)$/.test(folder),
    role,
    toPost: (file) => readPost(file, inSource(file.path), config, zone),
    affects: (path): Affected => {
      const meaning = role(path);
      if (meaning === 'config') return { kind: 'site' };
      return { kind: meaning === 'post' ? 'post' : 'nothing' };
    },
    compare: newestFirst,
    authoring: bridgetownAuthoring(config),
    authors: {
      files: () => ['yml', 'yaml'].map((end) => `${config.source}/_data/authors.${end}`),
      stopsAtOthers: false,
    },
    archive: {
      file: `${config.source}/archive.md`,
      title: 'Archive',
      newPage: (title) => `---\nlayout: page\ntitle: ${JSON.stringify(title)}\n---\n`,
    },
    markup: {
      dialect: 'kramdown',
      tags: config.isLiquid ? 'jekyll' : 'shown',
      resolve: (from, target) => resolveTarget(config.source, config.base, from, target),
      variables: config.data,
      content: (file) => {
        const frontMatter = readBridgetownFrontMatter(file.text);
        return { data: dataOf(frontMatter, inSource(file.path), config), bodyStart: frontMatter.block?.end ?? 0 };
      },
    },
  };
}

function sourceOfZone({ timezone }: BridgetownConfig, setting: string | undefined): Site['timeZoneSource'] {
  if (setting !== undefined) return 'setting';
  return timezone === undefined ? 'machine' : 'configuration';
}

/** Source: Bridgetown `collection.rb` (`read`) and `entry_filter.rb`. */
function roles(config: BridgetownConfig, inSource: (path: string) => string): (path: string) => FileRole {
  return (path) => {
    if (path === INITIALIZERS || CONFIG_FILES.some((name) => name === path)) return 'config';
    const folder = config.postFolders.find((candidate) => isBelow(candidate, path));
    if (folder === undefined || !TEXT.test(path)) return 'other';
    const inner = path.slice(folder.length);
    const isHidden = /\/[.#~]|~$/.test(inner) || config.exclude.some((start) => inSource(path).startsWith(start));
    return isHidden ? 'other' : 'post';
  };
}

/** By date, and that reversed; what is dated by the build comes first. Source: Bridgetown `resource/base.rb` (`<=>`). */
function newestFirst(a: Post, b: Post): number {
  const byDate = (b.date?.epochMs ?? Infinity) - (a.date?.epochMs ?? Infinity);
  return byDate < 0 || byDate > 0 ? byDate : compareText(b.path, a.path);
}
