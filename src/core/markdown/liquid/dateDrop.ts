import { Drop } from 'liquidjs';
import { strftime } from '../../date/format';
import type { PostDate } from '../../date/postDate';

/** A time as templates of Jekyll see it. */
export class DateDrop extends Drop {
  readonly date: PostDate;

  constructor(date: PostDate) {
    super();
    this.date = date;
  }

  /** As Ruby prints a `Time`: `2025-01-03 01:30:00 +0200`. */
  override toString(): string {
    return strftime(this.date, '%Y-%m-%d %H:%M:%S %z');
  }

  toJSON(): string {
    return this.toString();
  }

  /** What sorting and comparing go by. */
  override valueOf(): number {
    return this.date.epochMs;
  }
}
