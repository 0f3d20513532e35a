import { workspace, type TextDocument } from 'vscode';
import { Aliases } from '../../core/check/aliases';
import type { Finding } from '../../core/check/finding';
import { SiteKnowledge } from '../../core/check/siteKnowledge';
import type { SourceFile } from '../../core/ports';
import type { Post } from '../../core/post';
import type { Site } from '../../core/site';
import { now } from '../clock';
import type { OpenSite } from '../sites';
import { readSeverities } from './severities';

/** Checks posts of one site with the text that they have in the editor, saved or not. */
export class SiteChecker {
  readonly #site: OpenSite;
  #aliases: { readonly of: Site; readonly aliases: Aliases } | undefined;
  #known: { readonly of: Site; readonly posts: readonly Post[]; readonly knowledge: SiteKnowledge } | undefined;

  constructor(site: OpenSite) {
    this.#site = site;
  }

  /** What is wrong with a post; nothing where the file is none, or is gone. */
  async check(path: string): Promise<readonly Finding[]> {
    const { catalog, files, root } = this.#site;
    const [{ checkPost }, file] = await Promise.all([loadCheck(), this.#read(path)]);
    const post = file === undefined ? undefined : catalog.postFrom(file);
    if (file === undefined || post === undefined) return [];
    return checkPost({
      file,
      post,
      site: catalog.site,
      posts: catalog.posts,
      files,
      known: this.#knowledge(),
      severities: readSeverities(root),
      nowMs: now(),
    });
  }

  /** Takes in that posts have changed, appeared or gone. */
  forget(paths: readonly string[]): void {
    this.#aliases?.aliases.forget(paths);
  }

  /** Takes in that files may have appeared or gone that posts link to. */
  forgetFiles(): void {
    this.#known = undefined;
  }

  async #read(path: string): Promise<SourceFile | undefined> {
    const text = openDocument(this.#site, path)?.getText();
    return text === undefined ? this.#site.files.read(path) : { path, text };
  }

  #knowledge(): SiteKnowledge {
    const { catalog, files } = this.#site;
    const { site, posts } = catalog;
    if (this.#aliases?.of !== site) this.#aliases = { of: site, aliases: new Aliases(site, files) };
    if (this.#known?.of !== site || this.#known.posts !== posts) {
      const knowledge = new SiteKnowledge(site, posts, files, this.#aliases.aliases);
      this.#known = { of: site, posts, knowledge };
    }
    return this.#known.knowledge;
  }
}

/** The document of a file, where one is open. */
function openDocument({ files }: OpenSite, path: string): TextDocument | undefined {
  const uri = files.uriOf(path).toString();
  return workspace.textDocuments.find((document) => !document.isClosed && document.uri.toString() === uri);
}

/** It brings the Markdown engines along, so it waits for its first use. */
const loadCheck = () => import('../../core/check/checkPost');
