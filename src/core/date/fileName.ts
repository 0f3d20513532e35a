import { isDay } from './civil';
import { dayIn } from './iso';
import type { DateSource, PostDate } from './postDate';
import type { Zone } from './zone';

const NAME = /^(\d{4})-(\d{1,2})-(\d{1,2})(?![\d])[-_. ]?(.*)$/s;
const FOLDERS = /(?:^|\/)(\d{4})\/(\d{1,2})\/(\d{1,2})\/[^/]+$/;

/** What a path says about the date of a post, and what is left of the name without it. */
export interface DatedPath {
  readonly date: PostDate;
  readonly source: Extract<DateSource, 'fileName' | 'folderName' | 'path'>;
  /** Name of the file, or of its bundle folder, without the date and the extension. */
  readonly rest: string;
}

/**
 * The date in a path: at the start of the file name (`2024-5-31-slug.md`), of the folder of a page bundle
 * (`2024-05-31-slug/index.md`), or in folders (`2024/05/31/slug.md`).
 */
export function dateInPath(path: string, zone: Zone): DatedPath | undefined {
  const parts = path.split('/');
  const name = (parts.at(-1) ?? '').replace(/\.[^.]*$/, '');
  const ofFile = dateAtStart(name, zone);
  if (ofFile !== undefined) return { ...ofFile, source: 'fileName' };
  const folder = parts.at(-2);
  if (folder !== undefined && /^_?index(?:\.\w+)?$/.test(name)) {
    const ofFolder = dateAtStart(folder, zone);
    if (ofFolder !== undefined) return { ...ofFolder, source: 'folderName' };
  }
  const match = FOLDERS.exec(path);
  if (match === null) return undefined;
  const [year = 0, month = 0, day = 0] = match.slice(1, 4).map(Number);
  return isDay(year, month, day) ? { date: dayIn(year, month, day, zone), source: 'path', rest: name } : undefined;
}

function dateAtStart(name: string, zone: Zone): { date: PostDate; rest: string } | undefined {
  const match = NAME.exec(name);
  if (match === null) return undefined;
  const [year = 0, month = 0, day = 0] = match.slice(1, 4).map(Number);
  return isDay(year, month, day) ? { date: dayIn(year, month, day, zone), rest: match[4] ?? '' } : undefined;
}
