/** What a site of Hexo says about blocks of code. */
export type CodeSettings = HighlightSettings | PrismSettings | { readonly highlighter: 'none' };

/** Source of the defaults: Hexo `default_config.ts` (`highlight`). */
export interface HighlightSettings {
  readonly highlighter: 'highlight.js';
  readonly hasLineNumbers: boolean;
  /** Lines are numbered in code that is longer. */
  readonly lineThreshold: number;
  /** True where code stands in a table. */
  readonly isWrapped: boolean;
  /** True where classes are those of highlight.js itself. */
  readonly isPlain: boolean;
  readonly hasLanguageAttribute: boolean;
  readonly tab: string;
  readonly isIndentStripped: boolean;
  /** True where only code that states its first line has numbers. */
  readonly isNumberedInline: boolean;
  readonly excluded: ReadonlySet<string>;
}

/** Source of the defaults: Hexo `default_config.ts` (`prismjs`). */
export interface PrismSettings {
  readonly highlighter: 'prismjs';
  readonly hasLineNumbers: boolean;
  readonly lineThreshold: number;
  /** False where the browser does the highlighting. */
  readonly isHighlighted: boolean;
  readonly tab: string;
  readonly isIndentStripped: boolean;
  readonly excluded: ReadonlySet<string>;
}

/** @param config the configuration of the site */
export function codeSettings(config: Readonly<Record<string, unknown>>): CodeSettings {
  const highlighter = 'syntax_highlighter' in config ? config['syntax_highlighter'] : 'highlight.js';
  if (highlighter === 'highlight.js') return highlightSettings(asRecord(config['highlight']));
  return highlighter === 'prismjs' ? prismSettings(asRecord(config['prismjs'])) : { highlighter: 'none' };
}

function highlightSettings(stated: Readonly<Record<string, unknown>>): HighlightSettings {
  return {
    highlighter: 'highlight.js',
    hasLineNumbers: isOn(stated['line_number'], true),
    lineThreshold: Number(stated['line_threshold'] ?? 0) || 0,
    isWrapped: isOn(stated['wrap'], true),
    isPlain: isOn(stated['hljs'], false),
    hasLanguageAttribute: isOn(stated['language_attr'], false),
    tab: String(stated['tab_replace'] ?? ''),
    isIndentStripped: isOn(stated['strip_indent'], true),
    isNumberedInline: stated['first_line_number'] === 'inline',
    excluded: textsOf(stated['exclude_languages']),
  };
}

function prismSettings(stated: Readonly<Record<string, unknown>>): PrismSettings {
  return {
    highlighter: 'prismjs',
    hasLineNumbers: isOn(stated['line_number'], true),
    lineThreshold: Number(stated['line_threshold'] ?? 0) || 0,
    isHighlighted: isOn(stated['preprocess'], true),
    tab: String(stated['tab_replace'] ?? ''),
    isIndentStripped: isOn(stated['strip_indent'], true),
    excluded: textsOf(stated['exclude_languages']),
  };
}

function textsOf(value: unknown): ReadonlySet<string> {
  return new Set(Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []);
}

function isOn(stated: unknown, otherwise: boolean): boolean {
  return stated === undefined ? otherwise : Boolean(stated);
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}
