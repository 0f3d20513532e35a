import { safePattern } from '../../../generators/hugo/config';
import type { TemplateFunction } from '../template/evaluator';
import { Fatal, isList, printed, SafeText, toNumber, typeName, Unsupported, type Value } from '../template/values';

const text = (value: Value): string => printed(value);
/** How long a text may become by repeating another, in UTF-16 code units. */
const LONGEST = 1_000_000;

/** Source: Hugo `tpl/strings`, `tpl/fmt`. Names that begin with a small letter have no namespace. */
export const texts: Readonly<Record<string, TemplateFunction>> = {
  print: (args) => args.map(text).join(''),
  println: (args) => `${args.map(text).join(' ')}\n`,
  printf: ([format, ...args]) => formatted(text(format), args),
  lower: ([value]) => text(value).toLowerCase(),
  upper: ([value]) => text(value).toUpperCase(),
  title: ([value]) => titleCase(text(value)),
  'strings.FirstUpper': ([value]) => text(value).replace(/^./su, (char) => char.toUpperCase()),
  humanize: ([value]) => humanized(text(value)),
  trim: ([value, cutset]) => trimBoth(text(value), text(cutset)),
  chomp: ([value]) => text(value).replace(/(?<![\r\n])[\r\n]+$/, ''),
  'strings.TrimSpace': ([value]) => text(value).trim(),
  'strings.TrimLeft': ([cutset, value]) => trimStart(text(value), text(cutset)),
  'strings.TrimRight': ([cutset, value]) => trimEnd(text(value), text(cutset)),
  'strings.TrimPrefix': ([prefix, value]) => withoutPrefix(text(value), text(prefix)),
  'strings.TrimSuffix': ([suffix, value]) => withoutSuffix(text(value), text(suffix)),
  hasPrefix: ([value, prefix]) => text(value).startsWith(text(prefix)),
  hasSuffix: ([value, suffix]) => text(value).endsWith(text(suffix)),
  'strings.Contains': ([value, part]) => text(value).includes(text(part)),
  'strings.ContainsAny': ([value, chars]) => [...text(chars)].some((char) => text(value).includes(char)),
  'strings.Count': ([part, value]) => text(value).split(text(part)).length - 1,
  'strings.Repeat': ([count, value]) => repeated(text(value), toNumber(count)),
  'strings.RuneCount': ([value]) => [...text(value)].length,
  replace: ([value, from, to]) => text(value).replaceAll(text(from), () => text(to)),
  replaceRE: ([pattern, to, value]) =>
    text(value).replace(expression(text(pattern)), text(to).replace(/\$\{(\w+)\}/g, '$$$1')),
  findRE: ([pattern, value]) => [...text(value).matchAll(expression(text(pattern)))].map(([found]) => found),
  split: ([value, separator]) => text(value).split(text(separator)),
  substr: ([value, start, length]) => subText(text(value), toNumber(start), length),
  truncate: (args) => truncated(args),
  countwords: ([value]) => (text(value).match(/\S+/g) ?? []).length,
  countrunes: ([value]) => [...text(value).replace(/\s/g, '')].length,
  string: ([value]) => text(value),
  delimit: ([list, separator, last]) => joined(list, text(separator), last),
};

/** A pattern of a template; those that could take very long are not used. */
function expression(pattern: string): RegExp {
  const found = safePattern(pattern);
  if (found === undefined) throw new Unsupported(`the pattern ${pattern}`);
  return new RegExp(found.source, `${found.flags}g`);
}

