import { epochAt } from './civil';
import { JavaScriptDateText, type DateToken } from './javascriptTokens';
import type { PostDate, WallClock } from './postDate';
import type { Zone } from './zone';

/**
 * A date as `new Date(text)` of the V8 engine reads it: the format of ECMAScript, else its lenient one, which takes nearly
 * every order of month names, numbers, times and zones. A bare ECMAScript day is midnight in UTC, everything else without
 * an offset is a local time of the zone. Source: V8 `src/date/dateparser-inl.h` and `dateparser.cc`.
 * @returns undefined where JavaScript makes an invalid date
 */
export function parseJavaScriptDate(text: string, zone: Zone): PostDate | undefined {
  const reader = new DateReader(new JavaScriptDateText(text));
  const date = reader.read() ? reader.date(zone) : undefined;
  return date !== undefined && Math.abs(date.epochMs) <= MOST_MS ? date : undefined;
}

/** JavaScript has no dates beyond 100,000,000 days from 1970. */
const MOST_MS = 8_640_000_000_000_000;

const isBetween = (value: number, low: number, high: number): boolean => value >= low && value <= high;
const isMonth = (value: number): boolean => isBetween(value, 1, 12);
const isDayOfMonth = (value: number): boolean => isBetween(value, 1, 31);
const isHour = (value: number): boolean => isBetween(value, 0, 23);
const isSixtieth = (value: number): boolean => isBetween(value, 0, 59);

/** The numbers of a date in the order in which they stand. V8: `DayComposer`. */
class Day {
  readonly numbers: number[] = [];
  namedMonth: number | undefined;
  isIso = false;

  add(value: number): boolean {
    return this.numbers.length < 3 && this.numbers.push(value) > 0;
  }

  read(): { year: number; month: number; day: number } | undefined {
    if (this.numbers.length === 0) return undefined;
    const { year, month, day } = this.#inOrder();
    if (!isMonth(month) || !isDayOfMonth(day)) return undefined;
    const isShort = !this.isIso && isBetween(year, 0, 99);
    return { year: isShort ? year + (year < 50 ? 2000 : 1900) : year, month, day };
  }

  #inOrder(): { year: number; month: number; day: number } {
    const [first = 1, second = 1, third = 1] = this.numbers;
    if (this.namedMonth === undefined) {
      const isYearFirst = this.isIso || !isDayOfMonth(first);
      return isYearFirst ? { year: first, month: second, day: third } : { year: third, month: first, day: second };
    }
    const isYearFirst = !isDayOfMonth(first);
    return { year: isYearFirst ? first : second, month: this.namedMonth, day: isYearFirst ? second : first };
  }
}

/** The numbers of a time of day. V8: `TimeComposer`. */
class Time {
  readonly numbers: number[] = [];
  /** 0 for AM, 12 for PM. */
  halfDay: number | undefined;

  get isEmpty(): boolean {
    return this.numbers.length === 0;
  }

  isExpecting(value: number): boolean {
    const count = this.numbers.length;
    if (count === 3) return isBetween(value, 0, 999);
    return (count === 1 || count === 2) && isSixtieth(value);
  }

  add(value: number): boolean {
    return this.numbers.length < 4 && this.numbers.push(value) > 0;
  }

  addLast(value: number): void {
    this.add(value);
    while (this.numbers.length < 4) this.numbers.push(0);
  }

  read(): Omit<WallClock, 'year' | 'month' | 'day'> | undefined {
    const [stated = 0, minute = 0, second = 0, millisecond = 0] = this.numbers;
    if (this.halfDay !== undefined && !isBetween(stated, 0, 12)) return undefined;
    const hour = this.halfDay === undefined ? stated : (stated % 12) + this.halfDay;
    const isOnClock = isHour(hour) && isSixtieth(minute) && isSixtieth(second) && isBetween(millisecond, 0, 999);
    const isDayEnd = hour === 24 && minute === 0 && second === 0 && millisecond === 0;
    return isOnClock || isDayEnd ? { hour, minute, second, millisecond } : undefined;
  }
}

/** The offset from UTC. V8: `TimeZoneComposer`. */
class Offset {
  sign: 1 | -1 | undefined;
  hour: number | undefined;
  minute: number | undefined;

  set(hours: number): void {
    this.sign = hours < 0 ? -1 : 1;
    this.hour = Math.abs(hours);
    this.minute = 0;
  }

