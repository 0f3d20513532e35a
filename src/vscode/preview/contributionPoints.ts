import { extensions, Uri, type Extension } from 'vscode';

/** The points at which extensions contribute to Markdown previews. */
export type ContributionPoint = 'markdown.markdownItPlugins' | 'markdown.previewStyles' | 'markdown.previewScripts';

/** VS Code's own preview contributes itself to itself. */
const BUILT_IN_PREVIEW = 'vscode.markdown-language-features';

/** The installed extensions of this host that contribute at a point. */
export function contributing(point: ContributionPoint): readonly Extension<unknown>[] {
  return extensions.all.filter((extension) => {
    if (extension.id === BUILT_IN_PREVIEW) return false;
    const value = contributed(extension, point);
    return value === true || (Array.isArray(value) && value.length > 0);
  });
}

/** A file that an extension names. */
export interface ContributedFile {
  readonly uri: Uri;
  /** True for a script that says that it is a module. */
  readonly isModule: boolean;
}

/** The files that an extension names at a contribution point, each as a path or as an object with a `path`. */
export function contributedFiles(extension: Extension<unknown>, point: ContributionPoint): readonly ContributedFile[] {
  const paths = contributed(extension, point);
  if (!Array.isArray(paths)) return [];
  return paths
    .map((entry: unknown) => (isRecord(entry) ? entry : { path: entry }))
    .flatMap(({ path, type }) => {
      if (typeof path !== 'string' || path.split('/').includes('..')) return [];
      return [{ uri: Uri.joinPath(extension.extensionUri, path), isModule: type === 'module' }];
    });
}

/** What users know an extension by. */
export function nameOf({ id, packageJSON: manifest }: Extension<unknown>): string {
  const name: unknown = isRecord(manifest) ? manifest['displayName'] : undefined;
  return typeof name === 'string' && name !== '' ? name : id;
}

function contributed(extension: Extension<unknown>, point: ContributionPoint): unknown {
  const manifest: unknown = extension.packageJSON;
  if (!isRecord(manifest) || !isRecord(manifest['contributes'])) return undefined;
  return manifest['contributes'][point];
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
