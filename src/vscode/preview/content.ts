import { Uri, workspace, type Webview } from 'vscode';
import { plain } from '../../core/generators/plain/plain';
import { pageBody } from '../../core/page/body';
import { coverOf } from '../../core/page/cover';
import { excerptLine } from '../../core/page/excerptMark';
import type { Post } from '../../core/post';
import type { Site } from '../../core/site';
import type { PageResource } from '../../protocol';
import { now } from '../clock';
import { WorkspaceFileStore } from '../files';
import type { OpenSite } from '../openSite';
import { readSettings, siteOptions } from '../settings';
import type { PreviewParts } from './preview';
import { findResources, type FoundResources } from './resources';
import { pageView } from './view';
import { boxWords } from './words';

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

/** Renders a file with the text that it has in the editor, saved or not. */
export async function makeContent(
  file: Uri,
  { sites, log, contributions }: PreviewParts,
  webview: Webview,
): Promise<Content> {
  const [{ renderWithPlugins }, document, place] = await Promise.all([
    import('./pluggedRendering'),
    workspace.openTextDocument(file),
    placeOf(file, { sites, log }),
  ]);
  const source = { path: place.path, text: document.getText() };
  const post = place.open?.catalog.postFrom(source) ?? place.site.toPost(source, NO_CONTEXT);
  const posts = place.open?.catalog.posts ?? [];
  const { open, site } = place;
  const request = { file: source, site, posts, files: open?.files, nowMs: now(), words: boxWords() };
  const rendered = await renderWithPlugins(request, contributions);
  const cover = coverOf(rendered.data, site.generator.id);
  const shown = cover === undefined ? rendered.resources : [...rendered.resources, cover.target];
  const found = await findResources(shown, place, webview);
  const view = await pageView({ place, post, posts, rendered, cover, log });
  const excerpt = excerptLine(rendered.body, site, rendered.data);
  return {
    site: place.open,
    place,
    post,
    title: post?.label ?? source.path.slice(source.path.lastIndexOf('/') + 1),
    html: pageBody(view),
    resources: found.resources,
    excerptLine: excerpt === undefined ? undefined : rendered.bodyLine + excerpt,
    roots: [place.files.root],
    dependsOn: (uri) => isDependency(uri, found),
  };
}

const NO_CONTEXT = { has: () => false, data: () => undefined };

function isDependency(uri: Uri, { files }: FoundResources): boolean {
  return files.has(uri.toString()) || /\/_(?:includes|data)\//.test(uri.path);
}

async function placeOf(file: Uri, { sites, log }: Pick<PreviewParts, 'sites' | 'log'>): Promise<Place> {
  const inSite = sites.of(file);
  if (inSite !== undefined) {
    const { site: open, path } = inSite;
    return { open, site: open.catalog.site, files: open.files, path };
  }
  const folder = Uri.joinPath(file, '..');
  const files = new WorkspaceFileStore(folder);
  const site = await plain.configure(files, siteOptions(readSettings(file, log), undefined));
  return { open: undefined, site, files, path: file.path.slice(file.path.lastIndexOf('/') + 1) };
}
