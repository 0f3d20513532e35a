import { EventEmitter, type LogOutputChannel } from 'vscode';
import { asStated, isCheckCode } from '../../core/check/rules';
import { isSideFile, sideFilesOf } from '../../core/check/sideFiles';
import { seenByOthers } from '../../core/check/seenByOthers';
import type { SourceFile } from '../../core/ports';
import type { Post } from '../../core/post';
import type { Problem } from '../../core/problems';
import { now } from '../clock';
import { Lifetime } from '../disposable';
import type { OpenSite, Sites } from '../sites';
import type { SitesChange } from '../sitesChange';
import type { ProblemBoard } from './board';
import { isChecked, SiteChecker } from './siteChecker';

/** What reading so many posts has found is shown at once; that of more, with what checking them finds. */
const POSTS_AT_ONCE = 500;
/** So many posts are read at once … */
const POSTS_PER_READ = 32;
/** … and checked in a row for so long … */
const SLICE_MS = 8;
/** … before others get so long a turn. */
const PAUSE_MS = 16;

/** What depends on other posts and files, and may be right or wrong once these have changed. */
const ON_OTHERS = /^(?:url\.duplicate|tags\.case|link\.nowhere|link\.noPost|image\.nowhere|template\.noFile)$/;

/** Checks the posts of all sites in the background, a few at a time, those first that were asked for last. */
export class CheckScheduler extends Lifetime {
  readonly #sites: Sites;
  readonly #board: ProblemBoard;
  readonly #log: LogOutputChannel;
  readonly #checkers = new Map<OpenSite, SiteChecker>();
  readonly #waiting = new Map<OpenSite, Set<string>>();
  /** The posts of each site as they were when something was last said to have changed. */
  readonly #seen = new Map<OpenSite, readonly Post[]>();
  readonly #didRest = this.register(new EventEmitter<void>());
  #isRunning = false;

  constructor(sites: Sites, board: ProblemBoard, log: LogOutputChannel) {
    super();
    this.#sites = sites;
    this.#board = board;
    this.#log = log;
    this.register(sites.onDidChange((change) => this.#follow(change)));
    for (const site of sites.all) this.#checkAnew(site);
  }

  /** Waits until nothing is left to check. */
  async whenResting(): Promise<void> {
    while (this.#isRunning) {
      await new Promise<void>((resolve) => {
        const listener = this.#didRest.event(() => {
          listener.dispose();
          resolve();
        });
      });
    }
  }

  /** Checks all posts of a site, by and by. What reading them has found is shown at once. */
  checkSite(site: OpenSite): void {
    const checker = this.checkerOf(site);
    checker.forgetFiles();
    checker.forgetSeverities();
    const { posts } = site.catalog;
    this.#seen.set(site, posts);
    this.#showRead(site);
    this.checkSoon(
      site,
      posts.map(({ path }) => path),
    );
  }

  /** Checks some posts and side files of a site before those that are waiting. */
  checkSoon(site: OpenSite, paths: readonly string[]): void {
    const waiting = this.#waiting.get(site) ?? new Set<string>();
    this.#waiting.set(site, new Set([...paths, ...waiting]));
    if (!this.#isRunning && !this.isDisposed) void this.#run();
  }

  /** Checks again what was wrong because of other files, or in those that may be gone. */
  checkReferences(site: OpenSite): void {
    this.checkerOf(site).forgetFiles();
    const paths = [...this.#board.problemsOf(site)].flatMap(([path, problems]) =>
      isSideFile(site.catalog.site, path) || problems.some(({ code }) => ON_OTHERS.test(code)) ? [path] : [],
    );
    this.checkSoon(site, paths);
  }

  /** Takes in that the text of posts has changed, which need not make other posts of them. */
  noteTexts(site: OpenSite, paths: readonly string[]): void {
    this.checkerOf(site).forget(paths);
    this.checkSoon(site, paths);
  }

  /** Checks one post at once, and shows what is wrong with it. Never rejects. */
  checkNow(site: OpenSite, path: string): Promise<readonly Problem[]> {
    this.#waiting.get(site)?.delete(path);
    return this.#check(site, path);
  }

  checkerOf(site: OpenSite): SiteChecker {
    const known = this.#checkers.get(site) ?? new SiteChecker(site);
    this.#checkers.set(site, known);
    return known;
  }

  /** @param read the file as it is on the disk, where it was read already */
  async #check(site: OpenSite, path: string, read?: SourceFile): Promise<readonly Problem[]> {
    try {
      const findings = await this.checkerOf(site).check(path, read);
      // A post that is gone by now may still be open in an editor, or have been read before.
      if (!this.#sites.all.includes(site) || !isChecked(site, path)) return [];
      this.#board.show(site, path, findings);
      return findings;
    } catch (error) {
      this.#log.error(error instanceof Error ? error : String(error), `check of ${path}`);
      return [];
    }
  }

  /** Checks what was configured just now: the posts, and the side files, to which no change of posts matters. */
  #checkAnew(site: OpenSite): void {
    this.checkSite(site);
    sideFilesOf(site.catalog.site, site.files).then(
      (paths) => this.checkSoon(site, paths),
      (error: unknown) => this.#log.error(error instanceof Error ? error : String(error)),
    );
  }

