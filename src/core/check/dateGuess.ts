import { isDay } from '../date/civil';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const NAME = `(${MONTHS.join('|')})[a-z]*\\.?`;
const YEAR_FIRST = /\b(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/;
const DAY_FIRST = /\b(\d{1,2})\.[ ]?(\d{1,2})\.[ ]?(\d{4})\b/;
const DAY_NAMED = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\.?[ -]+${NAME}[ ,-]+(\\d{4})\\b`, 'i');
const MONTH_NAMED = new RegExp(`\\b${NAME}[ ]+(\\d{1,2})(?:st|nd|rd|th)?,?[ ]+(\\d{4})\\b`, 'i');
const TIME = /\b(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([ap]m)?/i;
const OFFSET = /(?:\d|\s)([+-])(\d{1,2})(?::?(\d{2}))?$|\b(UTC|GMT|Z)$|\dZ$/;

/**
 * What a date most likely means that no generator reads, as `2024-05-31` or `2024-05-31 18:00:00 +0200`. Only where a reader
 * could not mean two days by it; undefined otherwise.
 */
export function guessDate(text: string): string | undefined {
  const day = dayIn(text.trim());
  if (day === undefined) return undefined;
  const time = timeIn(text.trim());
  return time === undefined ? day : `${day} ${time}`;
}

function dayIn(text: string): string | undefined {
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst !== null) return day(yearFirst[1], yearFirst[2], yearFirst[3]);
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst !== null) return day(dayFirst[3], dayFirst[2], dayFirst[1]);
  const dayNamed = DAY_NAMED.exec(text);
  if (dayNamed !== null) return day(dayNamed[3], monthOf(dayNamed[2]), dayNamed[1]);
  const monthNamed = MONTH_NAMED.exec(text);
  return monthNamed === null ? undefined : day(monthNamed[3], monthOf(monthNamed[1]), monthNamed[2]);
}

function monthOf(name = ''): string {
  return String(MONTHS.indexOf(name.toLowerCase()) + 1);
}

function day(year = '', month = '', dayOfMonth = ''): string | undefined {
  if (!isDay(Number(year), Number(month), Number(dayOfMonth))) return undefined;
  return `${year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`;
}

function timeIn(text: string): string | undefined {
  const match = TIME.exec(text);
  if (match === null) return undefined;
  const [, hours = '', minutes = '', seconds = '00', half] = match;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
  if (hour > 23 || Number(minutes) > 59 || Number(seconds) > 59) return undefined;
  return `${String(hour).padStart(2, '0')}:${minutes}:${seconds}${offsetIn(text)}`;
}

/** Names of zones other than UTC mean one thing in winter and another in summer, so they are left out. */
function offsetIn(text: string): string {
  const match = OFFSET.exec(text);
  if (match === null) return '';
  const [, sign, hours = '', minutes = '00'] = match;
  return sign === undefined ? ' +0000' : ` ${sign}${hours.padStart(2, '0')}${minutes}`;
}
