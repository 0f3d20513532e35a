const QUOTED = `"[^"]*"|'[^']*'`;
/** Source: Liquid `liquid.rb`, QuotedFragment. */
const FRAGMENT = `(?:${QUOTED}|(?:[^\\s,|'"]|${QUOTED})+)`;
const NAME_AND_REST = new RegExp(`(${FRAGMENT})([^]*)`);
const FILTER = new RegExp(`(?:\\s+|${FRAGMENT}|,)+`, 'g');
const ARGUMENT = new RegExp(`[:,]\\s*((?:\\w+\\s*:\\s*)?${FRAGMENT})`, 'g');
const STRING = new RegExp(QUOTED, 'g');

/** True where liquidjs would read a string in another way than Liquid, which knows no escapes and no string without an end. */
export function hasOddStrings(markup: string): boolean {
  return markup.includes('\\') || /["']/.test(markup.replace(STRING, ''));
}

/**
 * What a variable with its filters means where it breaks the rules: Liquid takes what it understands and leaves the rest.
 * Source: Liquid `variable.rb` (`lax_parse`), which Jekyll's `error_mode: warn` falls back to.
 * @returns the same by the rules of liquidjs; undefined where nothing is left
 */
export function laxVariable(markup: string): string | undefined {
  const [, name, rest = ''] = NAME_AND_REST.exec(markup) ?? [];
  if (name === undefined) return undefined;
  const filters = /\|\s*([^]*)/.exec(rest)?.[1] ?? '';
  return [withEscapes(name), ...(filters.match(FILTER) ?? []).flatMap(filterOf)].join(' | ');
}

function filterOf(text: string): string[] {
  const name = /\w+/.exec(text)?.[0];
  if (name === undefined) return [];
  const args = [...text.matchAll(ARGUMENT)].map(([, argument = '']) => withEscapes(argument));
  return [args.length === 0 ? name : `${name}: ${args.join(', ')}`];
}

function withEscapes(text: string): string {
  return text.replace(STRING, (string) => string.replaceAll('\\', '\\\\'));
}
