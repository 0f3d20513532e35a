/**
 * When a post is dated. Three kinds that never mix silently:
 * `day` (only a calendar day is meant), `local` (a wall-clock time without offset, read in the zone that the generator
 * uses for it) and `instant` (a time with an offset of its own).
 */
export interface PostDate {
  readonly kind: 'day' | 'local' | 'instant';
  /** The instant at which the generator files the post, in epoch milliseconds. For a day: its midnight. */
  readonly epochMs: number;
  /** Offset from UTC, in minutes east, of the zone in which the generator shows this date, at that instant. */
  readonly offsetMinutes: number;
}

/**
 * Where the date came from. `frontMatter` also stands for values inherited from the site's configuration or data files.
 * `fileTime`, `gitTime` and `buildTime` name what the generator itself would take: the date is then undefined, because it
 * is not the same on every machine.
 */
export type DateSource =
  'frontMatter' | 'defaults' | 'fileName' | 'folderName' | 'path' | 'fileTime' | 'gitTime' | 'buildTime' | 'none';

/** A wall-clock reading, in the proleptic Gregorian calendar. */
export interface WallClock {
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
  /** 1 to 31 */
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
}
