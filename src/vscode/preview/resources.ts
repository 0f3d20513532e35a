import type { Uri, Webview } from 'vscode';
import { isExternal } from '../../core/generators/sitePaths';
import type { PageResource } from '../../protocol';
import type { Place } from './previewContent';

/** What became of the files that a page shows. */
export interface FoundResources {
  readonly resources: Readonly<Record<string, PageResource>>;
  /** The files that were found, and the places at which others were looked for, as addresses. */
  readonly files: ReadonlySet<string>;
}

/** Looks for the files that a body shows, where the site would take them from. */
export async function findResources(
  written: readonly string[],
  place: Place,
  webview: Webview,
): Promise<FoundResources> {
  const files = new Set<string>();
  const entries = await Promise.all(
    written.map(async (target): Promise<[string, PageResource][]> => {
      const resource = await findResource(target, place, webview, files);
      return resource === undefined ? [] : [[target, resource]];
    }),
  );
  return { resources: Object.fromEntries(entries.flat()), files };
}

/** Undefined for what comes from the web. */
async function findResource(
  target: string,
  { site, files, path }: Place,
  webview: Webview,
  looked: Set<string>,
): Promise<PageResource | undefined> {
  if (isExternal(target)) return undefined;
  const places = site.markup.resolve(path, decodePath(target));
  for (const candidate of places) {
    const uri: Uri = files.uriOf(candidate);
    looked.add(uri.toString());
    const stat = await files.stat(candidate);
    if (stat === undefined) continue;
    // Another time of change is another address: the page loads the file again.
    const versioned = webview.asWebviewUri(uri).with({ query: `v=${stat.modifiedMs}` });
    return { kind: 'found', uri: versioned.toString() };
  }
  return { kind: 'missing', places };
}

/** A target as a path: without query and fragment, decoded. */
export function decodePath(target: string): string {
  const path = target.replace(/[?#].*$/s, '');
  try {
    return decodeURIComponent(path);
  } catch {
    // URIError: a per cent sign that encodes nothing.
    return path;
  }
}
