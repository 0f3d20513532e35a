import { Temporal } from 'temporal-polyfill';
import { epochAt } from './civil';
import type { WallClock } from './postDate';

/** A time zone. */
export interface Zone {
  /** IANA name, or an offset such as `+09:00`. */
  readonly id: string;
  /** Offset at an instant, in minutes east of UTC (historic offsets are cut to whole minutes). */
  offsetAt(epochMs: number): number;
  /**
   * The instant of a wall clock, in epoch milliseconds. A time that does not occur is moved on by the length of the gap.
   * @param twice which one is meant of a time that occurs twice; Temporal's `compatible` and Go take the first
   */
  toEpoch(wall: WallClock, twice?: 'first' | 'second'): number;
}

const MS_PER_MINUTE = 60_000;
/** A day before Temporal's range ends, some 270,000 years from now; beyond it the offset stays as it is there. */
const LAST_MS = 8_639_900_000_000_000;
const FIXED_OFFSET = /^(?:UTC|GMT)?([+-])(\d{1,2})(?::?(\d{2}))?$/;

export const utc: Zone = fixedZone('UTC', 0);

const zones = new Map<string, Zone | undefined>([['UTC', utc]]);

/** The zone of an IANA name (`Europe/Berlin`, `UTC`, `EST5EDT`) or an offset (`+09:00`); undefined when it is not known. */
export function timeZone(id: string): Zone | undefined {
  if (!zones.has(id)) zones.set(id, makeZone(id));
  return zones.get(id);
}

function makeZone(id: string): Zone | undefined {
  const fixed = FIXED_OFFSET.exec(id);
  if (fixed !== null) {
    const minutes = Number(fixed[2]) * 60 + Number(fixed[3] ?? 0);
    return minutes > 14 * 60 ? undefined : fixedZone(id, fixed[1] === '-' ? -minutes : minutes);
  }
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(id);
    return new TransitionZone(id);
  } catch {
    // RangeError: the host's time zone data has no such name.
    return undefined;
  }
}

function fixedZone(id: string, offsetMinutes: number): Zone {
  return { id, offsetAt: () => offsetMinutes, toEpoch: (wall) => epochAt(wall, offsetMinutes) };
}

/** A stretch of time in which the offset does not change. */
interface Stretch {
  readonly startMs: number;
  readonly endMs: number;
  readonly offsetMinutes: number;
}

/** A zone with transitions. The stretches between them are kept, since asking Temporal for each post would take seconds. */
class TransitionZone implements Zone {
  readonly #stretches: Stretch[] = [];
  #last: Stretch | undefined;

  constructor(readonly id: string) {}

  offsetAt(epochMs: number): number {
    return this.#stretchAt(epochMs).offsetMinutes;
  }

  toEpoch(wall: WallClock, twice: 'first' | 'second' = 'first'): number {
    const asUtc = epochAt(wall, 0);
    // The offsets a day before and after: at most one transition lies between them.
    const before = this.offsetAt(asUtc - 86_400_000);
    const after = this.offsetAt(asUtc + 86_400_000);
    const early = asUtc - before * MS_PER_MINUTE;
    if (before === after) return early;
    const late = asUtc - after * MS_PER_MINUTE;
    const isEarly = this.offsetAt(early) === before;
    const isLate = this.offsetAt(late) === after;
    return isLate && (!isEarly || twice === 'second') ? late : early;
  }

  #stretchAt(epochMs: number): Stretch {
    const has = (stretch: Stretch): boolean => stretch.startMs <= epochMs && epochMs < stretch.endMs;
    if (this.#last !== undefined && has(this.#last)) return this.#last;
    let found = this.#stretches.find(has);
    if (found === undefined) {
      found = this.#askTemporal(epochMs);
      this.#stretches.push(found);
    }
    this.#last = found;
    return found;
  }

  #askTemporal(epochMs: number): Stretch {
    const askedMs = Math.min(Math.max(Math.floor(epochMs), -LAST_MS), LAST_MS);
    const zoned = Temporal.Instant.fromEpochMilliseconds(askedMs).toZonedDateTimeISO(this.id);
    const next = zoned.getTimeZoneTransition('next');
    // `previous` is exclusive: one millisecond later finds a transition at this very instant.
    const previous = zoned.add({ milliseconds: 1 }).getTimeZoneTransition('previous');
    return {
      startMs: previous?.epochMilliseconds ?? -Infinity,
      endMs: next?.epochMilliseconds ?? Infinity,
      offsetMinutes: Math.trunc(zoned.offsetNanoseconds / 60_000_000_000),
    };
  }
}
