import type { TextEdit } from '../text';
import type { Problem } from '../problems';
import type { CheckContext } from './context';
import { guessDate } from './dateGuess';
import type { Finding, Fix } from './finding';
import { blockOf, findInHead, headEntries } from './head';

/** The problems that reading the post has found, with what puts them right. */
export function readProblems(context: CheckContext): Finding[] {
  return context.post.problems.map((problem) => ({ ...problem, fixes: fixesOf(problem, context) }));
}

function fixesOf(problem: Problem, context: CheckContext): Fix[] {
  const { file } = context;
  switch (problem.code) {
    case 'date.unreadable':
      return rewriteDate(problem.args[0] ?? '', file.text);
    case 'date.fatal':
      return rewriteDate(problem.args[1] ?? '', file.text);
    case 'frontMatter.unclosed':
      return closeFrontMatter(file.text, problem.args[0] ?? '---');
    case 'frontMatter.duplicateKey':
    case 'frontMatter.duplicateFatal':
      return removeFirst(file.text, problem.args[0] ?? '');
    case 'frontMatter.syntax':
      return quoteValue(problem, file.text);
    case 'status.publishedDraft':
      return holdBack(file.text);
    default:
      return [];
  }
}

function rewriteDate(written: string, text: string): Fix[] {
  const meant = guessDate(written);
  const span = findInHead(text, written);
  if (meant === undefined || meant === written || span === undefined) return [];
  return [{ title: 'write', args: [meant], edits: [{ ...span, text: meant }] }];
}

const KEY_LINE = /^(?:[\w"'-]+[ \t]*[:=]|[ \t]+\S|-[ \t]|#)/;

/** The fence goes below the last line that looks like a key, a part of its value or a comment. */
function closeFrontMatter(text: string, fence: string): Fix[] {
  const lines = text.split('\n');
  let last = 0;
  while (KEY_LINE.test(lines[last + 1] ?? '')) last++;
  if (last === 0) return [];
  const end = lines.slice(0, last + 1).join('\n').length;
  const isWindows = lines[0]?.endsWith('\r') === true;
  const start = isWindows ? end - 1 : end;
  const edit: TextEdit = { start, end: start, text: `${isWindows ? '\r\n' : '\n'}${fence}` };
  return [{ title: 'closeFrontMatter', args: [], edits: [edit] }];
}

/** Where the last of two counts, the first can go. Only where it has its line for itself. */
function removeFirst(text: string, key: string): Fix[] {
  const entries = headEntries(text).filter((entry) => entry.key === key);
  const [first] = entries;
  if (first === undefined || entries.length < 2) return [];
  const lineStart = text.lastIndexOf('\n', first.keyStart) + 1;
  const lineEnd = text.indexOf('\n', first.valueEnd);
  if (lineEnd < 0 || text.slice(lineStart, first.keyStart).trim() !== '') return [];
  return [{ title: 'removeFirst', args: [key], edits: [{ start: lineStart, end: lineEnd + 1, text: '' }] }];
}

const PLAIN_VALUE = /^([\w-]+:[ \t]+)(?=[^\s"'|>{#])(.*[^ \t\r\n])([ \t]*\r?)$/;

/** A title with a colon, a bracket or another sign in it that YAML reads as its own. */
function quoteValue({ range }: Problem, text: string): Fix[] {
  const block = blockOf(text);
  if (block?.format !== 'yaml' || range === undefined) return [];
  const lines = text.split('\n');
  const wrong = range.start.line;
  // The reader may notice only on the next line.
  for (const number of [wrong, wrong - 1]) {
    const match = PLAIN_VALUE.exec(lines[number] ?? '');
    const [, key = '', value = ''] = match ?? [];
    if (match === null || !needsQuotes(value)) continue;
    const start = lines.slice(0, number).join('\n').length + 1 + key.length;
    if (start < block.contentStart || start >= block.contentEnd) continue;
    const quoted = `"${value.replace(/[\\"]/g, '\\$&')}"`;
    return [{ title: 'quote', args: [], edits: [{ start, end: start + value.length, text: quoted }] }];
  }
  return [];
}

function needsQuotes(value: string): boolean {
  return /: |:$| #|^[[@`%&*!?,\]}]/.test(value);
}

/** Jekyll publishes what says `draft: true` outside of its folder of drafts. */
function holdBack(text: string): Fix[] {
  const entry = headEntries(text).find(({ key }) => key === 'draft');
  if (entry === undefined) return [];
  const edit = { start: entry.keyStart, end: entry.valueEnd, text: 'published: false' };
  return [{ title: 'holdBack', args: [], edits: [edit] }];
}
