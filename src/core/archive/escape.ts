/** A text in one line: line ends, tabs and blanks in a row become one blank, and none stands at either end. */
export function oneLine(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '\uFFFD') // Half a character cannot be written to a file.
    .replace(/[ \p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/^ | $/g, '');
}

/** `&` only where it would begin a character reference. */
const REFERENCE = /&(?=#?[a-z0-9]+;)/gi;

/** What readers of HTML, and tags of Liquid, Nunjucks, Vue and Hugo, would take for theirs. */
export function escapeHtml(text: string): string {
  return oneLine(text).replace(/[&<>"{}]/g, reference);
}

const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function reference(char: string): string {
  return NAMED[char] ?? `&#${char.charCodeAt(0)};`;
}

/** Characters that mean something in Markdown itself, or in an extension of it that sites use. */
const MARKDOWN_SIGNS = /[\\`*_[\]|$]|==+|\++(?=-)|\+\++/g;
/** Those that not every Markdown lets be escaped by a backslash, or that a template language reads first. */
const MARKDOWN_REFERENCES = /[<>{}~^]/g;
/** What becomes typographic: straight quotes, dashes, dots, and signs such as `(c)`. */
const SMART_SIGNS = /["']|--+|\.\.\.+|\((?=(?:c|r|tm)\))/gi;

/** Texts in which nothing has to be escaped, wherever they stand. */
const PLAIN = /^[A-Za-z][A-Za-z0-9 ,;:!?@%/]*$/;

function isPlain(text: string): boolean {
  return PLAIN.test(text) && !text.includes('  ') && !text.endsWith(' ');
}

/**
 * A text for a line of Markdown. It may stand at the start of the line or in the text of a link.
 * @param isSmart whether the Markdown makes quotes and dashes typographic, which a title is to be spared
 */
export function escapeMarkdown(text: string, isSmart: boolean): string {
  if (isPlain(text)) return text;
  const marked = oneLine(text)
    .replace(MARKDOWN_SIGNS, withBackslashes)
    .replace(REFERENCE, '&amp;')
    .replace(MARKDOWN_REFERENCES, reference);
  return escapeEnds(isSmart ? marked.replace(SMART_SIGNS, withBackslashes) : marked);
}

/**
 * As `escapeMarkdown`, for marked, which takes the backslashes of brackets in the text of a link away before it reads that text:
 * `[\[x\](y)](/post/)` would become two links. Source: marked `Tokenizer.ts` (`outputLink`).
 */
export function escapeMarked(text: string): string {
  return escapeMarkdown(text, true).replace(/\\([^])/g, (pair, sign) => BRACKETS[String(sign)] ?? pair);
}

const BRACKETS: Readonly<Record<string, string>> = { '[': '&#91;', ']': '&#93;' };

function withBackslashes(signs: string): string {
  return signs.replace(/[^]/g, '\\$&');
}

/** What makes a block of a line by standing at its start, and what ends a heading. */
function escapeEnds(text: string): string {
  return text
    .replace(/^(?:#|:(?!\w)|[+-](?=[ -]|$)|=(?=[ =]*$))/, '\\$&')
    .replace(/^(\d{1,9})(?=[.)](?: |$))/, '$1\\')
    .replace(/ (#+)$/, ' \\$1');
}

/** What an address must not hold, wherever it stands. Percent signs that encode something stay: most addresses come encoded. */
const UNSAFE_IN_URL = /%(?![0-9a-f]{2})|[\s"<>\\^`{|}()[\]\p{Z}\p{C}]/giu;

/** An address with everything encoded that could end it, or that a template language could take for its own. */
export function encodeUrl(url: string): string {
  return url.replace(/\p{Cs}/gu, '\uFFFD').replace(UNSAFE_IN_URL, percentEncode);
}

/** Encodes parentheses too, which `encodeURIComponent` lets be. */
function percentEncode(char: string): string {
  const encoded = encodeURIComponent(char);
  return encoded === char ? `%${char.charCodeAt(0).toString(16).toUpperCase()}` : encoded;
}

/** The name of a file or folder as part of an address. */
export function encodePathSegment(name: string): string {
  return encodeUrl(name.replace(/[%?#]/g, percentEncode));
}

/** An address for the parentheses of a Markdown link. */
export function escapeMarkdownUrl(url: string): string {
  return encodeUrl(url).replace(REFERENCE, '&amp;');
}

/** An address for a quoted attribute. */
export function escapeHtmlUrl(url: string): string {
  return encodeUrl(url).replace(/&/g, '&amp;');
}
