import { wallClockAt, weekday } from '../../date/civil';
import type { PostDate } from '../../date/postDate';
import { Moment, TemplateFunction } from '../nunjucks/values';

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A date as templates have it: like one of JavaScript, on a machine whose zone is UTC. */
export class TemplateDate extends Moment {
  constructor(readonly epochMs: number) {
    super();
  }

  get date(): PostDate {
    return { kind: 'instant', epochMs: this.epochMs, offsetMinutes: 0 };
  }

  override toString(): string {
    const { year, month, day, hour, minute, second } = wallClockAt(this.epochMs, 0);
    const name = DAYS[weekday(year, month, day) % 7] ?? '';
    const date = `${name} ${MONTHS[month - 1] ?? ''} ${two(day)} ${year}`;
    return `${date} ${two(hour)}:${two(minute)}:${two(second)} GMT+0000 (Coordinated Universal Time)`;
  }

  toJSON(): string {
    const { year, month, day, hour, minute, second, millisecond } = wallClockAt(this.epochMs, 0);
    const time = `${two(hour)}:${two(minute)}:${two(second)}.${String(millisecond).padStart(3, '0')}`;
    return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}T${time}Z`;
  }

  method(name: string): TemplateFunction | undefined {
    const wall = wallClockAt(this.epochMs, 0);
    const fields = new Map<string, unknown>([
      ['toISOString', this.toJSON()],
      ['toJSON', this.toJSON()],
      ['toString', this.toString()],
      ['getTime', this.epochMs],
      ['valueOf', this.epochMs],
      ['getFullYear', wall.year],
      ['getUTCFullYear', wall.year],
      ['getMonth', wall.month - 1],
      ['getUTCMonth', wall.month - 1],
      ['getDate', wall.day],
      ['getUTCDate', wall.day],
    ]);
    return fields.has(name) ? new TemplateFunction(() => fields.get(name)) : undefined;
  }
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
