import { Drop, type Comparable } from 'liquidjs';
import { strftime } from '../../../date/format';
import type { PostDate } from '../../../date/postDate';

/** A time as templates of Jekyll see it. */
export class DateDrop extends Drop implements Comparable {
  readonly date: PostDate;
  readonly #isDay: boolean;

  /** @param isDay true for a bare day, which Ruby prints without a time */
  constructor(date: PostDate, isDay = false) {
    super();
    this.date = date;
    this.#isDay = isDay;
  }

  /** As Ruby prints a `Time` or a `Date`: `2025-01-03 01:30:00 +0200`, `2025-01-03`. */
  override toString(): string {
    return strftime(this.date, this.#isDay ? '%Y-%m-%d' : '%Y-%m-%d %H:%M:%S %z');
  }

  override valueOf(): string {
    return this.toString();
  }

  toJSON(): string {
    return this.toString();
  }

  equals(other: unknown): boolean {
    return other instanceof DateDrop && other.date.epochMs === this.date.epochMs;
  }

  gt(other: unknown): boolean {
    return other instanceof DateDrop && this.date.epochMs > other.date.epochMs;
  }

  geq(other: unknown): boolean {
    return this.gt(other) || this.equals(other);
  }

  lt(other: unknown): boolean {
    return other instanceof DateDrop && this.date.epochMs < other.date.epochMs;
  }

  leq(other: unknown): boolean {
    return this.lt(other) || this.equals(other);
  }
}
