import { InputBoxValidationSeverity, l10n, window } from 'vscode';
import { isDay, isTime, wallClock } from '../../core/date/civil';
import { isoDay } from '../../core/date/format';
import type { PostDate } from '../../core/date/postDate';
import { timeZone, utc } from '../../core/date/zone';
import { now } from '../clock';
import { BlogError } from '../errors';
import type { OpenSite } from '../sites';
import { dateWords } from '../tree/words';
import type { CurrentPost } from './current';
import { momentOf } from './today';

const DAY_MS = 86_400_000;

const TYPED = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;

/** A date as it is typed, in the zone of a site; a day alone is its midnight. Undefined for what is none. */
export function parseDate(text: string, site: OpenSite): PostDate | undefined {
  const match = TYPED.exec(text.trim());
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = (match ?? [])
    .slice(1)
    .map((each) => Number(each ?? 0));
  if (match === null || !isDay(year, month, day) || !isTime(hour, minute, second)) return undefined;
  const zone = timeZone(site.catalog.site.timeZone) ?? utc;
  return momentOf(site, zone.toEpoch({ year, month, day, hour, minute, second, millisecond: 0 }));
}

/** @throws BlogError where the text is no date */
export function readDate(text: string, site: OpenSite): PostDate {
  const date = parseDate(text, site);
  if (date === undefined) throw new BlogError(l10n.t('“{0}” is not a date. Write it as 2024-05-31 18:00.', text));
  return date;
}

/**
 * Asks for a moment in the zone of the site of a post; tomorrow at nine is offered.
 * @returns undefined where the user gives none
 */
export async function askDate(
  { site, rules }: CurrentPost,
  title: string,
  offered?: PostDate,
): Promise<PostDate | undefined> {
  const { name } = site.location.generator;
  const prompt = rules.holdsFuturePosts
    ? l10n.t('Local time in {0}', site.catalog.site.timeZone)
    : l10n.t('{0} does not hold posts back: whatever the date, the post is online with the next build', name);
  const written = await window.showInputBox({
    title,
    value: typed(offered ?? tomorrowAtNine(site)),
    prompt,
    ignoreFocusOut: true,
    validateInput: (text) => {
      const date = parseDate(text, site);
      if (date === undefined) return l10n.t('Write a date, such as 2024-05-31 18:00.');
      return {
        message: dateWords(date, { dateStyle: 'full', timeStyle: 'short' }),
        severity: InputBoxValidationSeverity.Info,
      };
    },
  });
  return written === undefined ? undefined : parseDate(written, site);
}

function tomorrowAtNine(site: OpenSite): PostDate {
  const { year, month, day } = wallClock(momentOf(site, now() + DAY_MS));
  const zone = timeZone(site.catalog.site.timeZone) ?? utc;
  const wall = { year, month, day, hour: 9, minute: 0, second: 0, millisecond: 0 };
  return momentOf(site, zone.toEpoch(wall));
}

function typed(date: PostDate): string {
  const wall = wallClock(date);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${isoDay(wall)} ${two(wall.hour)}:${two(wall.minute)}`;
}