  get isUtc(): boolean {
    return this.hour === 0 && this.minute === 0;
  }

  isExpecting(value: number): boolean {
    return this.hour !== undefined && this.minute === undefined && isSixtieth(value);
  }

  /** False for more seconds than the engine has room for. V8: `TimeZoneComposer::Write`. */
  get isReadable(): boolean {
    return this.#seconds <= 0x7fff_ffff;
  }

  /** The engine counts in 32 bits. */
  get #seconds(): number {
    return ((this.hour ?? 0) * 3600 + (this.minute ?? 0) * 60) >>> 0;
  }

  /** Minutes east of UTC; undefined for the local zone. */
  read(): number | undefined {
    return this.sign === undefined ? undefined : (this.sign * this.#seconds) / 60;
  }
}

class DateReader {
  readonly #day = new Day();
  readonly #time = new Time();
  readonly #offset = new Offset();
  #hasNumber = false;

  constructor(readonly text: JavaScriptDateText) {}

  read(): boolean {
    const token = this.#readIso();
    if (token === undefined) return false;
    this.#hasNumber = this.#day.numbers.length > 0;
    return this.#readLegacy(token);
  }

  date(zone: Zone): PostDate | undefined {
    const day = this.#day.read();
    const time = this.#time.read();
    if (day === undefined || time === undefined || !this.#offset.isReadable) return undefined;
    // Days beyond the end of a month run into the next.
    const first = { ...day, day: 1, ...time };
    const beyond = (day.day - 1) * 86_400_000;
    const offset = this.#offset.read();
    if (offset !== undefined)
      return { kind: 'instant', epochMs: Math.round(epochAt(first, offset)) + beyond, offsetMinutes: offset };
    const asUtc = epochAt(first, 0) + beyond;
    const epochMs = zone.toEpoch(wallOf(asUtc));
    return { kind: this.#time.isEmpty ? 'day' : 'local', epochMs, offsetMinutes: zone.offsetAt(epochMs) };
  }

  /**
   * Reads the format of ECMAScript. V8: `ParseES5DateTime`.
   * @returns the token that the lenient reader goes on with; undefined where the text is no date at all
   */
  #readIso(): DateToken | undefined {
    const { text } = this;
    if (text.peek.kind === 'sign') {
      const sign = text.next();
      if (!isFixed(text.peek, 6)) return sign;
      const year = numberOf(text.next());
      if (sign.value < 0 && year === 0) return sign;
      this.#day.add(sign.value * year);
    } else if (isFixed(text.peek, 4)) this.#day.add(numberOf(text.next()));
    else return text.next();

    if (!this.#readIsoMonthAndDay()) return text.next();
    if (text.peek.kind === 'timeSeparator') return this.#readIsoTime();
    if (text.peek.kind !== 'end') return text.next();
    this.#offset.set(0);
    this.#day.isIso = true;
    return text.next();
  }

  #readIsoMonthAndDay(): boolean {
    const { text } = this;
    for (const isInRange of [isMonth, isDayOfMonth]) {
      if (!text.skip('-')) return true;
      if (!isFixed(text.peek, 2) || !isInRange(text.peek.value)) return false;
      this.#day.add(numberOf(text.next()));
    }
    return true;
  }

  #readIsoTime(): DateToken | undefined {
    const { text } = this;
    text.next();
    if (!isFixed(text.peek, 2) || !isBetween(text.peek.value, 0, 24)) return undefined;
    const hour = numberOf(text.next());
    this.#time.add(hour);
    if (!text.skip(':')) return undefined;
    const isEnd = (value: number): boolean => hour === 24 && value > 0;
    if (!isFixed(text.peek, 2) || !isSixtieth(text.peek.value) || isEnd(text.peek.value)) return undefined;
    this.#time.add(numberOf(text.next()));
    if (text.skip(':')) {
      if (!isFixed(text.peek, 2) || !isSixtieth(text.peek.value) || isEnd(text.peek.value)) return undefined;
      this.#time.add(numberOf(text.next()));
      if (text.skip('.')) {
        if (text.peek.kind !== 'number' || isEnd(text.peek.value)) return undefined;
        this.#time.add(milliseconds(text.next()));
      }
    }
    if (!this.#readIsoOffset() || text.peek.kind !== 'end') return undefined;
    this.#day.isIso = true;
    return text.next();
  }

  #readIsoOffset(): boolean {
    const { text } = this;
    if (text.peek.kind === 'zone' && text.peek.isZ) {
      text.next();
      this.#offset.set(0);
      return true;
    }
    if (text.peek.kind !== 'sign') return true;
    this.#offset.sign = text.next().value < 0 ? -1 : 1;
    if (isFixed(text.peek, 4)) {
      const both = numberOf(text.next());
      this.#offset.hour = Math.floor(both / 100);
      this.#offset.minute = both % 100;
    } else {
      if (!isFixed(text.peek, 2)) return false;
      this.#offset.hour = numberOf(text.next());
      if (!text.skip(':') || !isFixed(text.peek, 2)) return false;
      this.#offset.minute = numberOf(text.next());
    }
    return isHour(this.#offset.hour) && isSixtieth(this.#offset.minute);
  }

  #readLegacy(first: DateToken): boolean {
    for (let token = first; token.kind !== 'end'; token = this.text.next()) {
      if (!this.#take(token)) return false;
    }
    return true;
  }

  /** @returns false where the text is no date */
  #take(token: DateToken): boolean {
    if (token.kind === 'number') {
      this.#hasNumber = true;
      return this.#takeNumber(token);
    }
    if (token.kind === 'sign' && (this.#offset.isUtc || !this.#time.isEmpty)) return this.#takeOffset(token);
    if ((token.kind === 'sign' || token.kind === ')') && this.#hasNumber) return false;
    return !token.isWord || this.#takeWord(token);
  }

  #takeNumber(token: DateToken): boolean {
    const { value } = token;
    if (this.text.skip(':')) {
      if (!this.text.skip(':')) {
        if (!this.#time.add(value)) return false;
        this.text.skip('.');
        return true;
      }
      return this.#time.isEmpty && this.#time.add(value) && this.#time.add(0);
    }
    if (this.text.skip('.') && this.#time.isExpecting(value)) {
      this.#time.add(value);
      if (this.text.peek.kind !== 'number') return false;
      this.#time.addLast(milliseconds(this.text.next()));
      return true;
    }
    if (this.#offset.isExpecting(value)) {
      this.#offset.minute = value;
      return true;
    }
    if (this.#time.isExpecting(value)) {
      this.#time.addLast(value);
      const { peek } = this.text;
      return peek.kind === 'end' || peek.kind === 'space' || peek.kind === 'sign' || peek.isZ === true;
    }
    if (!this.#day.add(value)) return false;
    this.text.skip('-');
    return true;
  }

  #takeWord(token: DateToken): boolean {
    if (token.kind === 'halfDay' && !this.#time.isEmpty) this.#time.halfDay = token.value;
    else if (token.kind === 'month') {
      this.#day.namedMonth = token.value;
      this.text.skip('-');
    } else if (token.kind === 'zone' && this.#hasNumber) this.#offset.set(token.value);
    else return !this.#hasNumber && this.text.peek.kind !== 'number';
    return true;
  }

  #takeOffset(sign: DateToken): boolean {
    this.#offset.sign = sign.value < 0 ? -1 : 1;
    const number = this.text.peek.kind === 'number' ? this.text.next() : undefined;
    const { value, length } = number ?? { value: 0, length: 0 };
    this.#hasNumber = true;
    if (this.text.peek.kind === ':') {
      this.#offset.hour = value;
      this.#offset.minute = undefined;
      return true;
    }
    if (length === 0 || length > 4) return false;
    this.#offset.hour = length <= 2 ? value : Math.floor(value / 100);
    this.#offset.minute = length <= 2 ? 0 : value % 100;
    return true;
  }
}

function isFixed(token: DateToken, length: number): boolean {
  return token.kind === 'number' && token.length === length;
}

function numberOf(token: DateToken): number {
  return token.value;
}

/** A fraction of a second, cut to milliseconds. V8: `ReadMilliseconds`. */
function milliseconds({ value, length }: DateToken): number {
  return length <= 3 ? value * 10 ** (3 - length) : Math.floor(value / 10 ** (Math.min(length, 9) - 3));
}

/** The wall clock that shows this reading of UTC. */
function wallOf(asUtc: number): WallClock {
  const days = Math.floor(asUtc / 86_400_000);
  // `epochAt` goes on beyond the end of a month, so that the day may count from the epoch.
  return { year: 1970, month: 1, day: days + 1, hour: 0, minute: 0, second: 0, millisecond: asUtc - days * 86_400_000 };
}
