import type { Detection, Generator } from '../site';

/** A site that was found. */
export interface SiteLocation {
  /** Folder of the site, relative to the store that was searched; `''` for its root. */
  readonly root: string;
  readonly generator: Generator;
  readonly detection: Detection;
  /** Folders that hold its posts, relative to `root`, where the search itself had to find them. */
  readonly contentFolders?: readonly string[] | undefined;
}
