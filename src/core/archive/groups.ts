import type { ArchiveEntry } from './entries';

/** Entries under one heading. */
export interface ArchiveGroup {
  /** The year as digits; undefined for entries without a date. */
  readonly name: string | undefined;
  readonly entries: readonly ArchiveEntry[];
}

/** Entries by year, the newest first and undated ones last; in each year they keep their order. */
export function groupByYear(entries: readonly ArchiveEntry[]): readonly ArchiveGroup[] {
  const years = new Map<number | undefined, ArchiveEntry[]>();
  for (const entry of entries) {
    const known = years.get(entry.year);
    if (known === undefined) years.set(entry.year, [entry]);
    else known.push(entry);
  }
  // Sorted once more: near a change of year, posts in different zones may interleave.
  return [...years]
    .sort(([a], [b]) => (b ?? -Infinity) - (a ?? -Infinity))
    .map(([year, inYear]) => ({ name: year?.toString(), entries: inYear }));
}
