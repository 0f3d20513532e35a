import { jsonFence, tomlFence, yamlFence } from '../frontMatter/fences';
import type { FrontMatterData, FrontMatterValue } from '../frontMatter/frontMatter';
import { psych } from '../frontMatter/psych';
import { readFrontMatter, valueOf, type FrontMatterDialect } from '../frontMatter/read';
import { YamlReader } from '../frontMatter/yaml';
import type { Problem } from '../problems';
import type { TextRange } from '../text';
import type { ArchiveShape } from './shape';
import { describedShape } from './shapeSettings';

/** Key of the front matter with which a page describes its own archive. */
const KEY = 'almanac';

const dialect: FrontMatterDialect = {
  generator: 'Almanac',
  fences: [yamlFence, tomlFence, jsonFence],
  readers: { yaml: new YamlReader(psych) },
};

export type PageShape =
  | { readonly kind: 'read'; readonly shape: ArchiveShape }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/**
 * The shape of the archive of a page: what the key `almanac` of its front matter says, over a preset. Values that mean
 * nothing are refused, each with where the key stands: an archive in another shape than asked for would be no help.
 */
export function readPageShape(text: string, preset: ArchiveShape): PageShape {
  return describedIn(text, preset) ?? { kind: 'read', shape: preset };
}

/** As `readPageShape`; undefined for a page that does not describe an archive. */
export function describedIn(text: string, preset: ArchiveShape): PageShape | undefined {
  const { block, data, isReadable, problems, locate } = readFrontMatter(text, dialect);
  const range = locate(KEY)?.value;
  if (!isReadable && text.slice(block?.contentStart, block?.contentEnd).includes(KEY))
    return { kind: 'refused', problems };
  const value = valueOf(data, KEY);
  if (value === undefined) return undefined;
  if (value === null) return { kind: 'read', shape: preset };
  if (!isMapping(value)) return refused([KEY], range);
  const { shape, wrong } = describedShape(value, preset);
  const names = wrong.map((key) => `${KEY}.${key}`);
  return names.length > 0 ? refused(names, range) : { kind: 'read', shape };
}

function isMapping(value: FrontMatterValue): value is FrontMatterData {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function refused(names: readonly string[], range: TextRange | undefined): PageShape {
  const place = range === undefined ? {} : { range };
  return {
    kind: 'refused',
    problems: names.map((name) => ({ code: 'archive.setting', args: [name], severity: 'error', ...place })),
  };
}
