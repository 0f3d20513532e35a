import Markdown, { type MarkdownIt } from 'markdown-it';
import { jsonFence, scriptFence, tomlFence, yamlFence } from '../frontMatter/fences';
import { CommentScanner, type PageComment } from './comments';
import type { PageFormat } from './pageFormat';

const BOM = 0xfeff;
const FENCES = [scriptFence, yamlFence, tomlFence, jsonFence];

/** Template tags whose content is shown or dropped, but never part of the page. */
const OPAQUE_TAG = /\{%-?\s*(highlight|codeblock|comment)\b/g;

/**
 * The comments of a page that are comments to its reader: those in front matter, in code (fenced, indented, in backticks
 * or in a template tag for code), in other comments and in elements of verbatim text are none.
 */
export function commentsOf(text: string, format: PageFormat): readonly PageComment[] {
  const body = bodyStart(text);
  const scanner = new CommentScanner(text, format === 'mdx');
  if (format === 'html') scanner.scan(body, text.length, 'html');
  else scanMarkdown(text, body, format, scanner);
  const hidden = hiddenRanges(text);
  return scanner.comments.filter(({ start }) => !hidden.some((range) => start >= range.start && start < range.end));
}

/** Where the body of a page begins: behind its BOM and its front matter. */
export function bodyStart(text: string): number {
  const start = text.charCodeAt(0) === BOM ? 1 : 0;
  for (const fence of FENCES) {
    const found = fence.find(text, start);
    if (found !== undefined && !('unclosed' in found)) return found.end;
  }
  return start;
}

function scanMarkdown(text: string, body: number, format: PageFormat, scanner: CommentScanner): void {
  const lines = lineStarts(text, body);
  for (const token of blockParser(format).parse(text.slice(body), {})) {
    const isHtml = token.type === 'html_block';
    if (token.map === null || (!isHtml && token.type !== 'inline')) continue;
    const [start = text.length, end = text.length] = token.map.map((line) => lines[line] ?? text.length);
    scanner.scan(start, end, isHtml ? 'html' : 'text');
  }
}

/** Markdown's blocks, without what stands in their lines. MDX has neither indented code nor blocks of HTML. */
function blockParser(format: PageFormat): MarkdownIt {
  const parser = new Markdown('commonmark');
  parser.core.ruler.enableOnly(['normalize', 'block']);
  if (format === 'mdx') parser.block.ruler.disable(['code', 'html_block']);
  return parser;
}

/** Offsets at which the lines from `start` on begin, the end of the text last. Line ends are those of CommonMark. */
function lineStarts(text: string, start: number): readonly number[] {
  const starts = [start];
  const lineEnd = /\r\n?|\n/g;
  lineEnd.lastIndex = start;
  while (lineEnd.exec(text) !== null) starts.push(lineEnd.lastIndex);
  return starts;
}

interface HiddenRange {
  readonly start: number;
  readonly end: number;
}

function hiddenRanges(text: string): readonly HiddenRange[] {
  const ranges: HiddenRange[] = [];
  const opening = new RegExp(OPAQUE_TAG);
  for (let found = opening.exec(text); found !== null; found = opening.exec(text)) {
    const closing = new RegExp(`\\{%-?\\s*end${found[1] ?? ''}\\s*-?%\\}`, 'g');
    closing.lastIndex = opening.lastIndex;
    if (closing.exec(text) === null) continue;
    ranges.push({ start: found.index, end: closing.lastIndex });
    opening.lastIndex = closing.lastIndex;
  }
  return ranges;
}
