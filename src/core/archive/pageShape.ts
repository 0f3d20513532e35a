import { jsonFence, tomlFence, yamlFence } from '../frontMatter/fences';
import type { FrontMatterData, FrontMatterValue } from '../frontMatter/frontMatter';
import { psych } from '../frontMatter/psych';
import { readFrontMatter, valueOf, type FrontMatterDialect } from '../frontMatter/read';
import { YamlReader } from '../frontMatter/yaml';
import type { Problem } from '../problems';
import { rangeAt, type TextRange } from '../text';
import type { ArchiveShape } from './shape';
import { describedShape } from './shapeSettings';

/** Key of the front matter with which a page describes its own archive. */
export const PAGE_KEY = 'almanac';

/** How front matter of pages is read, whatever the generator. */
export const pageDialect: FrontMatterDialect = {
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
  const { block, data, isReadable, problems, locate } = readFrontMatter(text, pageDialect);
  const range = locate(PAGE_KEY)?.value;
  if (!isReadable && text.slice(block?.contentStart, block?.contentEnd).includes(PAGE_KEY))
    return { kind: 'refused', problems };
  const value = valueOf(data, PAGE_KEY);
  if (value === undefined) return undefined;
  if (value === null) return { kind: 'read', shape: preset };
  if (!isMapping(value)) return refused([problemAt(PAGE_KEY, range)]);
  const { shape, wrong } = describedShape(value, preset);
  if (wrong.length === 0) return { kind: 'read', shape };
  const places = [block?.contentStart ?? 0, block?.contentEnd ?? text.length] as const;
  return refused(wrong.map((key) => problemAt(`${PAGE_KEY}.${key}`, keyRange(text, ...places, key) ?? range)));
}

const OWN_KEY = new RegExp(`^[ \\t]*(?:(["']?)${PAGE_KEY}\\1[ \\t]*[:=]|\\[[ \\t]*${PAGE_KEY}[ \\t]*\\])`, 'm');

/** Where a key below ours stands in front matter, in any of its formats. */
function keyRange(text: string, start: number, end: number, key: string): TextRange | undefined {
  const content = text.slice(start, end);
  const own = OWN_KEY.exec(content);
  if (own === null) return undefined;
  const behind = own.index + own[0].length;
  const name = key.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const found = new RegExp(`(?<=[\\s{,])(["']?)${name}\\1(?=[ \\t]*[:=])`).exec(content.slice(behind));
  if (found === null) return undefined;
  const at = start + behind + found.index;
  return rangeAt(text, at, at + found[0].length);
}

function isMapping(value: FrontMatterValue): value is FrontMatterData {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function problemAt(name: string, range: TextRange | undefined): Problem {
  const place = range === undefined ? {} : { range };
  return { code: 'archive.setting', args: [name], severity: 'error', ...place };
}

function refused(problems: readonly Problem[]): PageShape {
  return { kind: 'refused', problems };
}
