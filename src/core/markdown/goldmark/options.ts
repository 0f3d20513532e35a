import { settingsOf, type Settings } from './settings';

/** The HTML that `"`, `'`, `--` and their like become. */
export interface Typography {
  readonly leftSingleQuote: string;
  readonly rightSingleQuote: string;
  readonly leftDoubleQuote: string;
  readonly rightDoubleQuote: string;
  readonly enDash: string;
  readonly emDash: string;
  readonly ellipsis: string;
  readonly leftAngleQuote: string;
  readonly rightAngleQuote: string;
  readonly apostrophe: string;
}

/** The rule by which a heading's words become its id. */
export type IdStyle = 'github' | 'github-ascii' | 'blackfriday';

/** An opening and a closing mark between which nothing is Markdown. */
export type Delimiters = readonly [open: string, close: string];

/** Goldmark's options as far as they show, with Hugo's names. Defaults: Hugo `markup/goldmark/goldmark_config/config.go`. */
export interface GoldmarkOptions {
  readonly isUnsafe: boolean;
  readonly hasHardWraps: boolean;
  readonly isXhtml: boolean;
  /** Undefined where headings get no ids of their own. */
  readonly headingIds: IdStyle | undefined;
  readonly hasTermIds: boolean;
  readonly idStyle: IdStyle;
  readonly hasHeadingAttributes: boolean;
  readonly hasBlockAttributes: boolean;
  readonly wrapsLoneImages: boolean;
  /** Undefined where it is switched off. */
  readonly typography: Typography | undefined;
  readonly hasDefinitionLists: boolean;
  readonly hasFootnotes: boolean;
  readonly footnoteBacklink: string;
  /** Protocol of addresses that begin with `www.`; undefined where addresses in the text are no links. */
  readonly linkifyProtocol: string | undefined;
  readonly hasStrikethrough: boolean;
  readonly hasTables: boolean;
  readonly hasTaskLists: boolean;
  readonly extras: ReadonlySet<string>;
  /** Undefined where it is switched off. */
  readonly passthrough: { readonly block: readonly Delimiters[]; readonly inline: readonly Delimiters[] } | undefined;
  readonly joinsEastAsianLines: boolean;
  readonly hasEscapedSpace: boolean;
  readonly hasEmoji: boolean;
  readonly code: CodeOptions;
  readonly contents: ContentsOptions;
}

/** `markup.highlight`. Defaults: Hugo `markup/highlight/config.go`. */
export interface CodeOptions {
  /** False where fences are printed without highlighting. */
  readonly highlightsFences: boolean;
  readonly hasLineNumbers: boolean;
  readonly hasNumbersInTable: boolean;
  readonly firstLineNumber: number;
  /** True where code in a language that is not named is highlighted all the same. */
  readonly guessesLanguage: boolean;
}

/** `markup.tableOfContents`. Defaults: Hugo `markup/tableofcontents/tableofcontents.go`. */
export interface ContentsOptions {
  readonly startLevel: number;
  readonly endLevel: number;
  readonly isOrdered: boolean;
}

const TYPOGRAPHY: Typography = {
  leftSingleQuote: '‘',
  rightSingleQuote: '’',
  leftDoubleQuote: '“',
  rightDoubleQuote: '”',
  enDash: '–',
  emDash: '—',
  ellipsis: '…',
  leftAngleQuote: '«',
  rightAngleQuote: '»',
  apostrophe: '’',
};

