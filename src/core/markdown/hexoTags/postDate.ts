import { wallClockAt } from '../../date/civil';
import type { Zone } from '../../date/zone';
import { Moment, printedValue, TemplateFunction } from '../nunjucks/values';

const TOKENS = /\[([^\]]*)\]|YYYY|YY|MM?|DD?|HH?|mm?|ss?|X|x|[^]/g;

/** A date of a post, as Hexo's templates have it: it prints as a number, and it can be formatted. Source: Moment.js `format`. */
export class HexoDate extends Moment {
  readonly #zone: Zone;

  constructor(
    readonly epochMs: number,
    zone: Zone,
  ) {
    super();
    this.#zone = zone;
  }

  override toString(): string {
    return String(this.epochMs);
  }

  method(name: string): TemplateFunction | undefined {
    if (name === 'valueOf') return new TemplateFunction(() => this.epochMs);
    return name === 'format' ? new TemplateFunction(([pattern]) => this.#format(printedValue(pattern))) : undefined;
  }

  #format(pattern: string): string {
    const wall = wallClockAt(this.epochMs, this.#zone.offsetAt(this.epochMs));
    const values: Readonly<Record<string, number>> = {
      Y: wall.year,
      M: wall.month,
      D: wall.day,
      H: wall.hour,
      m: wall.minute,
      s: wall.second,
    };
    return (pattern || 'YYYY-MM-DD').replace(TOKENS, (token, text?: string) => {
      if (text !== undefined) return text;
      if (token === 'X') return String(Math.floor(this.epochMs / 1000));
      if (token === 'x') return String(this.epochMs);
      const value = values[token.charAt(0)];
      if (value === undefined) return token;
      return token === 'YY' ? String(value).slice(-2) : String(value).padStart(token.length, '0');
    });
  }
}
