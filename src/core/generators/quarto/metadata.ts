import type { FrontMatterData, FrontMatterValue } from '../../frontMatter/frontMatter';
import { goccy } from '../../frontMatter/goccy';
import type { SourceFile } from '../../ports';
import type { Problem } from '../../problems';
import type { SiteContext } from '../../site';
import { DataFiles } from '../dataFiles';
import { isMapping, valueOf } from '../values';

const NAMES = ['_metadata.yml', '_metadata.yaml'];

/** True for a file that gives values to the documents of its folder and those below. */
export function isMetadata(path: string): boolean {
  return NAMES.includes(path.slice(path.lastIndexOf('/') + 1));
}

/** Values that the folders of a document give it. Source: Quarto `project-shared.ts` (`directoryMetadataForInputFile`). */
export class DirectoryMetadata {
  readonly #files = new DataFiles(goccy);

  /** @param path of a document */
  valuesFor(path: string, context: SiteContext): FrontMatterData {
    const parts = path.split('/').slice(0, -1);
    // The root counts for its own documents only.
    const folders = parts.length === 0 ? [''] : parts.map((_, index) => `${parts.slice(0, index + 1).join('/')}/`);
    let values: FrontMatterData = {};
    for (const folder of folders) {
      const file = NAMES.map((name) => context.data(folder + name)).find((found) => found !== undefined);
      if (file !== undefined) values = merged(values, this.#files.dataOf(file));
    }
    return values;
  }

  /** What is wrong with such a file. */
  problemsOf(file: SourceFile): readonly Problem[] {
    return this.#files.problemsOf(file);
  }
}

/** Lists grow, mappings are merged, other values are replaced. Source: Quarto `core/config.ts` (`mergeConfigs`). */
export function merged(below: FrontMatterData, above: FrontMatterData): FrontMatterData {
  if (Object.keys(below).length === 0) return above;
  const entries = new Map(Object.entries(below));
  for (const key of Object.keys(above)) {
    const value = valueOf(above, key);
    if (value !== undefined) entries.set(key, both(entries.get(key), value));
  }
  return Object.fromEntries(entries);
}

function both(old: FrontMatterValue | undefined, value: FrontMatterValue): FrontMatterValue {
  if (isMapping(old) && isMapping(value)) return merged(old, value);
  if (Array.isArray(old) && Array.isArray(value)) return [...new Set([...list(old), ...list(value)])];
  return value;
}

function list(value: FrontMatterValue): readonly FrontMatterValue[] {
  return Array.isArray(value) ? (value as readonly FrontMatterValue[]) : [value];
}
