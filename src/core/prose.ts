/** What stands between two marks and is no prose, code in template tags included. */
const BLOCKS: readonly (readonly [RegExp, RegExp])[] = [
  [/<!--/g, /-->/g],
  [/\{%-?\s*(?:highlight|raw|codeblock)\b/g, /\{%-?\s*end(?:highlight|raw|codeblock)\s*-?%\}/g],
  [/\{\{[<%]\s*highlight\b/g, /\{\{[<%]\s*\/\s*highlight\s*[%>]\}\}/g],
  [/<(?:pre|script|style)\b/gi, /<\/(?:pre|script|style)\s*>/gi],
];

const NOT_PROSE = [/`[^`\n]*`/g, /<\/?[A-Za-z][^<>]*>/g, /\{[{%][^{}\n]*[%}]\}/g, /\]\([^()\s]*\)/g, /https?:\/\/\S+/g];

/**
 * The text of a post that is read as prose: without code, HTML tags, template tags and addresses.
 * @param body Markdown, without front matter
 */
export function proseOf(body: string): string {
  const unfenced = withoutFences(body);
  const loose = BLOCKS.reduce((text, [open, close]) => withoutBlocks(text, open, close), unfenced);
  return NOT_PROSE.reduce((text, pattern) => text.replace(pattern, ' '), loose);
}

/** The text without fenced code. Line by line: one pattern for a whole fence would take quadratic time on hostile text. */
function withoutFences(body: string): string {
  const kept: string[] = [];
  let fence = '';
  for (const line of body.split('\n')) {
    const marker = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1] ?? '';
    if (fence === '') {
      fence = marker;
      if (marker === '') kept.push(line);
    } else if (marker.startsWith(fence) && line.trim() === marker) fence = '';
  }
  return kept.join('\n');
}

/** The text without what stands between marks; a mark without its end stays. Looks for each mark once, for the same reason. */
function withoutBlocks(text: string, open: RegExp, close: RegExp): string {
  const kept: string[] = [];
  let from = 0;
  for (;;) {
    open.lastIndex = from;
    const start = open.exec(text);
    close.lastIndex = open.lastIndex;
    const end = start === null ? null : close.exec(text);
    if (start === null || end === null) break;
    kept.push(text.slice(from, start.index));
    from = close.lastIndex;
  }
  return [...kept, text.slice(from)].join(' ');
}
