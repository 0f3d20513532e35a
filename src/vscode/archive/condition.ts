import type { ArchiveCounts } from '../../core/archive/changes';
import type { ArchivePlan } from '../../core/archive/plan';
import type { Problem } from '../../core/problems';
import { readCurrent } from '../write';
import type { Archive } from './archives';
import { fileOf, planFor } from './job';

/** An archive, and how it stands beside the posts of its site. */
export interface ArchiveState {
  readonly archive: Archive;
  readonly condition: ArchiveCondition;
}

export type ArchiveCondition =
  | { readonly kind: 'upToDate'; readonly posts: number }
  /** The page lists other posts than there are, or says something else of them. */
  | { readonly kind: 'stale'; readonly counts: ArchiveCounts; readonly isHandEdited: boolean }
  /** It was changed by hand, and lists the posts that there are. */
  | { readonly kind: 'edited' }
  /** There is no such page yet. */
  | { readonly kind: 'missing' }
  /** The page has no place for the archive yet. */
  | { readonly kind: 'placeless' }
  /** `file`: where the problems stand, if that is not the page. */
  | { readonly kind: 'broken'; readonly problems: readonly Problem[]; readonly file: string | undefined }
  /** It cannot be written; `reason` is a sentence. */
  | { readonly kind: 'refused'; readonly reason: string };

/** Looks at the page, as its user has it now, and plans its archive without writing it. */
export async function conditionOf(archive: Archive): Promise<ArchiveCondition> {
  const [fault] = archive.faults;
  if (fault !== undefined) return { kind: 'refused', reason: fault };
  const current = await readCurrent(fileOf(archive));
  return current.kind === 'refused' ? current : conditionFrom(await planFor(archive, current));
}

function conditionFrom(plan: ArchivePlan): ArchiveCondition {
  switch (plan.kind) {
    case 'upToDate':
      return plan;
    case 'create':
      return { kind: 'missing' };
    case 'noRegion':
      return { kind: 'placeless' };
    case 'refused':
      return { kind: 'broken', problems: plan.problems, file: plan.file };
    case 'edit': {
      const { counts, isHandEdited } = plan;
      const isOtherwise = counts.added + counts.changed + counts.removed > 0;
      return isHandEdited && !isOtherwise ? { kind: 'edited' } : { kind: 'stale', counts, isHandEdited };
    }
  }
}
