const QUOTED = `"[^"]*"|'[^']*'`;
/** Source: Liquid `liquid.rb`, QuotedFragment. */
const FRAGMENT = `(?:${QUOTED}|(?:[^\\s,|'"]|${QUOTED})+)`;
const NAME_AND_REST = new RegExp(`(${FRAGMENT})([^]*)`);
const FILTER = new RegExp(`(?:\\s+|${FRAGMENT}|,)+`, 'g');
const ARGUMENT = new RegExp(`[:,]\\s*((?:\\w+\\s*:\\s*)?${FRAGMENT})`, 'g');
const STRING = new RegExp(QUOTED, 'g');

/**
 * True where liquidjs would understand a variable in another way than Liquid: strings with escapes or without an end, and
 * comparisons, which Liquid knows in conditions alone.
 */
export function isUnlikeLiquid(markup: string): boolean {
  const bare = markup.replace(STRING, '');
  return markup.includes('\\') || /["'<>=]|(?:^|\s)(?:and|or|not|contains)(?=\s|$)/.test(bare);
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
  return [expressionOf(name), ...(filters.match(FILTER) ?? []).flatMap(filterOf)].join(' | ');
}

/** Literals stand for themselves; of anything else, the names in it are looked up. Source: Liquid `variable_lookup.rb`. */
function expressionOf(name: string): string {
  if (/^(?:["'(]|-?\d+(?:\.\d+)?$)/.test(name)) return withEscapes(name);
  const [first = 'nil', ...others] = name.match(/\[[^\]]{1,500}\]|[\w-]+/g) ?? [];
  return first + others.map((key) => (key.startsWith('[') ? key : `.${key}`)).join('');
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
