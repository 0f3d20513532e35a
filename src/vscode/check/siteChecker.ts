import { workspace, type TextDocument } from 'vscode';
import { Aliases } from '../../core/check/aliases';
import type { Finding } from '../../core/check/finding';
import { checkSideFile, isSideFile } from '../../core/check/sideFiles';
import { SiteKnowledge } from '../../core/check/siteKnowledge';
import type { SourceFile } from '../../core/ports';
import type { Post } from '../../core/post';
import type { Site } from '../../core/site';
import { now } from '../clock';
import type { OpenSite } from '../sites';
import type { Severities } from '../../core/check/rules';
import { readSeverities } from './severities';

/** What is known of a site with these posts. */
interface Known {
  readonly of: Site;
  readonly posts: readonly Post[];
  readonly knowledge: Promise<SiteKnowledge>;
}

/** Checks posts of one site with the text that they have in the editor, saved or not. */
export class SiteChecker {
  readonly #site: OpenSite;
  #aliases: { readonly of: Site; readonly aliases: Aliases } | undefined;
  #known: Known | undefined;
  #severities: Severities | undefined;
  #isLoaded = false;

  constructor(site: OpenSite) {
    this.#site = site;
  }

  /** How much rules matter to the user. */
  get severities(): Severities {
    this.#severities ??= readSeverities(this.#site.root);
    return this.#severities;
  }

  /** Gathers what checks need, so that the first of them holds nobody up for long. */
  async prepare(): Promise<void> {
    if (!this.#isLoaded) {
      for (const load of [loadEngine, loadDialects, loadCheck]) {
        await load();
        await this.#site.files.giveWay();
      }
      this.#isLoaded = true;
    }
    await this.#knowledge();
  }

  /**
   * What is wrong with a post or a side file; nothing where the file is none, or is gone.
   * @param read the file as it is on the disk, where it was read already
   */
  async check(path: string, read?: SourceFile): Promise<readonly Finding[]> {
    const { catalog, files } = this.#site;
    const [{ checkPost }, known, file] = await Promise.all([loadCheck(), this.#knowledge(), this.#textOf(path, read)]);
    const { site, posts } = catalog;
    if (file === undefined) return [];
    if (isSideFile(site, path)) return checkSideFile(site, file);
    const post = catalog.postFrom(file);
    if (post === undefined) return [];
    return checkPost({ file, post, site, posts, files, known, severities: this.severities, nowMs: now() });
  }

  /** Takes in that posts have changed, appeared or gone. */
  forget(paths: readonly string[]): void {
    this.#aliases?.aliases.forget(paths);
  }

  /** True where posts that have changed are found at other former addresses than before. Each change is told once. */
  async haveAliasesChanged(): Promise<boolean> {
    return (await this.#aliases?.aliases.haveChanged(this.#site.catalog.posts)) ?? false;
  }

  /** Takes in that files may have appeared or gone that posts link to. */
  forgetFiles(): void {
    this.#known = undefined;
  }

  /** Takes in that the user may have another mind about rules. */
  forgetSeverities(): void {
    this.#severities = undefined;
  }

  async #textOf(path: string, read: SourceFile | undefined): Promise<SourceFile | undefined> {
    const document = openDocument(this.#site, path);
    // An editor outlives its file. Posts that are gone are known to be.
    const isToCount = document?.isDirty === true || !isSideFile(this.#site.catalog.site, path);
    if (document !== undefined && isToCount) return { path, text: document.getText() };
    return read ?? this.#site.files.read(path);
  }

  #knowledge(): Promise<SiteKnowledge> {
    const { catalog, files } = this.#site;
    const { site, posts } = catalog;
    if (this.#aliases?.of !== site) this.#aliases = { of: site, aliases: new Aliases(site, files) };
    if (this.#known?.of !== site || this.#known.posts !== posts) {
      const knowledge = SiteKnowledge.of(site, posts, files, this.#aliases.aliases);
      this.#known = { of: site, posts, knowledge };
    }
    return this.#known.knowledge;
  }
}

/** True for a post, and for a file beside posts that its generator may stop at. */
export function isChecked({ catalog }: OpenSite, path: string): boolean {
  return catalog.post(path) !== undefined || isSideFile(catalog.site, path);
}

/** The document of a file, where one is open. */
function openDocument({ files }: OpenSite, path: string): TextDocument | undefined {
  const uri = files.uriOf(path).toString();
  return workspace.textDocuments.find((document) => !document.isClosed && document.uri.toString() === uri);
}

/** They bring the Markdown engines along, so they wait for their first use, and are loaded a part at a time. */
const loadEngine = () => import('../../core/markdown/engine');
const loadDialects = () => import('../../core/markdown/dialects');
const loadCheck = () => import('../../core/check/checkPost');
