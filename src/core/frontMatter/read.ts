import type { Problem } from '../problems';
import { positionAt, rangeAt, type TextRange } from '../text';
import type { FenceRule } from './fences';
import type { FrontMatter, FrontMatterBlock, FrontMatterData, FrontMatterValue } from './frontMatter';
import { LONGEST_HEAD, readBlock, type BlockReaders, type BlockResult } from './blocks';
import { locateKey } from './entries';

/** How one generator reads front matter. */
export interface FrontMatterDialect {
  /** The name of the generator, for messages. */
  readonly generator: string;
  /** Tried in this order. */
  readonly fences: readonly FenceRule[];
  readonly readers: BlockReaders;
}

const BOM = 0xfeff;
const NONE: FrontMatterData = Object.freeze({});

/**
 * Reads the front matter at the head of a text. Never throws: what cannot be read is a problem at its line, and the data
 * is then empty.
 */
export function readFrontMatter(text: string, dialect: FrontMatterDialect): FrontMatter {
  const start = text.charCodeAt(0) === BOM ? 1 : 0;
  for (const fence of dialect.fences) {
    const found = fence.find(text, start);
    if (found === undefined) continue;
    if ('unclosed' in found) return without(unclosedProblems(text, start, found.unclosed));
    return readFound(text, found, dialect);
  }
  return without([]);
}

function without(problems: readonly Problem[]): FrontMatter {
  return { block: undefined, data: NONE, isReadable: true, problems, locate: () => undefined };
}

/** An opening line without an end is only a rule across the page, unless a key follows at once. */
function unclosedProblems(text: string, start: number, fence: string): Problem[] {
  const lineEnd = text.indexOf('\n', start);
  if (!/^[ \t]*[\w"'-]+[ \t]*[:=]/.test(text.slice(lineEnd + 1, lineEnd + 200))) return [];
  return [
    {
      code: 'frontMatter.unclosed',
      args: [fence],
      severity: 'error',
      range: rangeAt(text, start, Math.max(start, lineEnd)),
    },
  ];
}

function readFound(text: string, block: FrontMatterBlock, dialect: FrontMatterDialect): FrontMatter {
  const content = detached(text.slice(block.contentStart, block.contentEnd));
  const result = readBlock(block.format, content, dialect.readers, LONGEST_HEAD);
  return {
    block,
    data: result.kind === 'read' && isData(result.value) ? result.value : NONE,
    isReadable: result.kind === 'read' && (isData(result.value) || result.value === null),
    problems: problemsOf(result, text, block, dialect.generator),
    locate: (key) => locateIn(text, block, content, key),
  };
}

/** A copy of its own: engines share the text of slices, and each title would keep its whole file in memory. */
function detached(text: string): string {
  return ` ${text}`.slice(1);
}

function isData(value: FrontMatterValue): value is FrontMatterData {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.getPrototypeOf(value) === Object.prototype
  );
}

function problemsOf(result: BlockResult, text: string, block: FrontMatterBlock, generator: string): readonly Problem[] {
  const whole = (): TextRange => rangeAt(text, block.start, block.contentStart);
  if (result.kind === 'script') {
    return [{ code: 'frontMatter.script', args: ['JavaScript'], severity: 'warning', range: whole() }];
  }
  if (result.kind === 'failed') {
    const start = positionAt(text, block.contentStart + result.offset);
    const range = { start, end: { line: start.line, column: start.column + 1 } };
    return [{ code: 'frontMatter.syntax', args: [result.reason], severity: 'error', range }];
  }
  if (result.kind === 'tooLong') {
    const args = [String(result.length), String(result.most)];
    return [{ code: 'frontMatter.tooLong', args, severity: 'error', range: whole() }];
  }
  if (result.kind === 'expanding') {
    return [{ code: 'frontMatter.expanding', args: [String(result.most)], severity: 'error', range: whole() }];
  }
  if (!isData(result.value) && result.value !== null) {
    return [{ code: 'frontMatter.notMapping', args: [generator], severity: 'error', range: whole() }];
  }
  return result.duplicates.map((key) => {
    const range = locateIn(text, block, text.slice(block.contentStart, block.contentEnd), key)?.key ?? whole();
    return { code: 'frontMatter.duplicateKey', args: [key, generator], severity: 'warning', range };
  });
}

function locateIn(
  text: string,
  block: FrontMatterBlock,
  content: string,
  key: string,
): { key: TextRange; value: TextRange } | undefined {
  const entry = locateKey(block.format, content, key);
  if (entry === undefined) return undefined;
  const at = (start: number, end: number): TextRange =>
    rangeAt(text, block.contentStart + start, block.contentStart + end);
  return { key: at(entry.keyStart, entry.keyEnd), value: at(entry.valueStart, entry.valueEnd) };
}

/** The value of a key of its own; undefined where there is none. A key such as `constructor` is no other's. */
export function valueOf(data: FrontMatterData, key: string): FrontMatterValue | undefined {
  return Object.hasOwn(data, key) ? data[key] : undefined;
}
