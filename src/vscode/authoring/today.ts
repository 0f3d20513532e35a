import { timeZone, utc } from '../../core/date/zone';
import type { PostDate } from '../../core/date/postDate';
import { now } from '../clock';
import type { OpenSite } from '../sites';

/** A moment as the clock of a site shows it, in whole seconds. */
export function momentOf({ catalog }: OpenSite, epochMs: number): PostDate {
  const wholeMs = Math.floor(epochMs / 1000) * 1000;
  return { kind: 'instant', epochMs: wholeMs, offsetMinutes: zoneOf(catalog.site.timeZone).offsetAt(wholeMs) };
}

/** This moment, as the clock of a site shows it. */
export function nowAt(site: OpenSite): PostDate {
  return momentOf(site, now());
}

function zoneOf(id: string) {
  return timeZone(id) ?? utc;
}
