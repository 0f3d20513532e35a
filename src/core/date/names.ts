/** Names of months and weekdays in one language. Pinned here: the host's own data differs between machines. */
export interface DateNames {
  readonly months: readonly string[];
  readonly shortMonths: readonly string[];
  /** Sunday first. */
  readonly weekdays: readonly string[];
  readonly shortWeekdays: readonly string[];
}

const months = 'January February March April May June July August September October November December'.split(' ');
const weekdays = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

export const english: DateNames = {
  months,
  shortMonths: months.map((name) => name.slice(0, 3)),
  weekdays,
  shortWeekdays: weekdays.map((name) => name.slice(0, 3)),
};
