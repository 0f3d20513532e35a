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
  const get = (key: string): unknown => (Object.hasOwn(stated, key) ? stated[key] : undefined);
  const flag = (key: string, otherwise: boolean): boolean => {
    const value = get(key);
    return typeof value === 'boolean' ? value : otherwise;
  };
  const text = (key: string, otherwise: string): string => {
    const value = get(key);
    return typeof value === 'string' ? value : otherwise;
  };
  const integer = (key: string, otherwise: number): number => {
    const value = get(key);
    return typeof value === 'number' && Number.isInteger(value) ? value : otherwise;
  };
  const defaults = defaultKramdownOptions;
  return {
    isGfm: text('input', 'GFM').toUpperCase() === 'GFM',
    hardWrap: flag('hard_wrap', defaults.hardWrap),
    autoIds: flag('auto_ids', defaults.autoIds),
    autoIdPrefix: text('auto_id_prefix', defaults.autoIdPrefix),
    parseBlockHtml: flag('parse_block_html', defaults.parseBlockHtml),
    parseSpanHtml: flag('parse_span_html', defaults.parseSpanHtml),
    footnoteStart: integer('footnote_nr', defaults.footnoteStart),
    footnotePrefix: text('footnote_prefix', defaults.footnotePrefix),
    footnoteBacklink: text('footnote_backlink', defaults.footnoteBacklink),
    headerOffset: integer('header_offset', defaults.headerOffset),
    tocLevels: tocLevels(get('toc_levels')) ?? defaults.tocLevels,
    quotes: quotes(get('smart_quotes')) ?? defaults.quotes,
    isTypographic: !text('gfm_quirks', '').includes('no_auto_typographic'),
    isPlainCode: variables['highlighter'] === 'none' || flag('syntax_highlighter', true) === false,
  };
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
  const list: unknown = typeof value === 'string' ? value.split(/\s*,\s*/) : value;
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
