/** How many arguments filters take, least and most. Sources: Liquid `standardfilters.rb`, Jekyll `filters.rb` and `filters/`. */
const SIGNATURES: readonly (readonly [least: number, most: number, names: string])[] = [
  [
    0,
    0,
    'abs absolute_url capitalize ceil cgi_escape date_to_rfc822 date_to_xmlschema downcase escape escape_once first floor inspect ' +
      'jsonify last lstrip markdownify newline_to_br normalize_whitespace relative_url reverse rstrip size smartify strip ' +
      'strip_html strip_index strip_newlines to_integer upcase uri_escape url_decode url_encode xml_escape',
  ],
  [0, 1, 'array_to_sentence_string compact join number_of_words pop round sample shift slugify sort_natural uniq'],
  [0, 2, 'date_to_long_string date_to_string default sort truncate truncatewords'],
  [
    1,
    1,
    'append at_least at_most concat date divided_by group_by map minus modulo plus prepend push remove remove_first split times unshift',
  ],
  [1, 2, 'replace replace_first slice'],
  [2, 2, 'find find_exp group_by_exp where where_exp'],
];

const LIMITS = new Map(
  SIGNATURES.flatMap(([least, most, names]) => names.split(' ').map((name) => [name, [least, most]] as const)),
);
/** Filters whose first argument is a whole number. Source: Liquid `utils.rb` (`to_integer`). */
const WITH_INTEGER: ReadonlySet<string> = new Set(['truncate', 'truncatewords', 'slice', 'pop', 'shift']);

/** @throws where Ruby would stop: too few or too many arguments, or no number where one must be */
export function checkArguments(name: string, args: readonly unknown[]): void {
  const [least, most] = LIMITS.get(name) ?? [0, Infinity];
  const named = args.filter(Array.isArray).length;
  // Named arguments come as pairs of liquidjs; Ruby has all of them in one.
  const count = args.length - named + Math.min(named, 1);
  if (count < least || count > most) {
    const expected = least === most ? String(least) : `${least} to ${most}`;
    throw new Error(`the filter "${name}" takes ${expected} arguments, not ${count}`);
  }
  const [first] = args;
  if (WITH_INTEGER.has(name) && first !== undefined && !/^-?\d+$/.test(String(first))) {
    throw new Error(`"${String(first)}" is no whole number`);
  }
}
