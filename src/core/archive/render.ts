import type { ArchiveGroup } from './groups';
import type { ArchiveShape } from './shape';
import type { ArchiveTarget } from './target';

/** The lines of an archive, without markers and line ends; none without posts. */
export function renderArchive(
  groups: readonly ArchiveGroup[],
  shape: ArchiveShape,
  target: ArchiveTarget,
): readonly string[] {
  const blocks = groups.flatMap(({ name, entries }) => [
    target.heading(shape.headingLevel, target.text(name ?? shape.undated)),
    target.list(entries),
  ]);
  return blocks.flatMap((block, index) => (index === 0 ? block : [...target.gap, ...block]));
}