/** Source: Go `fmt`: the verbs that templates use. */
function formatted(format: string, args: readonly Value[]): string {
  let next = 0;
  return format.replace(
    /%([-+ 0#]*)([1-9]\d*)?(?:\.(\d+))?([a-zA-Z%])/g,
    (verb, flags: string, width, precision, letter: string) => {
      if (letter === '%') return '%';
      if (next >= args.length) return `%!${letter}(MISSING)`;
      const shown = shownAs(letter, args[next++], precision);
      if (shown === undefined) throw new Unsupported(`printf ${verb}`);
      const length = Math.min(Number(width ?? 0), LONGEST);
      if (flags.includes('-')) return shown.padEnd(length);
      return shown.padStart(length, flags.includes('0') ? '0' : ' ');
    },
  );
}

function shownAs(letter: string, value: Value, precision: string | undefined): string | undefined {
  switch (letter) {
    case 's':
    case 'v':
      return text(value);
    case 'd':
      return String(Math.trunc(toNumber(value)));
    case 'f':
      return toNumber(value).toFixed(Math.min(Number(precision ?? 6), 20));
    case 'q':
      return JSON.stringify(text(value));
    case 'T':
      return typeName(value);
    case 't':
      return String(value === true);
    case 'x':
      return typeof value === 'number' ? value.toString(16) : undefined;
    default:
      return undefined;
  }
}

const SMALL_WORDS = new Set('a an and as at but by for if in nor of on or so the to up yet via'.split(' '));

/** Source: Hugo `helpers/general.go` (`GetTitleFunc`): the style of AP. */
function titleCase(value: string): string {
  const words = value.split(/(\s+)/);
  const last = words.length - 1;
  return words
    .map((word, index) => {
      const isSmall = index > 0 && index < last && SMALL_WORDS.has(word.toLowerCase());
      return isSmall ? word : word.replace(/^\P{L}*\p{L}/u, (start) => start.toUpperCase());
    })
    .join('');
}

function humanized(value: string): string {
  const words = value.replace(/([a-z\d])([A-Z])/g, '$1 $2').replace(/[-_]+/g, ' ');
  return words.toLowerCase().replace(/^./su, (char) => char.toUpperCase());
}

function trimBoth(value: string, cutset: string): string {
  return trimStart(trimEnd(value, cutset), cutset);
}

function trimStart(value: string, cutset: string): string {
  let start = 0;
  while (start < value.length && cutset.includes(value[start] ?? '')) start++;
  return value.slice(start);
}

function trimEnd(value: string, cutset: string): string {
  let end = value.length;
  while (end > 0 && cutset.includes(value[end - 1] ?? '')) end--;
  return value.slice(0, end);
}

function withoutPrefix(value: string, prefix: string): string {
  return value.startsWith(prefix) ? value.slice(prefix.length) : value;
}

function withoutSuffix(value: string, suffix: string): string {
  return suffix !== '' && value.endsWith(suffix) ? value.slice(0, -suffix.length) : value;
}

function repeated(value: string, count: number): string {
  if (value.length * count > LONGEST) throw new Unsupported('a text that is too long');
  return value.repeat(Math.max(0, count));
}

function subText(value: string, start: number, length: Value): string {
  const chars = [...value];
  const from = start < 0 ? Math.max(0, chars.length + start) : start;
  const count = length === undefined ? chars.length : toNumber(length);
  return chars.slice(from, count < 0 ? count : from + count).join('');
}

/** Source: Hugo `tpl/strings/truncate.go`, for plain text. */
function truncated(args: readonly Value[]): Value {
  const [length, second, third] = args;
  const [ellipsis, value] = args.length > 2 ? [text(second), third] : [' …', second];
  if (value instanceof SafeText) throw new Unsupported('truncate of HTML');
  const chars = [...text(value)];
  const most = toNumber(length);
  if (chars.length <= most) return text(value);
  const kept = chars.slice(0, most).join('');
  const isAtWord = /\s/.test(chars[most] ?? '');
  return (isAtWord ? kept : kept.replace(/(?:^|(?<!\s)\s+)\S*$/, '')).trimEnd() + ellipsis;
}

function joined(list: Value, separator: string, last: Value): string {
  if (!isList(list)) throw new Fatal('can’t iterate over this value');
  const items = list.map(text);
  if (last === undefined || items.length < 2) return items.join(separator);
  return `${items.slice(0, -1).join(separator)}${text(last)}${items.at(-1) ?? ''}`;
}
