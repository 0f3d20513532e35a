import { parseDateutil } from '../../date/dateutil';
import { dateInPath, type DatedPath } from '../../date/fileName';
import { parseIsoDate } from '../../date/iso';
import type { PostDate } from '../../date/postDate';
import { parseRubyTime } from '../../date/ruby';
import { utc, type Zone } from '../../date/zone';
import { Timestamp, type FrontMatterValue } from '../../frontMatter/frontMatter';
import { keyOf, readHead, valueOfKey, type Head } from './head';
import { valueOf } from '../values';

/** Names of the keys that hold a date, the first that does counts. */
const DATE_KEYS =
  'date,pubdate,published,publishdate,publishedat,publishedon,datepublished,created,createdat,added,posted';
const DATE_NAMES = DATE_KEYS.split(',');
/** Names of the keys that hold an address, which may have a date in it. */
const ADDRESS_NAMES = ['path', 'permalink', 'url', 'slug'];

/** A date that is written in a file. */
export interface WrittenDate {
  readonly key: string;
  readonly text: string;
  /** Undefined where it cannot be read. */
  readonly date: PostDate | undefined;
}

/** The first key of a date that holds one; else the first that holds something unreadable. */
export function writtenDate({ data }: Head, zone: Zone): WrittenDate | undefined {
  let unreadable: WrittenDate | undefined;
  for (const name of DATE_NAMES) {
    const key = keyOf(data, name);
    const value = key === undefined ? undefined : valueOf(data, key);
    if (key === undefined || value === undefined || !mayBeDate(value)) continue;
    const text = String(value);
    const date = parseDate(text, zone);
    if (date !== undefined) return { key, text, date };
    unreadable ??= { key, text, date };
  }
  return unreadable;
}

/** A flag such as `published: false` says nothing of a date; a day may be written as one number. */
function mayBeDate(value: FrontMatterValue): boolean {
  if (typeof value === 'number') return /^\d{8}$/.test(String(value));
  return value instanceof Timestamp || (typeof value === 'string' && value !== '');
}

/** Forms that are rare, and what they are to those who read dates: `UTC-05:00`, `2024年5月31日`, Julia's `Date(2024, 5, 31)`. */
const RARE_FORMS: readonly (readonly [form: RegExp, plain: string])[] = [
  [/(?<!\s)\s*(?:UTC|GMT)(?=[-+]\d)/, ' '],
  [/^(\d{4})年(\d{1,2})月(\d{1,2})日/, '$1-$2-$3'],
  [/^Date\((\d{4}), *(\d{1,2}), *(\d{1,2})\)$/, '$1-$2-$3'],
];

/** ISO and its relatives, numbers with slashes and the month first where it can be one, and English names of months. */
function parseDate(text: string, zone: Zone): PostDate | undefined {
  const plain = RARE_FORMS.reduce((written, [form, usual]) => written.replace(form, usual), text.trim());
  const isNumbers = /^(?:\d{1,2}\/\d|\d{8}$)/.test(plain);
  return parseIsoDate(plain, zone) ?? (isNumbers ? parseDateutil(plain, zone) : parseRubyTime(plain, zone));
}

/** The date that the path of a file carries, or else that of its folder. */
export function dateOfPath(path: string, zone: Zone): DatedPath | undefined {
  const own = dateInPath(path, zone);
  if (own !== undefined) return own;
  const slash = path.lastIndexOf('/');
  const ofFolder = slash < 0 ? undefined : dateInPath(`${path.slice(0, slash)}/index.md`, zone);
  // The name of the file is what tells it from others in that folder.
  return ofFolder && { ...ofFolder, source: 'folderName', rest: path.slice(slash + 1).replace(/\.[^.]*$/, '') };
}

/** The date that the address of a post carries, where its front matter states one. */
export function dateOfAddress({ data }: Head, zone: Zone): PostDate | undefined {
  for (const name of ADDRESS_NAMES) {
    const value = valueOfKey(data, name);
    const found = typeof value === 'string' ? dateInPath(value.trim().replace(/\/$/, ''), zone) : undefined;
    if (found !== undefined) return found.date;
  }
  return undefined;
}

/** True for a Markdown file that carries a date, in its name, its folders or its head. */
export function hasDate(path: string, text: string): boolean {
  if (dateOfPath(path, utc) !== undefined) return true;
  if (text === '') return false;
  const head = readHead(text);
  return writtenDate(head, utc)?.date !== undefined || dateOfAddress(head, utc) !== undefined;
}
