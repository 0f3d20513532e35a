import { LONGEST_HEAD, readBlock, type BlockResult } from '../../frontMatter/blocks';
import { psych } from '../../frontMatter/psych';
import { YamlReader } from '../../frontMatter/yaml';
import { innerPath } from '../../paths';
import type { SourceFile } from '../../ports';
import type { Problem } from '../../problems';
import type { SideFiles } from '../../site';
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
 * @param folder relative to the root of the site
 */
export function dataFilesIn(folder: string): SideFiles {
  const has = (path: string): boolean => READ_AS_YAML.test(innerPath(folder, path) ?? '');
  return { folder, has, problemsOf: problemsIn };
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

/** Psych reads the first document alone. */
function firstDocument(text: string): string {
  NEXT_DOCUMENT.lastIndex = BEGINNING.exec(text)?.[0].length ?? 0;
  return text.slice(0, NEXT_DOCUMENT.exec(text)?.index);
}

/** Where the first document is one list or mapping in brackets, it ends with the last of them. */
function isReadInPart(text: string, result: BlockResult): boolean {
  const isMore = result.kind === 'failed' && result.reason.startsWith('end of the stream');
  return isMore && /^\s*[[{]/.test(text);
}
