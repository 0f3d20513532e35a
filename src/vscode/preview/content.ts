import { Uri, workspace, type Webview } from 'vscode';
import { plain } from '../../core/generators/plain/plain';
import { pageBody } from '../../core/page/body';
import { shownPart } from '../../core/markdown/shownPart';
import type { AskedFiles } from '../../core/markdown/siteFiles';
import { coverOf } from '../../core/page/cover';
import { excerptLine } from '../../core/page/excerptMark';
import { innerPath } from '../../core/paths';
import type { Post } from '../../core/post';
import { now } from '../clock';
import { WorkspaceFileStore } from '../files';
import { readSettings, siteOptions } from '../settings';
import { pathBelow } from '../uris';
import type { Logger, SourceFile } from '../../core/ports';
import type { PreviewParts } from './parts';
import { findResources } from './resources';
import { pageView } from './view';
import { boxWords, noticesOf } from './words';
import type { Place, Content } from './previewContent';

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
  const notices = noticesOf({ extensions: leftOut, files: rendered.leftOut }, text.length);
  const [found, view] = await Promise.all([
    findResources(shown, place, webview),
    pageView({ place, files: stored ?? place.files, post, posts, rendered, cover, notices, log }),
  ]);
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
