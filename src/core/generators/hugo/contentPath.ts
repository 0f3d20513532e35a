import { withoutFolder } from '../../paths';

/** A folder that Hugo reads as content, or as a part of it. */
export interface ContentMount {
  /** Posix path of the folder, relative to the root of the site. */
  readonly source: string;
  /** Where it stands in the content, without slashes at its ends; `''` for the top. */
  readonly target: string;
  /** The language of files that do not name one themselves. */
  readonly language: string;
}

/** What the path of a content file says. Source: Hugo `common/paths/pathparser.go`. */
export interface ContentPath {
  readonly mount: ContentMount;
  /** `index.md` is a leaf, `_index.md` a branch; a file beside others is a single page. */
  readonly kind: 'single' | 'leaf' | 'branch';
  /** The folders between the content and the file, as they are written. */
  readonly folders: readonly string[];
  /** Name of the page without language and extension: of a leaf and a branch that of their folder. */
  readonly baseName: string;
  readonly language: string;
  /** In lower case, without the dot. */
  readonly extension: string;
}

/** The extensions of content files. Source: Hugo `media/builtin.go`, the suffixes of the content types. */
const EXTENSIONS = new Map(
  Object.entries({
    md: 'text/markdown',
    mdown: 'text/markdown',
    markdown: 'text/markdown',
    html: 'text/html',
    htm: 'text/html',
    org: 'text/org',
    adoc: 'text/asciidoc',
    asciidoc: 'text/asciidoc',
    ad: 'text/asciidoc',
    rst: 'text/rst',
    pandoc: 'text/pandoc',
    pdc: 'text/pandoc',
  }),
);

/** The extensions that page bundles and sections are looked for under. */
export const CONTENT_EXTENSIONS: readonly string[] = [...EXTENSIONS.keys()];

/** The media type of a content file by its extension, in lower case; undefined where it is none. */
export function mediaTypeOf(extension: string): string | undefined {
  return EXTENSIONS.get(extension);
}

/** The extension of a name in lower case, without the dot. */
export function extensionOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1).toLowerCase();
}

/**
 * Reads the path of a content file.
 * @param isLanguage whether a part of a name between dots is the code of a configured language
 */
export function parseContentPath(
  path: string,
  mount: ContentMount,
  isLanguage: (code: string) => boolean,
): ContentPath {
  const parts = pathInContent(path, mount).split('/');
  const name = parts.pop() ?? '';
  const { base, language } = partsOfName(name, isLanguage);
  const kind = kindOf(base);
  return {
    mount,
    kind,
    folders: parts,
    baseName: kind === 'single' ? base : (parts.at(-1) ?? ''),
    language: language ?? mount.language,
    extension: extensionOf(name),
  };
}

function kindOf(base: string): ContentPath['kind'] {
  if (base.length !== 'index'.length && base.length !== '_index'.length) return 'single';
  const name = base.toLowerCase();
  if (name === 'index') return 'leaf';
  return name === '_index' ? 'branch' : 'single';
}

/** A path as it stands in the content, without a slash at its start. */
function pathInContent(path: string, { source, target }: ContentMount): string {
  const inner = withoutFolder(source, path);
  return target === '' ? inner : `${target}/${inner}`;
}

/** The base of `x.fr.md` is `x` where `fr` is a language; otherwise only the extension is cut. */
function partsOfName(name: string, isLanguage: (code: string) => boolean): { base: string; language?: string } {
  const dot = name.lastIndexOf('.');
  if (name.indexOf('.') === dot) return { base: name.slice(0, Math.max(0, dot)) };
  const pieces = name.split('.');
  for (let index = pieces.length - 2; index > 0; index--) {
    const code = (pieces[index] ?? '').toLowerCase();
    if (isLanguage(code)) return { base: pieces.slice(0, index).join('.'), language: code };
  }
  return { base: pieces.slice(0, -1).join('.') };
}

/** Source: Hugo `pathparser.go` (`NormalizePathStringBasic`). */
export function normalize(text: string): string {
  return /[A-Z ]|[^\0-\x7f]/.test(text) ? text.toLowerCase().replace(/ /g, '-') : text;
}

/** The path of the page in the content, as templates and patterns of the configuration see it: `/posts/my-post`. */
export function logicalPath({ kind, folders, baseName }: ContentPath): string {
  return normalize(`/${(kind === 'single' ? [...folders, baseName] : folders).join('/')}`);
}

/** The section of a page: its first folder; `''` at the top, where a leaf bundle counts as one page. */
export function sectionOf({ kind, folders }: ContentPath): string {
  const isAtTop = kind === 'leaf' && folders.length === 1;
  return isAtTop ? '' : normalize(folders[0] ?? '');
}

/** The folders in which the page stands; a leaf bundle stands in the folder above its own. */
export function containerOf({ kind, folders }: ContentPath): readonly string[] {
  return kind === 'leaf' ? folders.slice(0, -1) : folders;
}
