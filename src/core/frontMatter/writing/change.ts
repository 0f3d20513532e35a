import type { Problem } from '../../problems';
import { applyEdits, rangeAt, type TextEdit } from '../../text';
import { Timestamp, type FrontMatter, type FrontMatterBlock, type FrontMatterValue } from '../frontMatter';
import { readFrontMatter, valueOf, type FrontMatterDialect } from '../read';
import { changeJson } from './json';
import { changeToml } from './toml';
import { changeYaml } from './yaml';
import type { FrontMatterChange, WritableBlock } from './changes';

/** Either edits of the whole text, or why none can be made; nothing is ever changed beside the lines of the key. */
export type FrontMatterEdit =
  | { readonly kind: 'edits'; readonly edits: readonly TextEdit[] }
  | { readonly kind: 'refused'; readonly problem: Problem };

/**
 * Changes one key of the front matter of a text, and nothing else: comments, order, quotes, indentation and line ends of
 * all the rest stay. What was planned is read back before it is handed out, so that an edit never means anything else than
 * what was asked for.
 * @returns no edits where the text says so already
 */
export function changeFrontMatter(
  text: string,
  dialect: FrontMatterDialect,
  change: FrontMatterChange,
): FrontMatterEdit {
  const before = readFrontMatter(text, dialect);
  const { block } = before;
  const unreadable = before.problems.find(({ severity }) => severity === 'error');
  if (unreadable !== undefined) return { kind: 'refused', problem: unreadable };
  if (block === undefined) return newBlock(text, dialect, change);
  const expected = valueAfter(before.data, change);
  if (isSame(valueOf(before.data, change.key), expected)) return { kind: 'edits', edits: [] };
  const edits = planIn(text, block, before, dialect, change);
  if (edits === undefined || !isAsAsked(text, edits, dialect, before, change.key, expected)) {
    return refused(text, block, change.key);
  }
  return { kind: 'edits', edits };
}

function planIn(
  text: string,
  { format, contentStart, contentEnd }: FrontMatterBlock,
  { data }: FrontMatter,
  dialect: FrontMatterDialect,
  change: FrontMatterChange,
): readonly TextEdit[] | undefined {
  const block = { content: text.slice(contentStart, contentEnd), dialect, values: data };
  const planned = plannerOf(format)?.(block, change);
  return planned?.map((edit) => ({ ...edit, start: edit.start + contentStart, end: edit.end + contentStart }));
}

/** Plans edits of the content of a block; undefined where that cannot be done safely. */
type Planner = (block: WritableBlock, change: FrontMatterChange) => readonly TextEdit[] | undefined;

function plannerOf(format: FrontMatterBlock['format']): Planner | undefined {
  switch (format) {
    case 'yaml':
      return changeYaml;
    case 'toml':
      return changeToml;
    case 'json':
      return changeJson;
    case 'script':
      // A program is not run, so nobody knows what a change of its text means.
      return undefined;
  }
}

/** The value of the key once the change is made; undefined where there is none. */
function valueAfter(data: FrontMatter['data'], change: FrontMatterChange): FrontMatterValue | undefined {
  const before = valueOf(data, change.key);
  const items = Array.isArray(before) ? (before as readonly FrontMatterValue[]) : [];
  switch (change.kind) {
    case 'set':
      return change.value;
    case 'remove':
      return undefined;
    case 'addItem':
      return items.includes(change.item) ? before : [...items, change.item];
    case 'removeItem':
      return Array.isArray(before) ? items.filter((item) => item !== change.item) : before;
  }
}

function isAsAsked(
  text: string,
  edits: readonly TextEdit[],
  dialect: FrontMatterDialect,
  before: FrontMatter,
  key: string,
  expected: FrontMatterValue | undefined,
): boolean {
  const changed = applyEdits(text, edits);
  const after = readFrontMatter(changed, dialect);
  if (after.block === undefined || after.problems.some(({ severity }) => severity === 'error')) return false;
  if (changed.slice(after.block.end) !== text.slice(before.block?.end)) return false;
  if (!isSame(valueOf(after.data, key), expected)) return false;
  const others = (data: FrontMatter['data']) => Object.entries(data).filter(([name]) => name !== key);
  return isSame(others(before.data), others(after.data));
}

/** A date that is a text in quotes counts as the same date. */
function isSame(a: FrontMatterValue | undefined, b: FrontMatterValue | undefined): boolean {
  return JSON.stringify(a, plain) === JSON.stringify(b, plain);
}

function plain(_key: string, value: unknown): unknown {
  if (value instanceof Timestamp) return value.text;
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;
}

function refused(text: string, block: FrontMatterBlock, key: string): FrontMatterEdit {
  const range = rangeAt(text, block.start, block.contentStart);
  return { kind: 'refused', problem: { code: 'frontMatter.notEditable', args: [key], severity: 'error', range } };
}

/** A text without front matter gets a block of its own, where its generator's first kind of fence is that of YAML. */
function newBlock(text: string, dialect: FrontMatterDialect, change: FrontMatterChange): FrontMatterEdit {
  if (change.kind === 'remove' || change.kind === 'removeItem') return { kind: 'edits', edits: [] };
  const lineEnd = /\r?\n/.exec(text)?.[0] ?? '\n';
  const empty = { content: '', dialect, values: {} };
  const line = changeYaml(empty, change)?.[0]?.text.replace(/\n/g, lineEnd);
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const edits = [{ start, end: start, text: `---${lineEnd}${line ?? ''}---${lineEnd}` }];
  const before: FrontMatter = {
    ...readFrontMatter(text, dialect),
    block: { format: 'yaml', start, contentStart: start, contentEnd: start, end: start },
  };
  if (line !== undefined && isAsAsked(text, edits, dialect, before, change.key, valueAfter({}, change))) {
    return { kind: 'edits', edits };
  }
  return { kind: 'refused', problem: { code: 'frontMatter.notEditable', args: [change.key], severity: 'error' } };
}
