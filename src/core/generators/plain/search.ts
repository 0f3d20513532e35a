import { outermost } from '../../paths';
import type { AbortSignalLike, FileStore } from '../../ports';
import type { Generator } from '../../site';
import type { SiteLocation } from '../location';
import { isCodeProject, isDocumentation } from '../foreignFolders';
import { hasDate } from './dates';
import { isMarkdown } from './plain';

/** So many dated Markdown files must share a folder before it counts as a blog. */
const DATED_FILES_OF_A_BLOG = 3;
/** Of a folder whose file names carry no dates, at most so many files are opened to look for one. */
const MOST_FILES_READ_PER_FOLDER = 12;
const MOST_FILES_READ = 300;

/**
 * Looks for a blog without a generator: at least three dated Markdown files in one folder, outside the documentation of a
 * code project. What lies in a page bundle, or in folders that are named by dates, counts for the folder that holds those.
 */
export class PlainSearch {
  readonly #files: FileStore;
  readonly #byFolder = new Map<string, string[]>();
  #isCodeProject = false;
  #filesRead = 0;

  constructor(files: FileStore) {
    this.#files = files;
  }

  /** Notes the names in a folder. The root comes first. */
  add(folder: string, names: readonly string[]): void {
    if (folder === '') this.#isCodeProject = isCodeProject(names);
    if (this.#isCodeProject && isDocumentation(folder)) return;
    for (const name of names.filter(isMarkdown)) {
      const isBundle = /^index\.\w+$/.test(name) && folder !== '';
      const owner = withoutDates(isBundle ? parentOf(folder) : folder);
      const path = folder === '' ? name : `${folder}/${name}`;
      const paths = this.#byFolder.get(owner);
      if (paths === undefined) this.#byFolder.set(owner, [path]);
      else paths.push(path);
    }
  }

  /** The plain site that the noted folders make up, or undefined. */
  async locate(generators: readonly Generator[], signal?: AbortSignalLike): Promise<SiteLocation | undefined> {
    const generator = generators.find((candidate) => candidate.id === 'plain');
    if (generator === undefined) return undefined;
    const blogs: string[] = [];
    for (const [folder, paths] of this.#byFolder) {
      signal?.throwIfAborted();
      if (await this.#isBlog(paths)) blogs.push(folder);
    }
    if (blogs.length === 0) return undefined;
    const evidence = blogs.map((folder) => `${folder === '' ? '.' : folder}/*.md`);
    return {
      root: '',
      generator,
      detection: { confidence: 0.3, evidence },
      contentFolders: outermost(blogs),
    };
  }

  async #isBlog(paths: readonly string[]): Promise<boolean> {
    if (paths.length < DATED_FILES_OF_A_BLOG) return false;
    const dated = paths.filter((path) => hasDate(path, ''));
    let missing = DATED_FILES_OF_A_BLOG - dated.length;
    if (missing <= 0) return true;
    for (const path of paths.filter((candidate) => !dated.includes(candidate)).slice(0, MOST_FILES_READ_PER_FOLDER)) {
      if (this.#filesRead >= MOST_FILES_READ) return false;
      this.#filesRead++;
      const file = await this.#files.read(path);
      if (file !== undefined && hasDate(path, file.text)) missing--;
      if (missing === 0) return true;
    }
    return false;
  }
}

/** A folder without the folders at its end that stand for a date: `2024/05/31`, `2024/05`, `2024`, `2024-05-31-walk`. */
function withoutDates(folder: string): string {
  return folder.replace(/(?:^|\/)\d{4}-\d{1,2}-\d{1,2}[^/]*$/, '').replace(/(?:^|\/)\d{4}(?:\/\d{1,2}){0,2}$/, '');
}

function parentOf(folder: string): string {
  const slash = folder.lastIndexOf('/');
  return slash < 0 ? '' : folder.slice(0, slash);
}
