/** Elements that stand in a line of text. Source: kramdown `parser/html.rb`, HTML_SPAN_ELEMENTS. */
export const SPAN_ELEMENTS: ReadonlySet<string> = new Set(
  'a abbr acronym b big bdo br button cite code del dfn em i img input ins kbd label mark option q rb rbc rp rt rtc ruby samp select small span strong sub sup tt u var'.split(
    ' ',
  ),
);

/** Source: kramdown `parser/html.rb`, HTML_BLOCK_ELEMENTS. */
export const BLOCK_ELEMENTS: ReadonlySet<string> = new Set(
  'address article aside applet body blockquote caption col colgroup dd div dl dt fieldset figcaption footer form h1 h2 h3 h4 h5 h6 header hgroup hr html head iframe legend menu li main map nav ol optgroup p pre section summary table tbody td th thead tfoot tr ul'.split(
    ' ',
  ),
);

/** Source: kramdown `parser/html.rb`, HTML_ELEMENTS_WITHOUT_BODY. */
export const VOID_ELEMENTS: ReadonlySet<string> = new Set(
  'area base br col command embed hr img input keygen link meta param source track wbr'.split(' '),
);

const BLOCK_CONTENT =
  'address applet article aside blockquote body dd details div dl fieldset figure figcaption footer form header hgroup iframe li main map menu nav noscript object section summary td';
const SPAN_CONTENT =
  'a abbr acronym b bdo big button cite caption del dfn dt em h1 h2 h3 h4 h5 h6 i ins label legend optgroup p q rb rbc rp rt rtc ruby select small span strong sub sup th tt';

export type ContentModel = 'block' | 'span' | 'raw';

const contentModels = new Map<string, ContentModel>([
  ...BLOCK_CONTENT.split(' ').map((name): [string, ContentModel] => [name, 'block']),
  ...SPAN_CONTENT.split(' ').map((name): [string, ContentModel] => [name, 'span']),
]);

/** How kramdown reads what stands in an element, where it reads it at all. */
export function contentModel(element: string): ContentModel {
  return contentModels.get(element) ?? 'raw';
}

const NAME = String.raw`(?:[\p{L}_][\p{L}\p{M}\p{N}._-]*:)?[\p{L}_][\p{L}\p{M}\p{N}._-]*`;
const ATTRIBUTES = String.raw`(?:\s+${NAME}(?:\s*=\s*(?:[\p{L}\p{M}\p{N}\p{Pc}]+|"[^"]*"|'[^']*'))?)*`;
const ANY = String.raw`(?:\\\}|[^}])`;
const SPAN_OR_SCRIPT = [...SPAN_ELEMENTS, 'script'].join('|');

/** An opening tag: its name, its attributes, and a slash where it closes itself. */
export const OPEN_TAG = new RegExp(String.raw`<(${NAME})(${ATTRIBUTES})\s*(/)?>`, 'uy');
export const CLOSE_TAG = new RegExp(String.raw`</(${NAME})\s*>`, 'uy');
export const ATTRIBUTE = new RegExp(
  String.raw`\s*(${NAME})(?:\s*=\s*(?:([\p{L}\p{M}\p{N}\p{Pc}]+)|"([^"]*)"|'([^']*)'))?`,
  'gu',
);
export const COMMENT = /<!--[\s\S]*?-->/y;
export const INSTRUCTION = /<\?[\s\S]*?\?>/y;

export const BLANK = /^\s*$/;
export const END_OF_BLOCK = /^\^\s*$/;
export const BLOCK_ATTRIBUTES = new RegExp(String.raw`^ {0,3}\{:(?!:|/)(${ANY}+)\}\s*$`);
export const NAMED_ATTRIBUTES = new RegExp(String.raw`^ {0,3}\{:(\w[\w-]*):(${ANY}+)\}\s*$`);
export const SPAN_ATTRIBUTES = new RegExp(String.raw`\{:(${ANY}+)\}`, 'y');
export const EXTENSION_START = new RegExp(String.raw`\{::(\w+)(?:\s(${ANY}*?))?(/)?\}`, 'y');

export const LIST_START_BULLET = /^( {0,3}[+*-])([\t| ].*)$/;
export const LIST_START_ORDERED = /^( {0,3}\d+\.)([\t| ].*)$/;
export const DEFINITION_START = /^( {0,3}:)([\t| ].*)$/;
export const HEADING_START = /^(#{1,6})[\t ]+([^]*)$/;
export const QUOTE_START = /^ {0,3}> ?/;
export const FENCE_START = /^ {0,3}[~`]{3,}/;
export const RULE = /^ {0,3}(\*|-|_)[ \t]*\1[ \t]*\1(?:\1|[ \t])*$/;
export const INDENT = /^(?:\t| {4})/;

const CLOSE_OF_BLOCK = new RegExp(String.raw`^ {0,3}</(?!(?:${SPAN_OR_SCRIPT})\b)${NAME}\s*>`, 'u');
const OPEN_OF_BLOCK = new RegExp(String.raw`^ {0,3}<(?!(?:${SPAN_OR_SCRIPT})\b)[\p{L}_]`, 'u');

/** True for a line that begins with a tag of a block. */
export function isBlockTag(line: string): boolean {
  return CLOSE_OF_BLOCK.test(line) || OPEN_OF_BLOCK.test(line);
}

/** True for a line that ends every block in which lines may stand without their indentation. Source: `paragraph.rb`, LAZY_END. */
export function isLazyEnd(line: string): boolean {
  return BLANK.test(line) || BLOCK_ATTRIBUTES.test(line) || END_OF_BLOCK.test(line) || isBlockTag(line);
}

export function isListStart(line: string): boolean {
  return LIST_START_BULLET.test(line) || LIST_START_ORDERED.test(line);
}

/** True for a line that ends a paragraph. Sources: `paragraph.rb`, PARAGRAPH_END; kramdown-parser-gfm, PARAGRAPH_END_GFM. */
export function isParagraphEnd(line: string, isGfm: boolean): boolean {
  if (isLazyEnd(line) || DEFINITION_START.test(line)) return true;
  return isGfm && (isListStart(line) || HEADING_START.test(line) || QUOTE_START.test(line) || FENCE_START.test(line));
}