  #follow(change: SitesChange): void {
    if (change.kind === 'sites') this.#forgetClosed();
    else if (change.kind === 'site') this.#checkAnew(change.site);
    else if (change.kind === 'posts') this.#takeIn(change.site, change.paths);
  }

  #takeIn(site: OpenSite, paths: readonly string[]): void {
    this.checkerOf(site).forget(paths);
    const before = this.#seen.get(site) ?? [];
    this.#seen.set(site, site.catalog.posts);
    const isLater = (path: string): boolean => paths.length > POSTS_AT_ONCE && site.catalog.post(path) !== undefined;
    for (const path of paths) if (!isLater(path)) this.#showReadOf(site, path);
    const seen = seenByOthers(before, (path) => site.catalog.post(path), paths);
    // Another address, or one less, may be linked to from anywhere.
    if (seen === 'addresses') this.checkSite(site);
    else if (seen === 'facts') this.checkReferences(site);
    this.checkSoon(site, paths);
  }

  #forgetClosed(): void {
    const open = new Set(this.#sites.all);
    const known = new Set([...this.#board.sites, ...this.#checkers.keys(), ...this.#waiting.keys()]);
    for (const site of known) {
      if (open.has(site)) continue;
      this.#board.clear(site);
      for (const map of [this.#checkers, this.#waiting, this.#seen]) map.delete(site);
    }
  }

  /** The problems of the configuration and of data files, and those of posts that were not checked yet. */
  #showRead(site: OpenSite): void {
    const { catalog } = site;
    const shown = this.#board.problemsOf(site);
    const byPath = new Map<string, Problem[]>();
    for (const { path, problem } of catalog.problems) {
      byPath.set(path, [...(byPath.get(path) ?? []), problem]);
    }
    for (const path of shown.keys()) {
      if (!isChecked(site, path) && !byPath.has(path)) this.#board.show(site, path, []);
    }
    for (const [path, problems] of byPath) this.#board.show(site, path, problems);
    for (const { path, problems } of catalog.posts) if (problems.length > 0) this.#showReadOf(site, path);
  }

  /** What reading a post has found, beside what checking it had found before: that is looked at soon. */
  #showReadOf(site: OpenSite, path: string): void {
    const post = site.catalog.post(path);
    const { severities } = this.checkerOf(site);
    const problems = post?.problems ?? site.catalog.problemsAt(path);
    const read = problems.flatMap((problem) => asStated(problem, severities) ?? []);
    const checked = (this.#board.problemsOf(site).get(path) ?? []).filter(({ code }) => isCheckCode(code));
    this.#board.show(site, path, post === undefined ? read : [...read, ...checked]);
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    for (let next = this.#next(); next !== undefined && !this.isDisposed; next = this.#next()) {
      try {
        await this.#checkTogether(next.site, next.paths);
      } catch (error) {
        this.#log.error(error instanceof Error ? error : String(error));
      }
    }
    this.#isRunning = false;
    if (!this.isDisposed) this.#didRest.fire();
  }

  /** Reading one after the other would take longer than checking. */
  async #checkTogether(site: OpenSite, paths: readonly string[]): Promise<void> {
    const files = new Map<string, SourceFile>();
    for await (const batch of site.files.readMany(paths)) for (const file of batch) files.set(file.path, file);
    const checker = this.checkerOf(site);
    await checker.prepare();
    // Another address, or one less, may be linked to from anywhere.
    if (await checker.haveAliasesChanged()) this.checkSite(site);
    let sinceMs = now();
    for (const path of paths) {
      if (this.isDisposed || !this.#sites.all.includes(site)) return;
      await this.#check(site, path, files.get(path));
      if (now() - sinceMs < SLICE_MS) continue;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      sinceMs = now();
    }
  }

  /** The next posts of one site. */
  #next(): { readonly site: OpenSite; readonly paths: readonly string[] } | undefined {
    for (const [site, waiting] of this.#waiting) {
      const paths = [...waiting].slice(0, POSTS_PER_READ);
      for (const path of paths) waiting.delete(path);
      if (paths.length > 0) return { site, paths };
      this.#waiting.delete(site);
    }
    return undefined;
  }
}
