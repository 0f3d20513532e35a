import type { PythonMarkdownOptions } from './options';
import { Node } from './tree';

/** A text in which code and raw HTML are put aside. It has as many lines as before. */
export interface Prepared {
  readonly text: string;
  readonly stash: readonly Node[];
}

const FENCE = /^([ ]*)(~{3,}|`{3,})[ ]*(?:\{([^\n]*)\}|\.?([\w#.+-]*)[ ]*((?:\w+=(?:"[^"]*"|'[^']*')[ ]*)*))$/;
/** Beyond, the pattern takes its time. */
const LONGEST_LINE = 2000;
/** Source: Python-Markdown `core.py`, `block_level_elements`. */
const BLOCK_TAG =
  /^[ ]{0,3}<(address|article|aside|blockquote|body|canvas|center|colgroup|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|head|header|hgroup|hr|html|iframe|legend|li|main|map|math|menu|nav|noscript|object|ol|option|output|p|pre|progress|script|section|style|summary|svg|table|tbody|td|textarea|tfoot|th|thead|tr|ul|video)(?=[\s>/])/i;
const COMMENT = /^[ ]{0,3}<!--/;

/** Sources: Python-Markdown `preprocessors.py`, `extensions/fenced_code.py`, `htmlparser.py`; pymdownx `superfences.py`. */
export function prepare(source: string, { extensions }: PythonMarkdownOptions): Prepared {
  const lines = source
    .replace(/\r\n?/g, '\n')
    .replace(/[\uFDD0\uFDD1]/g, '')
    .split('\n')
    .map(expandTabs);
  const stash: Node[] = [];
  const canIndent = extensions.has('pymdownx.superfences');
  for (let index = 0; index < lines.length; index++) {
    const fence = extensions.has('fenced_code') ? fenceAt(lines, index, canIndent) : undefined;
    const found = fence ?? htmlAt(lines, index);
    if (found === undefined) continue;
    const indentation = /^[ ]*/.exec(lines[index] ?? '')?.[0] ?? '';
    stash.push(extensions.has('md_in_html') && found !== fence ? withMarkdown(found.node) : found.node);
    lines[index] = `${found === fence ? indentation : ''}\uFDD0${stash.length - 1}\uFDD1`;
    for (let inside = index + 1; inside < found.end; inside++) lines[inside] = '';
    if (found.rest !== '')
      lines.splice(index + 1, found.end - index - 1, ...restLines(found.rest, found.end - index - 1));
    index = found.end - 1;
  }
  return { text: lines.join('\n'), stash };
}

interface Found {
  readonly node: Node;
  /** The line behind it. */
  readonly end: number;
  /** What stands behind it in its last line. */
  readonly rest: string;
}

function restLines(rest: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => (index === count - 1 ? rest : ''));
}

function expandTabs(line: string): string {
  if (!line.includes('\t')) return line;
  let text = '';
  for (const char of line) text += char === '\t' ? ' '.repeat(4 - (text.length % 4)) : char;
  return text;
}

function openingOf(line: string): readonly string[] | undefined {
  return line.length > LONGEST_LINE ? undefined : (FENCE.exec(line) ?? undefined);
}

function fenceAt(lines: readonly string[], start: number, canIndent: boolean): Found | undefined {
  const [, indentation = '', marks = '', braces, language = '', options = ''] = openingOf(lines[start] ?? '') ?? [];
  if (marks === '' || (indentation !== '' && !canIndent)) return undefined;
  for (let line = start + 1; line < lines.length; line++) {
    const text = lines[line] ?? '';
    if (canIndent && indentation !== '' && text.trim() !== '' && !text.startsWith(indentation)) return undefined;
    if (text.slice(indentation.length).trimEnd() !== marks) continue;
    const node = new Node('pre', start);
    const code = lines
      .slice(start + 1, line)
      .map((own) => (own.startsWith(indentation) ? own.slice(indentation.length) : own.trimStart()));
    node.raw = code.length === 0 ? '' : `${code.join('\n')}\n`;
    const inBraces = /(?:^|\s)\.([\w#.+-]+)/.exec(braces ?? '')?.[1];
    node.attributes.set('language', braces === undefined ? language : (inBraces ?? ''));
    const stated = braces ?? options;
    const title = /\btitle=(?:"([^"]*)"|'([^']*)')/.exec(stated);
    const marked = /\bhl_lines=(?:"([^"]*)"|'([^']*)')/.exec(stated);
    if (title !== null) node.attributes.set('title', title[1] ?? title[2] ?? '');
    if (marked !== null) node.attributes.set('marked', (marked[1] ?? marked[2] ?? '').trim().replace(/\s+/g, ','));
    return { node, end: line + 1, rest: '' };
  }
  return undefined;
}

/** Raw HTML reaches to the end of its element, blank lines included. */
function htmlAt(lines: readonly string[], start: number): Found | undefined {
  const line = lines[start] ?? '';
  const tag = BLOCK_TAG.exec(line)?.[1]?.toLowerCase();
  if (tag === undefined && !COMMENT.test(line)) return undefined;
  let depth = 0;
  const pattern = tag === undefined ? /-->/g : new RegExp(`<(/?)${tag}(?=[\\s>/])[^>]*>`, 'gi');
  for (let at = start; at < lines.length; at++) {
    for (const match of (lines[at] ?? '').matchAll(pattern)) {
      if (tag !== undefined && !/^(?:hr)$/.test(tag)) depth += match[1] === '/' ? -1 : 1;
      if (depth > 0) continue;
      const end = match.index + match[0].length;
      const last = (lines[at] ?? '').slice(0, end);
      return stashed(start, at + 1, [...lines.slice(start, at), last].join('\n'), (lines[at] ?? '').slice(end).trim());
    }
  }
  return tag === undefined ? undefined : stashed(start, lines.length, lines.slice(start).join('\n'), '');
}

const OPENING = /^[ ]*<([\w-]+)((?:\s+[\w:-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*>/;
const ATTRIBUTE = /([\w:-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

/** An element that says `markdown="1"` holds Markdown. Source: Python-Markdown `extensions/md_in_html.py`. */
function withMarkdown(node: Node): Node {
  const [opening = '', tag = '', list = ''] = OPENING.exec(node.raw ?? '') ?? [];
  const attributes = [...list.matchAll(ATTRIBUTE)].map(([, key = '', a, b, c]): [string, string] => [
    key,
    a ?? b ?? c ?? '',
  ]);
  if (!attributes.some(([key]) => key === 'markdown')) return node;
  const element = new Node(tag, node.line);
  for (const [key, value] of attributes) if (key !== 'markdown') element.attributes.set(key, value);
  element.inner = (node.raw ?? '').slice(opening.length).replace(/<\/[\w-]+\s*>\s*$/, '');
  return element;
}

function stashed(start: number, end: number, html: string, rest: string): Found {
  const node = new Node('', start);
  node.raw = html;
  // Text behind an element in the only line of it has no line of its own: it stays with the HTML.
  if (rest === '' || end - start > 1) return { node, end, rest };
  node.raw = `${html}\n${rest}`;
  return { node, end, rest: '' };
}
