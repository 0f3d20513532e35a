import type { OpenSite } from '../sites';
import type { Archive } from './archives';

/** The row of the view that holds the archives of a site. */
export interface ArchivesNode {
  readonly kind: 'archives';
  readonly id: string;
  readonly site: OpenSite;
}

/** The row of one archive. */
export interface ArchiveNode {
  readonly kind: 'archive';
  readonly id: string;
  readonly site: OpenSite;
  readonly archive: Archive;
}

export function isArchivesNode(argument: unknown): argument is ArchivesNode {
  return hasKind(argument, 'archives');
}

export function isArchiveNode(argument: unknown): argument is ArchiveNode {
  return hasKind(argument, 'archive');
}

function hasKind(argument: unknown, kind: string): boolean {
  return typeof argument === 'object' && argument !== null && 'kind' in argument && argument.kind === kind;
}

export function nodeOf(archive: Archive): ArchiveNode {
  const { site, page, shape } = archive;
  const id = `${site.root.toString()}#archive/${page}/${shape?.markers?.start ?? ''}`;
  return { kind: 'archive', id, site, archive };
}

export function archivesNodeOf(site: OpenSite): ArchivesNode {
  return { kind: 'archives', id: `${site.root.toString()}#archives`, site };
}
