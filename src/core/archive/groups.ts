import { dateNamesIn } from '../date/languages';
import type { ArchiveEntry } from './entries';
import type { ArchiveShape } from './shape';

/** Entries under one heading. */
export interface ArchiveGroup {
  /** The heading, not escaped; undefined for entries without one. */
  readonly name: string | undefined;
  /** Entries right below the heading; none where they stand in groups of their own. */
  readonly entries: readonly ArchiveEntry[];
  readonly groups: readonly ArchiveGroup[];
}

/** Entries under the headings that a shape asks for. In each group they keep their order. */
export function groupEntries(entries: readonly ArchiveEntry[], shape: ArchiveShape): readonly ArchiveGroup[] {
  switch (shape.groupBy) {
    case 'none':
      return entries.length === 0 ? [] : [leaf(undefined, entries)];
    case 'year':
      return byYear(entries, shape).map(([name, inYear]) => leaf(name, inYear));
    case 'yearAndMonth':
      return byYear(entries, shape).map(([name, inYear]) => withMonths(name, inYear, shape));
    case 'tag':
      return byName(entries, ({ post }) => post.tags, shape);
    case 'category':
      return byName(entries, ({ post }) => post.categories, shape);
    case 'section':
      return byName(entries, ({ section }) => (section === undefined ? [] : [section]), shape);
    case 'series':
      return byName(entries, ({ series }) => series, shape);
  }
}

/** Number of entries under a heading, those under its own headings too. */
export function sizeOf({ entries, groups }: ArchiveGroup): number {
  return groups.reduce((sum, group) => sum + sizeOf(group), entries.length);
}

function byYear(entries: readonly ArchiveEntry[], shape: ArchiveShape): (readonly [string, ArchiveEntry[]])[] {
  return byNumber(entries, ({ year }) => year, shape).map(([year, inYear]) => [
    year?.toString() ?? shape.undated,
    inYear,
  ]);
}

function withMonths(name: string, inYear: readonly ArchiveEntry[], shape: ArchiveShape): ArchiveGroup {
  if (inYear[0]?.month === undefined) return leaf(name, inYear);
  const months = byNumber(inYear, ({ month }) => month, shape);
  const names = dateNamesIn(shape.locale).months;
  const groups = months.map(([month = 1, inMonth]) => leaf(names[month - 1], inMonth));
  return { name, entries: [], groups };
}

/** Years or months in the order of the shape, entries without one last. */
function byNumber(
  entries: readonly ArchiveEntry[],
  numberOf: (entry: ArchiveEntry) => number | undefined,
  { order }: ArchiveShape,
): [number | undefined, ArchiveEntry[]][] {
  const groups = collect(entries, (entry) => [numberOf(entry)]);
  const place = (value: number | undefined): number => {
    if (value === undefined) return Infinity;
    return order === 'newestFirst' ? -value : value;
  };
  // Sorted once more: near a change of year, posts in different zones may interleave.
  return [...groups].sort(([a], [b]) => place(a) - place(b));
}

/** Groups by name, in an order that is the same on every machine, or as they come; entries without a name last. */
function byName(
  entries: readonly ArchiveEntry[],
  namesOf: (entry: ArchiveEntry) => readonly string[],
  { others, groupOrder }: ArchiveShape,
): readonly ArchiveGroup[] {
  const groups = collect(entries, (entry) => {
    const names = new Set(namesOf(entry));
    return names.size === 0 ? [undefined] : [...names];
  });
  const nameless = groups.get(undefined);
  groups.delete(undefined);
  const named = [...groups].map(([name, inName]) => leaf(name, inName));
  if (groupOrder === 'name') named.sort(compareNames);
  return nameless === undefined ? named : [...named, leaf(others, nameless)];
}

/** Letters of both cases together; never by the language of the host. */
function compareNames({ name: a = '' }: ArchiveGroup, { name: b = '' }: ArchiveGroup): number {
  return compareText(a.toLowerCase(), b.toLowerCase()) || compareText(a, b);
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function collect<Key>(
  entries: readonly ArchiveEntry[],
  keysOf: (entry: ArchiveEntry) => readonly Key[],
): Map<Key, ArchiveEntry[]> {
  const groups = new Map<Key, ArchiveEntry[]>();
  for (const entry of entries) {
    for (const key of keysOf(entry)) {
      const known = groups.get(key);
      if (known === undefined) groups.set(key, [entry]);
      else known.push(entry);
    }
  }
  return groups;
}

function leaf(name: string | undefined, entries: readonly ArchiveEntry[]): ArchiveGroup {
  return { name, entries, groups: [] };
}
