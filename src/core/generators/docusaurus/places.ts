import type { LanguageRules } from '../../authoring/rules';
import { isAtOrBelow, outermost, withoutFolder } from '../../paths';
import type { Affected, FileRole } from '../../site';
import { globPattern } from '../globPattern';
import { CONFIG_FILES, type Blog, type DocusaurusConfig } from './config';
import { joined, type PostPlace } from './post';

/** A folder of posts: of a blog, or of its translation into one language. */
interface BlogFolder {
  readonly folder: string;
  readonly blog: Blog;
  readonly language: string | undefined;
  readonly baseUrl: string;
  readonly isIncluded: (name: string) => boolean;
}

/** Where the posts of all blogs and languages stand. */
export class Places {
  readonly #folders: readonly BlogFolder[];

  constructor(config: DocusaurusConfig) {
    const { blogs, locales, defaultLocale, baseUrl, i18nFolder } = config;
    this.#folders = blogs.flatMap((blog) => {
      const isIncluded = matcherOf(blog);
      const own = {
        folder: blog.path,
        blog,
        baseUrl,
        isIncluded,
        language: locales.length === 0 ? undefined : defaultLocale,
      };
      const plugin = blog.id === 'default' ? BLOG_PLUGIN : `${BLOG_PLUGIN}-${blog.id}`;
      const others = locales.map((language) => ({
        ...own,
        folder: `${i18nFolder}/${language}/${plugin}`,
        baseUrl: joined([baseUrl, language, '/']),
        language,
      }));
      return [own, ...others];
    });
  }

  /** The folders, none of which lies in another. */
  get roots(): readonly string[] {
    const folders = [...new Set(this.#folders.map(({ folder }) => folder))];
    return outermost(folders);
  }

  /** Each language has folders of its own. Source: Docusaurus `docusaurus-utils/src/i18nUtils.ts`. */
  get languages(): LanguageRules | undefined {
    const codes = [...new Set(this.#folders.flatMap(({ language }) => language ?? []))];
    if (codes.length < 2) return undefined;
    return {
      codes,
      pathFor: (path, language) => {
        const here = this.#folderOf(path);
        const there = this.#folders.find((each) => each.blog === here?.blog && each.language === language);
        return here === undefined || there === undefined
          ? path
          : [there.folder, nameIn(here, path)].filter(Boolean).join('/');
      },
    };
  }

  role(path: string): FileRole {
    if (CONFIG_FILES.includes(path)) return 'config';
    const found = this.#folderOf(path);
    if (found === undefined) return 'other';
    const name = nameIn(found, path);
    if (name === found.blog.tagsFile || name === found.blog.authorsFile) return 'data';
    return found.isIncluded(name) ? 'post' : 'other';
  }

  affects(path: string): Affected {
    const role = this.role(path);
    if (role === 'config') return { kind: 'site' };
    const found = this.#folderOf(path);
    // The list of posts shows nothing of their authors.
    const isOfTags = role === 'data' && found !== undefined && nameIn(found, path) === found.blog.tagsFile;
    if (isOfTags) return { kind: 'subtree', folder: found.folder };
    return { kind: role === 'post' ? 'post' : 'nothing' };
  }

  placeOf(path: string): PostPlace | undefined {
    const found = this.#folderOf(path);
    return found && { blog: found.blog, name: nameIn(found, path), baseUrl: found.baseUrl, language: found.language };
  }

  /** Where the tags of a post may be predefined: in its language, else for all. */
  tagsFiles(path: string): readonly string[] {
    return this.#filesFor(path, ({ tagsFile }) => tagsFile);
  }

  /** Where its authors may be, likewise. Source: Docusaurus `plugin-content-blog/src/authorsMap.ts`. */
  authorsFiles(path: string): readonly string[] {
    return this.#filesFor(path, ({ authorsFile }) => authorsFile);
  }

  #filesFor(path: string, nameOf: (blog: Blog) => string): readonly string[] {
    const found = this.#folderOf(path);
    if (found === undefined) return [];
    return [found.folder, found.blog.path].map((folder) => `${folder}/${nameOf(found.blog)}`);
  }

  /** The innermost folder of posts that a file stands in. */
  #folderOf(path: string): BlogFolder | undefined {
    let found: BlogFolder | undefined;
    for (const folder of this.#folders) {
      if (isAtOrBelow(folder.folder, path) && folder.folder.length > (found?.folder.length ?? -1)) found = folder;
    }
    return found;
  }
}

const BLOG_PLUGIN = 'docusaurus-plugin-content-blog';

function matcherOf({ include, exclude }: Blog): (name: string) => boolean {
  const included = include.map((glob) => globPattern(glob));
  const excluded = exclude.map((glob) => globPattern(glob, true));
  return (name) => included.some((matches) => matches(name)) && !excluded.some((matches) => matches(name));
}

function nameIn({ folder }: BlogFolder, path: string): string {
  return withoutFolder(folder, path);
}
