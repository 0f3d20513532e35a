import { sizeOf, type ArchiveGroup } from './groups';
import type { ArchiveShape } from './shape';
import type { ArchiveTarget } from './target';

const DEEPEST_LEVEL = 6;

/** The lines of an archive, without markers and line ends; none without posts. */
export function renderArchive(
  groups: readonly ArchiveGroup[],
  shape: ArchiveShape,
  target: ArchiveTarget,
): readonly string[] {
  const blocks = groups.flatMap((group) => blocksOf(group, shape.headingLevel, shape, target));
  return blocks.flatMap((block, index) => (index === 0 ? block : [...target.gap, ...block]));
}

function blocksOf(
  group: ArchiveGroup,
  level: number,
  shape: ArchiveShape,
  target: ArchiveTarget,
): readonly (readonly string[])[] {
  const { name, entries, groups } = group;
  const count = shape.counts ? ` (${sizeOf(group)})` : '';
  return [
    ...(name === undefined ? [] : [target.heading(Math.min(level, DEEPEST_LEVEL), target.text(name) + count)]),
    ...(entries.length === 0 ? [] : [target.list(entries)]),
    ...groups.flatMap((below) => blocksOf(below, level + 1, shape, target)),
  ];
}
