import { l10n, type Uri } from 'vscode';
import { generators, isGeneratorId } from '../core/generators/registry';
import type { Logger } from '../core/ports';
import type { GeneratorId, SiteOptions, SiteOverrides } from '../core/site';
import { timeZone } from '../core/date/zone';
import { readArchives, type ArchiveSetting } from './archive/settings';
import { isRelativePath, SettingsReader, type SettingFault } from './settingsReader';

export { SECTION } from './settingsReader';

/** What the user says about the blogs of a workspace folder; undefined where nothing is said. */
export interface BlogSettings {
  readonly generator: GeneratorId | undefined;
  readonly buildTimeZone: string | undefined;
  readonly overrides: SiteOverrides;
  readonly archive: ArchiveSettings;
  readonly newPost: NewPostSettings;
  readonly archives: readonly ArchiveSetting[];
  /** What the user said that means nothing. */
  readonly faults: readonly SettingFault[];
}

export interface ArchiveSettings {
  /** Path of the archive page, relative to the root of the site. */
  readonly file: string | undefined;
  readonly title: string | undefined;
  /** Whether a saved post brings stale archives up to date. */
  readonly isRegeneratedOnSave: boolean;
}

export interface NewPostSettings {
  /** Path of a file that new posts begin with, relative to the root of the site. */
  readonly template: string | undefined;
}

/**
 * Reads the settings as they are for a folder. Values that mean nothing are left out, and the log says why.
 * @param scope a workspace folder, or anything in it
 */
export function readSettings(scope: Uri, log: Logger): BlogSettings {
  const read = new SettingsReader(scope);
  const settings = {
    generator: readGenerator(read),
    buildTimeZone: readZone(read, 'buildTimeZone'),
    overrides: {
      contentFolders: read.folders('contentFolders'),
      timeZone: readZone(read, 'timeZone'),
      permalink: read.text('permalink', l10n.t('Write a pattern, such as "/:year/:month/:title/".')),
      baseUrl: read.text('baseUrl', l10n.t('Write an address, such as "https://example.org/blog".'), isAddress),
    },
    archive: {
      file: read.text('archive.file', l10n.t('Write a path below the root of the blog.'), isRelativePath),
      title: read.text('archive.title', l10n.t('Write a text.')),
      isRegeneratedOnSave: read.value('archive.regenerateOnSave') === true,
    },
    archives: readArchives(read),
    newPost: {
      template: read.text('newPost.template', l10n.t('Write a path below the root of the blog.'), isRelativePath),
    },
  };
  for (const { name, value, expected } of read.faults) {
    log.info(`The setting ${name} is left out, its value means nothing: ${JSON.stringify(value)}. ${expected}`);
  }
  return { ...settings, faults: read.faults };
}

function readGenerator(read: SettingsReader): GeneratorId | undefined {
  const names = ['auto', ...generators.map(({ id }) => id)].join(', ');
  const expected = l10n.t('Write one of {0}.', names);
  const generator = read.text('generator', expected, (text) => text === 'auto' || isGeneratorId(text));
  return generator !== undefined && isGeneratorId(generator) ? generator : undefined;
}

function readZone(read: SettingsReader, key: string): string | undefined {
  const expected = l10n.t('Write the name of a time zone, such as "Europe/Berlin" or "UTC".');
  return read.text(key, expected, (text) => timeZone(text) !== undefined);
}

function isAddress(text: string): boolean {
  return /^https?:\/\/\S+$/.test(text);
}

/** What a generator is told beside the configuration of the site. */
export function siteOptions(settings: BlogSettings, contentFolders: readonly string[] | undefined): SiteOptions {
  return {
    buildTimeZone: settings.buildTimeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    isBuildTimeZoneStated: settings.buildTimeZone !== undefined,
    overrides: { ...settings.overrides, contentFolders: settings.overrides.contentFolders ?? contentFolders },
  };
}
