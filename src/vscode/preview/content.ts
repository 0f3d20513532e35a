import { Uri, workspace, type Webview } from 'vscode';
import { plain } from '../../core/generators/plain/plain';
import { pageBody } from '../../core/page/body';
import { shownPart } from '../../core/markdown/shownPart';
import type { AskedFiles } from '../../core/markdown/siteFiles';
import { coverOf } from '../../core/page/cover';
import { excerptLine } from '../../core/page/excerptMark';
import type { Post } from '../../core/post';
import type { Site } from '../../core/site';
import type { PageResource } from '../../protocol';
import { now } from '../clock';
import { WorkspaceFileStore } from '../files';
import type { OpenSite } from '../openSite';
import { readSettings, siteOptions } from '../settings';
import { innerPath, pathBelow } from '../uris';
import type { Logger, SourceFile } from '../../core/ports';
import type { PreviewParts } from './preview';
import { findResources } from './resources';
import { pageView } from './view';
import { boxWords, noticesOf } from './words';

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

/**
 * Renders a file with the text that it has in the editor, saved or not.
 * @returns undefined where it was overtaken meanwhile
 */
export async function makeContent(
  file: Uri,
  { sites, log, contributions, files }: Pick<PreviewParts, 'sites' | 'log' | 'contributions' | 'files'>,
  webview: Webview,
  isOvertaken: () => boolean,
): Promise<Content | undefined> {
  const [{ renderWithPlugins }, document, place] = await Promise.all([
    import('./pluggedRendering'),
    workspace.openTextDocument(file),
    placeOf(file, { sites, log }),
  ]);
  const text = document.getText();
  const source = { path: place.path, text: shownPart(text) };
  const post = place.open?.catalog.postFrom(source) ?? (await asPage(source, place, log));
  const posts = place.open?.catalog.posts ?? [];
  const { open, site } = place;
  const stored = open === undefined ? undefined : files.of(open);
  const request = { file: source, site, posts, files: stored, nowMs: now(), words: boxWords() };
  const { rendered, leftOut } = await renderWithPlugins(request, contributions);
  if (isOvertaken()) return undefined;
  const cover = coverOf(rendered.data, site.generator.id);
  const shown = cover === undefined ? rendered.resources : [...rendered.resources, cover.target];
  const found = await findResources(shown, place, webview);
  const view = await pageView({ place, post, posts, rendered, cover, notices: noticesOf(leftOut, text.length), log });
  const excerpt = excerptLine({ path: source.path, body: rendered.body, data: rendered.data }, site);
  return {
    site: place.open,
    place,
    post,
    title: post?.label ?? source.path.slice(source.path.lastIndexOf('/') + 1),
    html: pageBody(view),
    resources: found.resources,
    excerptLine: excerpt === undefined ? undefined : rendered.bodyLine + excerpt,
    roots: [place.files.root],
    dependsOn: (uri) => found.files.has(uri.toString()) || isAskedFor(uri, place.files.root, rendered.asked),
  };
}

/** What a file says of itself that is no post of a site: the rules of the generator for posts do not hold for it. */
async function asPage(source: SourceFile, { open, site, files }: Place, log: Logger): Promise<Post | undefined> {
  const rules =
    open === undefined ? site : await plain.configure(files, siteOptions(readSettings(open.root, log), undefined));
  return rules.toPost(source, NO_CONTEXT);
}

const NO_CONTEXT = { has: () => false, data: () => undefined };

/** True for a file that the templates of a post read, or one in a folder that they looked through. */
function isAskedFor(uri: Uri, root: Uri, { files, folders }: AskedFiles): boolean {
  const path = pathBelow(root, uri);
  if (path === undefined) return false;
  return files.has(path) || [...folders].some((folder) => innerPath(folder, path) !== undefined);
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
