/** What a site may set under `kramdown:`, as far as it changes the HTML. Defaults: Jekyll `configuration.rb`. */
export interface KramdownOptions {
  /** `GFM` or `kramdown`: fences, tasks, `~~`, and blocks that interrupt a paragraph come with GFM. */
  readonly isGfm: boolean;
  readonly hardWrap: boolean;
  readonly autoIds: boolean;
  readonly autoIdPrefix: string;
  readonly parseBlockHtml: boolean;
  readonly parseSpanHtml: boolean;
  readonly footnoteStart: number;
  readonly footnotePrefix: string;
  readonly footnoteBacklink: string;
  readonly headerOffset: number;
  readonly tocLevels: ReadonlySet<number>;
  /** What quotes become: left and right single, left and right double. */
  readonly quotes: readonly [string, string, string, string];
  readonly isTypographic: boolean;
  /** What dashes, dots and guillemets become, where the site says so, by kramdown's names for them. */
  readonly typographicSymbols: ReadonlyMap<string, string>;
  /** True where the site leaves code as it is (`highlighter: none`). */
  readonly isPlainCode: boolean;
}

export const defaultKramdownOptions: KramdownOptions = {
  isGfm: true,
  hardWrap: false,
  autoIds: true,
  autoIdPrefix: '',
  parseBlockHtml: false,
  parseSpanHtml: true,
  footnoteStart: 1,
  footnotePrefix: '',
  footnoteBacklink: '↩',
  headerOffset: 0,
  tocLevels: new Set([1, 2, 3, 4, 5, 6]),
  quotes: ['‘', '’', '“', '”'],
  isTypographic: true,
  typographicSymbols: new Map(),
  isPlainCode: false,
};

const QUOTES: Readonly<Record<string, string>> = {
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  sbquo: '‚',
  bdquo: '„',
  laquo: '«',
  raquo: '»',
  lsaquo: '‹',
  rsaquo: '›',
  apos: "'",
  quot: '"',
};

/** The options that a site's configuration (`site` in Liquid) states; what means nothing falls back to the default. */
export function readKramdownOptions(variables: Readonly<Record<string, unknown>>): KramdownOptions {
  const stated = isRecord(variables['kramdown']) ? variables['kramdown'] : {};
  const { isPlainCode, ...options } = withOptions(defaultKramdownOptions, stated);
  return { ...options, isPlainCode: isPlainCode || variables['highlighter'] === 'none' };
}

/** Options, and others that are stated in kramdown's words. Source: kramdown `options.rb`. */
export function withOptions(otherwise: KramdownOptions, stated: Readonly<Record<string, unknown>>): KramdownOptions {
  const get = (key: string): unknown => (Object.hasOwn(stated, key) ? stated[key] : undefined);
  const flag = (key: string, value: boolean): boolean => asFlag(get(key)) ?? value;
  const integer = (key: string, value: number): number => asInteger(get(key)) ?? value;
  const text = (key: string, value: string): string => {
    const found = get(key);
    return typeof found === 'string' ? found : value;
  };
  const quirks = text('gfm_quirks', otherwise.isTypographic ? '' : 'no_auto_typographic');
  return {
    isGfm: text('input', otherwise.isGfm ? 'GFM' : '').toUpperCase() === 'GFM',
    hardWrap: flag('hard_wrap', otherwise.hardWrap),
    autoIds: flag('auto_ids', otherwise.autoIds),
    autoIdPrefix: text('auto_id_prefix', otherwise.autoIdPrefix),
    parseBlockHtml: flag('parse_block_html', otherwise.parseBlockHtml),
    parseSpanHtml: flag('parse_span_html', otherwise.parseSpanHtml),
    footnoteStart: integer('footnote_nr', otherwise.footnoteStart),
    footnotePrefix: text('footnote_prefix', otherwise.footnotePrefix),
    footnoteBacklink: text('footnote_backlink', otherwise.footnoteBacklink),
    headerOffset: integer('header_offset', otherwise.headerOffset),
    tocLevels: tocLevels(get('toc_levels')) ?? otherwise.tocLevels,
    quotes: quotes(get('smart_quotes')) ?? otherwise.quotes,
    isTypographic: !quirks.includes('no_auto_typographic'),
    typographicSymbols: symbols(get('typographic_symbols')) ?? otherwise.typographicSymbols,
    isPlainCode: otherwise.isPlainCode || asFlag(get('syntax_highlighter')) === false,
  };
}

function asFlag(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value;
  return value === 'true' || value === 'false' ? value === 'true' : undefined;
}

function asInteger(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isInteger(number) ? number : undefined;
}

/** A mapping, or `name => text` separated by commas. */
function symbols(value: unknown): ReadonlyMap<string, string> | undefined {
  if (isRecord(value)) return new Map(Object.entries(value).map(([name, symbol]) => [name, String(symbol)]));
  if (typeof value !== 'string') return undefined;
  const pairs = value.split(',').map((pair) => pair.split('=>').map((part) => part.trim()));
  return new Map(pairs.map(([name = '', symbol = '']) => [name, symbol]));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `1..3`, `1,2,3` or a list of numbers. */
function tocLevels(value: unknown): ReadonlySet<number> | undefined {
  const range = typeof value === 'string' ? /^(\d)\.\.(\d)$/.exec(value.trim()) : null;
  if (range !== null) {
    return new Set([1, 2, 3, 4, 5, 6].filter((level) => level >= Number(range[1]) && level <= Number(range[2])));
  }
  const list = typeof value === 'string' ? value.split(',') : value;
  return Array.isArray(list) ? new Set(list.map(Number)) : undefined;
}

/** Names of entities, or code points in hexadecimal, separated by commas. */
function quotes(value: unknown): KramdownOptions['quotes'] | undefined {
  const list: unknown = typeof value === 'string' ? value.split(',').map((name) => name.trim()) : value;
  if (!Array.isArray(list) || list.length !== 4) return undefined;
  const chars = list.map((name) => quote(String(name)));
  const [leftSingle, rightSingle, leftDouble, rightDouble] = chars;
  if (leftSingle === undefined || rightSingle === undefined) return undefined;
  if (leftDouble === undefined || rightDouble === undefined) return undefined;
  return [leftSingle, rightSingle, leftDouble, rightDouble];
}

function quote(name: string): string | undefined {
  if (Object.hasOwn(QUOTES, name)) return QUOTES[name];
  const code = /^[0-9a-f]{2,5}$/i.test(name) ? parseInt(name, 16) : Number.NaN;
  return code >= 0x20 ? String.fromCodePoint(code) : undefined;
}
