import { l10n } from 'vscode';
import {
  defaultShape,
  details,
  extras,
  groupings,
  groupOrders,
  layouts,
  linkKinds,
  orders,
  type ArchiveShape,
} from '../../core/archive/shape';
import { describedShape } from '../../core/archive/shapeSettings';
import type { FrontMatterData, FrontMatterValue } from '../../core/frontMatter/frontMatter';
import { isRelativePath, type SettingFault, type SettingsReader } from '../settingsReader';

/** An archive as an entry of the setting `almanac.archives` describes it. */
export interface ArchiveSetting {
  /** Path of its page, relative to the root of the site. */
  readonly file: string;
  /** Title of the page, if it is made anew; undefined: what the generator calls it. */
  readonly title: string | undefined;
  readonly shape: ArchiveShape;
  /** What means nothing in its entry. Such an archive is not written: in another shape than asked for it is no help. */
  readonly faults: readonly SettingFault[];
}

const KEY = 'archives';

/** The archives that the settings describe, in their order. What means nothing is noted as a fault. */
export function readArchives(read: SettingsReader): readonly ArchiveSetting[] {
  const value = read.value(KEY);
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) {
    read.note(KEY, value, l10n.t('Write a list, such as [{ "file": "archive.md" }].'));
    return [];
  }
  const archives: ArchiveSetting[] = [];
  for (const [index, entry] of value.entries()) {
    const archive = readEntry(read, `${KEY}[${index}]`, entry, archives);
    if (archive !== undefined) archives.push(archive);
  }
  return archives;
}

function readEntry(
  read: SettingsReader,
  name: string,
  entry: unknown,
  before: readonly ArchiveSetting[],
): ArchiveSetting | undefined {
  if (!isMapping(entry)) {
    read.note(name, entry, l10n.t('Write a description, such as { "file": "archive.md" }.'));
    return undefined;
  }
  const { file: written, title, ...settings } = entry;
  const file = typeof written === 'string' ? written.replace(/^(?:\.\/+)+/, '') : '';
  if (file === '' || !isRelativePath(file)) {
    read.note(`${name}.file`, written ?? '', l10n.t('Write a path below the root of the blog.'));
    return undefined;
  }
  const { shape, wrong } = describedShape(settings, defaultShape);
  const faults = wrong.map((key) => read.note(`${name}.${key}`, settings[key], expectation(key)));
  if (title !== undefined && typeof title !== 'string') {
    faults.push(read.note(`${name}.title`, title, l10n.t('Write a text.')));
  }
  if (before.some((other) => isSamePlace(other, { file, shape }))) {
    faults.push(
      read.note(`${name}.file`, file, l10n.t('Name each page only once, or give each archive its own markers.')),
    );
  }
  return { file, title: typeof title === 'string' && title !== '' ? title : undefined, shape, faults };
}

type Place = Pick<ArchiveSetting, 'file' | 'shape'>;

/** Two archives may stand in one page, between markers of their own. */
export function isSamePlace(a: Place, b: Place): boolean {
  return a.file === b.file && JSON.stringify(a.shape.markers) === JSON.stringify(b.shape.markers);
}

/** What the value of a key should be, in a sentence. */
function expectation(key: string): string {
  switch (key) {
    case 'groupBy':
      return oneOf(groupings);
    case 'groupOrder':
      return oneOf(groupOrders);
    case 'order':
      return oneOf(orders);
    case 'links':
      return oneOf(linkKinds);
    case 'layout':
      return oneOf(layouts);
    case 'show':
      return someOf(details);
    case 'include':
      return someOf(extras);
    case 'template':
      return l10n.t('Write the path of a Liquid template below the root of the blog.');
    case 'locale':
      return l10n.t('Write the code of a language, such as "en" or "pt-BR".');
    case 'counts':
    case 'index':
      return oneOf(['true', 'false']);
    case 'headingLevel':
      return l10n.t('Write a whole number from 1 to 6.');
    case 'newest':
      return l10n.t('Write a whole number from 1 on.');
    case 'markers':
      return l10n.t('Write the words of two comments, such as { "start": "index starts", "end": "index ends" }.');
    case 'dateFormat':
    case 'undated':
    case 'others':
    case 'tag':
    case 'category':
    case 'section':
    case 'language':
      return l10n.t('Write a text.');
    default:
      return l10n.t('Remove it, or correct its name or its value.');
  }
}

function someOf(names: readonly string[]): string {
  return l10n.t('Write a list of any of {0}.', names.join(', '));
}

function oneOf(names: readonly string[]): string {
  return l10n.t('Write one of {0}.', names.join(', '));
}

/** True for a mapping of JSON values, as settings are. */
function isMapping(value: unknown): value is FrontMatterData {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(isValue);
}

function isValue(value: unknown): value is FrontMatterValue {
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return true;
  return Array.isArray(value) ? value.every(isValue) : isMapping(value);
}
