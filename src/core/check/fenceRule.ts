import type { Token } from 'markdown-it';
import type { CheckContext } from './context';
import { MOST_FINDINGS, type Finding, type Fix } from './finding';
import type { MaskedBody } from './mask';

const OPENING = /^(?:[ \t]|>|[-*+][ \t]|\d{1,9}[.)][ \t])*(`{3,}|~{3,}(?!~))[^`]*$/;

/** Fenced code without its end: all that follows is code, or, as some generators have it, the fence is text. */
export function unclosedFences(tokens: readonly Token[], masked: MaskedBody, context: CheckContext): Finding[] {
  const lines = masked.text.split('\n');
  const openings = tokens.flatMap((token) => {
    if (token.map === null) return [];
    if (token.type === 'fence') return isClosed(token, token.map, lines) ? [] : [token.map[0]];
    return token.type === 'inline' ? textFences(token.map, lines) : [];
  });
  return openings.slice(0, MOST_FINDINGS).map((line) => findingAt(line, lines, context));
}

/** Engines that take code out of the text before they read it say only where it begins, or leave out the marks. */
function isClosed({ markup }: Token, [start, end]: readonly [number, number], lines: readonly string[]): boolean {
  const mark = OPENING.exec(lines[start]?.trimEnd() ?? '')?.[1];
  if (mark === undefined || markup === '') return true;
  const closing = new RegExp(`^[ \\t>]*${mark}${mark.charAt(0)}*\\s*$`);
  return end - 1 > start && closing.test(lines[end - 1] ?? '');
}

/** A fence in a paragraph is one that its generator found no end for. One that its author has closed is text for other reasons. */
function textFences([start, end]: readonly [number, number], lines: readonly string[]): number[] {
  for (let line = start; line < end; line++) {
    const mark = OPENING.exec(lines[line]?.trimEnd() ?? '')?.[1];
    if (mark !== undefined) return hasClosing(mark, lines, line + 1) ? [] : [line];
  }
  return [];
}

/** True where a line of the same marks follows before code begins anew. */
function hasClosing(mark: string, lines: readonly string[], from: number): boolean {
  const closing = new RegExp(`^[ \\t>]*${mark}${mark.charAt(0)}*\\s*$`);
  let next = from;
  while (next < lines.length && !OPENING.test((lines[next] ?? '').trimEnd())) next++;
  return closing.test(lines[next] ?? '');
}

function findingAt(line: number, lines: readonly string[], { file, bodyStart, lines: index }: CheckContext): Finding {
  const text = lines[line] ?? '';
  const mark = OPENING.exec(text.trimEnd())?.[1] ?? '```';
  const start = bodyStart + lines.slice(0, line).join('\n').length + (line > 0 ? 1 : 0) + text.indexOf(mark);
  const range = index.rangeAt(start, start + mark.length);
  return { code: 'fence.unclosed', args: [mark], severity: 'warning', range, fixes: [closeAtEnd(file.text, mark)] };
}

function closeAtEnd(text: string, mark: string): Fix {
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const last = text.trimEnd().length;
  const edit = { start: last, end: last, text: `${lineEnd}${mark}` };
  return { title: 'closeCode', args: [], edits: [edit] };
}
