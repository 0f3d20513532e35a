import type { FrontMatterData } from '../../frontMatter/frontMatter';
import { innerPath, isAtOrBelow, isBelow, outermost } from '../../paths';
import type { FileRole } from '../../site';
import { CONFIG_FILES, CONFIG_FOLDER } from './configFiles';
import { extensionOf, mediaTypeOf, parseContentPath, type ContentMount, type ContentPath } from './contentPath';
import { safePattern, type HugoConfig } from './config';
import { toMapping, toMappings, toText, toTexts } from './values';

/** Where the content of a site lies, and what its paths mean. */
export class ContentFolders {
  /** Those that lie in another come first, so that the first that fits is the one. */
  readonly mounts: readonly ContentMount[];
  readonly roots: readonly string[];
  readonly #isLanguage: (code: string) => boolean;
  readonly #ignored: readonly RegExp[];

  /** @param folders the folders that a setting names; they count instead of the configured ones */
  constructor(config: HugoConfig, folders: readonly string[] | undefined) {
    const configured = mountsOf(config);
    const stated = folders?.map((folder) => statedMount(folder, configured, config.defaultLanguage.code));
    this.mounts = [...(stated ?? configured)].sort((a, b) => b.source.length - a.source.length);
    const sources = this.mounts.map((mount) => mount.source);
    this.roots = outermost(sources);
    this.#isLanguage = (code) => config.languages.has(code);
    this.#ignored = toTexts(config.data['ignorefiles']).flatMap((pattern) => safePattern(pattern) ?? []);
  }

  role(path: string): FileRole {
    if (CONFIG_FILES.includes(path) || isBelow(CONFIG_FOLDER, path)) return 'config';
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (mediaTypeOf(extensionOf(name)) === undefined || !name.includes('.') || this.#isIgnored(path, name))
      return 'other';
    if (!this.mounts.some(({ source }) => isBelow(source, path))) return 'other';
    const mayBeSection = name.toLowerCase().startsWith('_index.');
    return mayBeSection && this.parse(path)?.kind === 'branch' ? 'data' : 'post';
  }

  /** Hidden folders and those that end in `~` are not entered. Source: Hugo `source/sourceSpec.go` (`IgnoreFile`). */
  isPruned(folder: string): boolean {
    if (this.roots.includes(folder)) return false;
    const name = folder.slice(folder.lastIndexOf('/') + 1);
    return name === 'node_modules' || this.#isIgnored(folder, name);
  }

  /** The path of a content file; undefined for one that is none. */
  parse(path: string): ContentPath | undefined {
    const mount = this.mounts.find(({ source }) => isBelow(source, path));
    return mount === undefined ? undefined : parseContentPath(path, mount, this.#isLanguage);
  }

  #isIgnored(path: string, name: string): boolean {
    if (name.startsWith('.') || name.startsWith('#') || name.endsWith('~')) return true;
    // Hugo matches the whole path on disk, so a pattern may begin with a slash.
    return this.#ignored.some((pattern) => pattern.test(`/${path}`));
  }
}

/** Source: Hugo `modules/config.go`: mounts of the component `content`, else the content folders of the languages. */
function mountsOf(config: HugoConfig): ContentMount[] {
  const { code } = config.defaultLanguage;
  const mounts = toMappings(toMapping(config.data['module'])['mounts']).flatMap((mount) => moduleMount(mount, code));
  if (mounts.length > 0) return mounts;
  const common = folderOf(toText(config.data['contentdir'])) ?? 'content';
  const tables = toMapping(config.data['languages']);
  const byFolder = new Map<string, string[]>();
  for (const language of config.languages.keys()) {
    const own = folderOf(toText(toMapping(tables[language])['contentdir'])) ?? common;
    byFolder.set(own, [...(byFolder.get(own) ?? []), language]);
  }
  // In a folder that languages share, files that do not name one are of the default language.
  return [...byFolder].map(([source, [language = code, ...others]]) => ({
    source,
    target: '',
    language: others.length > 0 ? code : language,
  }));
}

function moduleMount(mount: FrontMatterData, defaultLanguage: string): ContentMount[] {
  const target = toText(mount['target']).replace(/(?<!\/)\/+$/, '');
  const source = folderOf(toText(mount['source']));
  if (source === undefined || (target !== 'content' && !target.startsWith('content/'))) return [];
  const languages = toMapping(toMapping(mount['sites'])['matrix'])['languages'];
  const language = toText(mount['lang']) || toTexts(languages)[0] || defaultLanguage;
  return [{ source, target: target.slice('content/'.length), language: language.toLowerCase() }];
}

/** A folder of a setting keeps its place in the content where it lies in a configured folder. */
function statedMount(folder: string, configured: readonly ContentMount[], language: string): ContentMount {
  const source = folderOf(folder) ?? '';
  const around = configured
    .filter((mount) => isAtOrBelow(mount.source, source))
    .sort((a, b) => b.source.length - a.source.length)[0];
  if (around === undefined) return { source, target: '', language };
  const inner = innerPath(around.source, source) ?? '';
  return { ...around, source, target: [around.target, inner].filter((part) => part !== '').join('/') };
}

/** A folder relative to the root of the site, without a slash at its end; undefined for none, or one outside of the site. */
function folderOf(text: string): string | undefined {
  const folder = text.replace(/^(?:\.\/)+/, '').replace(/(?<!\/)\/+$/, '');
  return folder === '' || folder.startsWith('/') || folder.split('/').includes('..') ? undefined : folder;
}
