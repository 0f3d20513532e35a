import { env, l10n, ThemeColor, ThemeIcon } from 'vscode';
import { wallClock } from '../../core/date/civil';
import type { DateSource, PostDate } from '../../core/date/postDate';
import type { ApartName, GroupKey } from '../../core/outline/groups';
import type { PostStatus } from '../../core/post';
import type { ReadingLength } from '../../core/reading';

/** A date in the words of the user's language, as the generator shows it. */
export function dateWords(date: PostDate, format: Intl.DateTimeFormatOptions): string {
  const { year, month, day, hour, minute, second } = wallClock(date);
  const wall = new Date(Date.UTC(2000, month - 1, day, hour, minute, second));
  wall.setUTCFullYear(year, month - 1, day);
  return new Intl.DateTimeFormat(env.language, { ...format, timeZone: 'UTC' }).format(wall);
}

/** @param month 1 to 12 */
function monthWords(month: number, format: Intl.DateTimeFormatOptions, year = 2000): string {
  const first = new Date(Date.UTC(2000, month - 1, 1));
  first.setUTCFullYear(year);
  return new Intl.DateTimeFormat(env.language, { ...format, timeZone: 'UTC' }).format(first);
}

/** @param isInYear whether the row of its year stands above that of a month */
export function groupName(key: GroupKey, isInYear: boolean): string {
  switch (key.kind) {
    case 'apart':
      return apartName(key.name);
    case 'year':
      return String(key.year);
    case 'month':
      return isInYear
        ? monthWords(key.month, { month: 'long' })
        : monthWords(key.month, { month: 'long', year: 'numeric' }, key.year);
    case 'tag':
      return key.name ?? l10n.t('Without tags');
    case 'category':
      return key.name ?? l10n.t('Without a category');
    case 'series':
      return key.name ?? l10n.t('Without a series');
    case 'section':
      return key.name ?? l10n.t('Without a section');
    case 'status':
      return statusWords(key.status);
  }
}

function apartName(name: ApartName): string {
  switch (name) {
    case 'drafts':
      return l10n.t('Drafts');
    case 'scheduled':
      return l10n.t('Scheduled');
    case 'undated':
      return l10n.t('Undated');
    case 'pages':
      return l10n.t('Pages');
  }
}

/** Years and months speak for themselves. */
export function groupIcon(key: GroupKey): ThemeIcon | undefined {
  switch (key.kind) {
    case 'apart':
      return apartIcons[key.name];
    case 'year':
    case 'month':
      return undefined;
    case 'tag':
      return new ThemeIcon('tag');
    case 'category':
      return new ThemeIcon('symbol-folder');
    case 'series':
      return new ThemeIcon('list-ordered');
    case 'section':
      return new ThemeIcon('folder');
    case 'status':
      return statusIcons[key.status];
  }
}

const apartIcons: Readonly<Record<ApartName, ThemeIcon>> = {
  drafts: new ThemeIcon('edit'),
  scheduled: new ThemeIcon('clock'),
  undated: new ThemeIcon('question'),
  pages: new ThemeIcon('files'),
};

export function statusWords(status: PostStatus): string {
  switch (status) {
    case 'published':
      return l10n.t('Published');
    case 'draft':
      return l10n.t('Draft');
    case 'scheduled':
      return l10n.t('Scheduled');
    case 'expired':
      return l10n.t('Expired');
    case 'unlisted':
      return l10n.t('Unlisted');
    case 'hidden':
      return l10n.t('Not published');
  }
}

export const statusIcons: Readonly<Record<PostStatus, ThemeIcon>> = {
  published: new ThemeIcon('circle-filled', new ThemeColor('charts.green')),
  draft: new ThemeIcon('edit', new ThemeColor('charts.yellow')),
  scheduled: new ThemeIcon('clock', new ThemeColor('charts.blue')),
  expired: new ThemeIcon('history', new ThemeColor('disabledForeground')),
  unlisted: new ThemeIcon('link', new ThemeColor('charts.purple')),
  hidden: new ThemeIcon('eye-closed', new ThemeColor('disabledForeground')),
};

/** Where a date came from, as a half sentence; undefined where there is none. */
export function dateSourceWords(source: DateSource): string | undefined {
  switch (source) {
    case 'frontMatter':
      return l10n.t('from the front matter');
    case 'defaults':
      return l10n.t('from the defaults of the site');
    case 'fileName':
      return l10n.t('from the file name');
    case 'folderName':
      return l10n.t('from the folder name');
    case 'path':
      return l10n.t('from the path');
    case 'fileTime':
      return l10n.t('the time of the file decides');
    case 'gitTime':
      return l10n.t('the history of the repository decides');
    case 'buildTime':
      return l10n.t('the time of the build decides');
    case 'none':
      return undefined;
  }
}

/** How many words a text has, and how long they take to read. */
export function lengthWords({ words, minutes }: ReadingLength): string {
  const count = words === 1 ? l10n.t('1 word') : l10n.t('{0} words', words);
  return words === 0 ? count : `${count}, ${l10n.t('{0} min read', minutes)}`;
}
