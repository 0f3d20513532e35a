import type { WorkspaceFileStore } from './files';

/** A file of a site. */
export interface FileOfSite {
  readonly files: WorkspaceFileStore;
  /** Relative to the root of the store. */
  readonly path: string;
}
