import { workspace, type Uri } from 'vscode';
import { isGeneratorId } from '../core/generators/registry';
import type { Logger } from '../core/ports';
import type { GeneratorId, SiteOptions, SiteOverrides } from '../core/site';
import { timeZone } from '../core/date/zone';

export const SECTION = 'almanac';

/** What the user says about the blogs of a workspace folder; undefined where nothing is said. */
export interface BlogSettings {
  readonly generator: GeneratorId | undefined;
  readonly buildTimeZone: string | undefined;
  readonly overrides: SiteOverrides;
  readonly archive: ArchiveSettings;
}

export interface ArchiveSettings {
  /** Path of the archive page, relative to the root of the site. */
  readonly file: string | undefined;
  readonly title: string | undefined;
}

/**
 * Reads the settings as they are for a folder. Values that mean nothing are left out, and the log says why.
 * @param scope a workspace folder, or anything in it
 */
export function readSettings(scope: Uri, log: Logger): BlogSettings {
  const read = new SettingsReader(scope, log);
  const generator = read.text('generator', (text) => text === 'auto' || isGeneratorId(text));
  const isZone = (text: string): boolean => timeZone(text) !== undefined;
  return {
    generator: generator !== undefined && isGeneratorId(generator) ? generator : undefined,
    buildTimeZone: read.text('buildTimeZone', isZone),
    overrides: {
      contentFolders: read.folders('contentFolders'),
      timeZone: read.text('timeZone', isZone),
      permalink: read.text('permalink'),
      baseUrl: read.text('baseUrl', (text) => /^https?:\/\/\S+$/.test(text)),
    },
    archive: { file: read.text('archive.file', isRelativePath), title: read.text('archive.title') },
  };
}

/** What a generator is told beside the configuration of the site. */
export function siteOptions(settings: BlogSettings, contentFolders: readonly string[] | undefined): SiteOptions {
  return {
    buildTimeZone: settings.buildTimeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    isBuildTimeZoneStated: settings.buildTimeZone !== undefined,
    overrides: { ...settings.overrides, contentFolders: settings.overrides.contentFolders ?? contentFolders },
  };
}

class SettingsReader {
  readonly #scope: Uri;
  readonly #log: Logger;

  constructor(scope: Uri, log: Logger) {
    this.#scope = scope;
    this.#log = log;
  }

  /** A text that is not empty. */
  text(key: string, isValid: (text: string) => boolean = () => true): string | undefined {
    const value = this.#get(key);
    if (value === undefined || value === null || value === '') return undefined;
    if (typeof value === 'string' && isValid(value)) return value;
    return this.#refuse(key, value);
  }

  /** A list of relative folders that is not empty. */
  folders(key: string): readonly string[] | undefined {
    const value = this.#get(key);
    if (value === undefined || value === null) return undefined;
    if (!Array.isArray(value) || !value.every((item): item is string => typeof item === 'string')) {
      return this.#refuse(key, value);
    }
    const folders = value.map((folder) => folder.replace(/^\.?\/+|^\.$|\/+$/g, ''));
    if (!folders.every((folder) => folder === '' || isRelativePath(folder))) return this.#refuse(key, value);
    return folders.length === 0 ? undefined : folders;
  }

  #get(key: string): unknown {
    return workspace.getConfiguration(SECTION, this.#scope).get<unknown>(key);
  }

  #refuse(key: string, value: unknown): undefined {
    this.#log.info(`The setting ${SECTION}.${key} is left out, its value means nothing: ${JSON.stringify(value)}`);
    return undefined;
  }
}

/** True for a path that stays inside of the site. */
function isRelativePath(path: string): boolean {
  return !/^[/\\]|^[A-Za-z]:|\\/.test(path) && !path.split('/').includes('..');
}
