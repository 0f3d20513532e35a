import { innerPath } from '../../paths';
import type { SourceFile } from '../../ports';
import type { SiteContext } from '../../site';
import { readCascades, type Cascade } from './cascade';
import { CONTENT_EXTENSIONS, containerOf, type ContentMount, type ContentPath } from './contentPath';
import { Fields, readHugoFrontMatter } from './frontMatter';
import { toText } from './values';

/** What the `_index.md` of a section says. */
export interface SectionPage {
  readonly title: string;
  readonly slug: string;
  readonly cascades: readonly Cascade[];
}

/** A section above a page. */
export interface Section {
  /** Its folder as it is written. */
  readonly folder: string;
  /** Undefined where it has no `_index.md`. */
  readonly page: SectionPage | undefined;
}

/** Finds sections and page bundles among the other files of a site. */
export class Sections {
  readonly #mounts: readonly ContentMount[];
  /** Files are never changed: what was read from one stays true. */
  readonly #pages = new WeakMap<SourceFile, SectionPage>();
  readonly #pathsByKey = new Map<string, readonly string[]>();

  constructor(mounts: readonly ContentMount[]) {
    this.#mounts = mounts;
  }

  /** The home page's section page and those of the folders above a page, the top first. */
  above(path: ContentPath, context: SiteContext): { home: SectionPage | undefined; sections: readonly Section[] } {
    const folders = containerOf(path);
    const sections = folders.map((folder, index) => ({
      folder,
      page: this.#page(folders.slice(0, index + 1), path.language, context),
    }));
    return { home: this.#page([], path.language, context), sections };
  }

  #page(folders: readonly string[], language: string, context: SiteContext): SectionPage | undefined {
    for (const mount of this.#mounts) {
      const folder = folderIn(mount, folders);
      if (folder === undefined) continue;
      for (const path of this.#paths(folder, '_index', mount, language)) {
        const file = context.data(path);
        if (file !== undefined) return this.#read(file);
      }
    }
    return undefined;
  }

  /** True when the page lies in the folder of a page bundle, and so is a resource of it. Source: Hugo `content_map.go`. */
  isInBundle(path: ContentPath, context: SiteContext): boolean {
    const own = path.kind === 'leaf' ? path.folders.length : path.folders.length + 1;
    for (let depth = 1; depth < own; depth++) {
      const folder = folderIn(path.mount, path.folders.slice(0, depth));
      if (folder !== undefined && this.#isBundle(folder, path, context)) return true;
    }
    return false;
  }

  #isBundle(folder: string, { mount, language }: ContentPath, context: SiteContext): boolean {
    return this.#paths(folder, 'index', mount, language).some((path) => context.has(path));
  }

  /** Where the page of a folder may stand in one language. Asked for each post, so the paths are made once. */
  #paths(folder: string, base: string, mount: ContentMount, language: string): readonly string[] {
    const mark = mount.language === language ? '' : `.${language}`;
    const key = `${folder}/${base}${mark}`;
    let paths = this.#pathsByKey.get(key);
    if (paths === undefined) {
      const start = folder === '' ? `${base}${mark}` : key;
      paths = CONTENT_EXTENSIONS.map((extension) => `${start}.${extension}`);
      this.#pathsByKey.set(key, paths);
    }
    return paths;
  }

  #read(file: SourceFile): SectionPage {
    let page = this.#pages.get(file);
    if (page === undefined) {
      const fields = new Fields(readHugoFrontMatter(file.text).data);
      page = {
        title: toText(fields.get('title')),
        slug: toText(fields.get('slug')),
        cascades: readCascades(fields.get('cascade')),
      };
      this.#pages.set(file, page);
    }
    return page;
  }
}

/** The folder on disk that a folder of the content is in a mount; undefined where the mount does not reach it. */
function folderIn({ source, target }: ContentMount, folders: readonly string[]): string | undefined {
  const inner = folders.join('/');
  if (target === '') return joined(source, inner);
  const below = innerPath(target, inner);
  return below === undefined ? undefined : joined(source, below);
}

function joined(folder: string, inner: string): string {
  if (folder === '' || inner === '') return folder + inner;
  return `${folder}/${inner}`;
}