/** The options that a site's configuration states, its keys in lower case; what means nothing falls back to the default. */
export function readGoldmarkOptions(variables: Readonly<Record<string, unknown>>): GoldmarkOptions {
  const markup = settingsOf(variables).inner('markup');
  const goldmark = markup.inner('goldmark');
  const renderer = goldmark.inner('renderer');
  const parser = goldmark.inner('parser');
  const extensions = goldmark.inner('extensions');
  const footnote = extensions.inner('footnote');
  const idStyle = readIdStyle(parser);
  const cjk = extensions.inner('cjk');
  const hasCjk = cjk.flag('enable', false);
  return {
    isUnsafe: renderer.flag('unsafe', false),
    hasHardWraps: renderer.flag('hardwraps', false),
    isXhtml: renderer.flag('xhtml', false),
    headingIds: parser.flag('autoheadingid', true) ? idStyle : undefined,
    hasTermIds: parser.flag('autodefinitiontermid', false),
    idStyle,
    hasHeadingAttributes: parser.inner('attribute').flag('title', true),
    hasBlockAttributes: parser.inner('attribute').flag('block', false),
    wrapsLoneImages: parser.flag('wrapstandaloneimagewithinparagraph', true),
    typography: readTypography(extensions),
    hasDefinitionLists: extensions.flag('definitionlist', true),
    hasFootnotes: extensions.flag('footnote', footnote.flag('enable', true)),
    footnoteBacklink: footnote.text('backlinkhtml', '&#x21a9;&#xfe0e;'),
    linkifyProtocol: extensions.flag('linkify', true) ? extensions.text('linkifyprotocol', 'https') : undefined,
    hasStrikethrough: extensions.flag('strikethrough', true),
    hasTables: extensions.flag('table', true),
    hasTaskLists: extensions.flag('tasklist', true),
    extras: readExtras(extensions.inner('extras')),
    passthrough: readPassthrough(extensions.inner('passthrough')),
    joinsEastAsianLines: hasCjk && cjk.flag('eastasianlinebreaks', false),
    hasEscapedSpace: hasCjk && cjk.flag('escapedspace', false),
    hasEmoji: settingsOf(variables).flag('enableemoji', false),
    code: readCodeOptions(markup.inner('highlight')),
    contents: readContentsOptions(markup.inner('tableofcontents')),
  };
}

/** `autoHeadingIDType` is its name before 0.144, and still counts. */
function readIdStyle(parser: Settings): IdStyle {
  const stated = parser.text('autoheadingidtype', parser.text('autoidtype', 'github'));
  return stated === 'github-ascii' || stated === 'blackfriday' ? stated : 'github';
}

function readTypography(extensions: Settings): Typography | undefined {
  const stated = extensions.inner('typographer');
  if (!extensions.flag('typographer', true) || stated.flag('disable', false)) return undefined;
  const named = (name: keyof Typography): string => stated.text(name.toLowerCase(), TYPOGRAPHY[name]);
  return {
    leftSingleQuote: named('leftSingleQuote'),
    rightSingleQuote: named('rightSingleQuote'),
    leftDoubleQuote: named('leftDoubleQuote'),
    rightDoubleQuote: named('rightDoubleQuote'),
    enDash: named('enDash'),
    emDash: named('emDash'),
    ellipsis: named('ellipsis'),
    leftAngleQuote: named('leftAngleQuote'),
    rightAngleQuote: named('rightAngleQuote'),
    apostrophe: named('apostrophe'),
  };
}

function readExtras(extras: Settings): ReadonlySet<string> {
  const names = ['delete', 'insert', 'mark', 'subscript', 'superscript'];
  return new Set(names.filter((name) => extras.inner(name).flag('enable', false)));
}

function readPassthrough(passthrough: Settings): GoldmarkOptions['passthrough'] {
  if (!passthrough.flag('enable', false)) return undefined;
  const delimiters = passthrough.inner('delimiters');
  return { block: delimiters.pairs('block'), inline: delimiters.pairs('inline') };
}

function readCodeOptions(highlight: Settings): CodeOptions {
  return {
    highlightsFences: highlight.flag('codefences', true),
    hasLineNumbers: highlight.flag('linenos', false),
    hasNumbersInTable: highlight.flag('linenumbersintable', true),
    firstLineNumber: highlight.integer('linenostart', 1),
    guessesLanguage: highlight.flag('guesssyntax', false),
  };
}

function readContentsOptions(contents: Settings): ContentsOptions {
  return {
    startLevel: contents.integer('startlevel', 2),
    endLevel: contents.integer('endlevel', 3),
    isOrdered: contents.flag('ordered', false),
  };
}
