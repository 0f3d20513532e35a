import { LONGEST_HEAD, readBlock, type BlockResult } from '../../frontMatter/blocks';
import { psych } from '../../frontMatter/psych';
import { YamlReader } from '../../frontMatter/yaml';
import { innerPath, isAtOrBelow, isBelow } from '../../paths';
import type { SourceFile } from '../../ports';
import type { Problem } from '../../problems';
import { configProblem, isTooLong } from '../configFile';
import { fileProblems } from '../fileProblems';

/** No part of the path may be hidden. */
const READ_AS_YAML = /^(?:[^./][^/]*\/)*[^./][^/]*\.(?:ya?ml|json)$/;
/** What may stand above the first document, and the line that begins it. */
const BEGINNING = /^(?:[%#][^\n]*\n|[ \t\r]*\n)*---(?=\s|$)/;
const NEXT_DOCUMENT = /\n(?:---|\.\.\.)(?=\s|$)/g;

const yaml = new YamlReader(psych);

/**
 * The data files of a site that Jekyll reads as YAML, JSON too. It reads all of them, and stops at one that it cannot read
 * without a word of which it is. Source: Jekyll `readers/data_reader.rb`.
 */
export class JekyllDataFiles {
  /** `''` for none. */
  readonly #folder: string;
  /** Files are never changed: what was found in one stays true. */
  readonly #found = new WeakMap<SourceFile, readonly Problem[]>();

  /** @param folder relative to the source of the site */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** @param path relative to the source, as all paths here */
  has(path: string): boolean {
    const inner = this.#folder === '' ? undefined : innerPath(this.#folder, path);
    return inner !== undefined && READ_AS_YAML.test(inner);
  }

  /** True for a folder with data files somewhere below it. */
  isOnTheWay(folder: string): boolean {
    return this.#folder !== '' && (isAtOrBelow(this.#folder, folder) || isBelow(folder, this.#folder));
  }

  problemsOf(file: SourceFile): readonly Problem[] {
    const found = this.#found.get(file) ?? problemsIn(file);
    this.#found.set(file, found);
    return found;
  }
}

function problemsIn(file: SourceFile): readonly Problem[] {
  if (file.fault !== undefined) return fileProblems(file);
  const text = firstDocument(file.text.replace(/^\uFEFF/, ''));
  const result = readBlock('yaml', text, { yaml }, LONGEST_HEAD);
  if (result.kind === 'read') return [];
  const problem = configProblem(file.path, text, result);
  // Of what is long, nothing is known here: it is no fault.
  return isTooLong(problem) || isReadInPart(text, result) ? [] : [problem];
}

/** Psych reads the first document, which ends with its last bracket where it is one list or mapping in brackets. */
function isReadInPart(text: string, result: BlockResult): boolean {
  const isMore = result.kind === 'failed' && result.reason.startsWith('end of the stream');
  return isMore && /^\s*[[{]/.test(text);
}

function firstDocument(text: string): string {
  NEXT_DOCUMENT.lastIndex = BEGINNING.exec(text)?.[0].length ?? 0;
  return text.slice(0, NEXT_DOCUMENT.exec(text)?.index);
}
