import { timeZone } from '../core/date/zone';

/** Names that TZ and Intl understand alike. POSIX forms such as `GMT+3` mean something else in each. */
const NAME = /^(?:UTC|[A-Z][A-Za-z_]+(?:\/[A-Z][A-Za-z_+-]+)+)$/;

/**
 * The zone of this process, which TZ decides, as for the generators. A plain name is taken as it stands: asking Intl takes
 * longer than listing a small blog.
 */
export function systemTimeZone(): string {
  const stated = process.env['TZ'] ?? '';
  return NAME.test(stated) && timeZone(stated) !== undefined
    ? stated
    : Intl.DateTimeFormat().resolvedOptions().timeZone;
}
