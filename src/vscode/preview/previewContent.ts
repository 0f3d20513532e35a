import type { Uri } from 'vscode';
import type { Post } from '../../core/post';
import type { Site } from '../../core/site';
import type { PageResource } from '../../protocol';
import type { WorkspaceFileStore } from '../files';
import type { OpenSite } from '../openSite';

/** Where a previewed file stands. */
export interface Place {
  /** The open site that it lies in; undefined outside of every site. */
  readonly open: OpenSite | undefined;
  readonly site: Site;
  /** The store at the root of the site, else at the folder of the file. */
  readonly files: WorkspaceFileStore;
  /** Path of the file in that store. */
  readonly path: string;
}

/** What a preview shows of a file. */
export interface Content {
  readonly site: OpenSite | undefined;
  readonly place: Place;
  readonly post: Post | undefined;
  readonly title: string;
  readonly html: string;
  readonly resources: Readonly<Record<string, PageResource>>;
  /** The line of the file at which the excerpt ends; undefined where the author marked none. */
  readonly excerptLine: number | undefined;
  /** Folders that the page must be able to load from. */
  readonly roots: readonly Uri[];
  /** True where the page may look different once this file has changed. */
  dependsOn(uri: Uri): boolean;
}
