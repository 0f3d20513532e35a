import { EventEmitter, type LogOutputChannel } from 'vscode';
import { asStated, isCheckCode } from '../../core/check/rules';
import type { Problem } from '../../core/problems';
import { now } from '../clock';
import { Lifetime } from '../disposable';
import type { OpenSite, Sites, SitesChange } from '../sites';
import type { ProblemBoard } from './board';
import { readSeverities } from './severities';
import { SiteChecker } from './siteChecker';

/** So long posts are checked in a row … */
const SLICE_MS = 15;
/** … before others get so long a turn. */
const PAUSE_MS = 20;

/** What depends on other posts and files, and may be right or wrong once these have changed. */
const ON_OTHERS = /^(?:url\.duplicate|tags\.case|link\.nowhere|link\.noPost|image\.nowhere|template\.noFile)$/;

/** Checks the posts of all sites in the background, a few at a time, those first that were asked for last. */
export class CheckScheduler extends Lifetime {
  readonly #sites: Sites;
  readonly #board: ProblemBoard;
  readonly #log: LogOutputChannel;
  readonly #checkers = new Map<OpenSite, SiteChecker>();
  readonly #waiting = new Map<OpenSite, Set<string>>();
  /** The addresses of posts when their site was checked as a whole. */
  readonly #addresses = new Map<OpenSite, Addresses>();
  readonly #didRest = this.register(new EventEmitter<void>());
  #isRunning = false;

  constructor(sites: Sites, board: ProblemBoard, log: LogOutputChannel) {
    super();
    this.#sites = sites;
    this.#board = board;
    this.#log = log;
    this.register(sites.onDidChange((change) => this.#follow(change)));
    for (const site of sites.all) this.checkSite(site);
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
    this.checkerOf(site).forgetFiles();
    const { posts } = site.catalog;
    this.#addresses.set(site, addressesOf(site));
    this.#showRead(site);
    this.checkSoon(
      site,
      posts.map(({ path }) => path),
    );
  }

  /** Checks some posts of a site before those that are waiting. */
  checkSoon(site: OpenSite, paths: readonly string[]): void {
    const waiting = this.#waiting.get(site) ?? new Set<string>();
    this.#waiting.set(site, new Set([...paths, ...waiting]));
    if (!this.#isRunning && !this.isDisposed) void this.#run();
  }

  /** Checks again what was wrong because of other files. */
  checkReferences(site: OpenSite): void {
    this.checkerOf(site).forgetFiles();
    const paths = [...this.#board.problemsOf(site)].flatMap(([path, problems]) =>
      problems.some(({ code }) => ON_OTHERS.test(code)) ? [path] : [],
    );
    this.checkSoon(site, paths);
  }

  /** Checks one post at once, and shows what is wrong with it. Never rejects. */
  async checkNow(site: OpenSite, path: string): Promise<readonly Problem[]> {
    this.#waiting.get(site)?.delete(path);
    try {
      const findings = await this.checkerOf(site).check(path);
      if (this.#sites.all.includes(site)) this.#board.show(site, path, findings);
      return findings;
    } catch (error) {
      this.#log.error(error instanceof Error ? error : String(error), `check of ${path}`);
      return [];
    }
  }

  checkerOf(site: OpenSite): SiteChecker {
    const known = this.#checkers.get(site) ?? new SiteChecker(site);
    this.#checkers.set(site, known);
    return known;
  }

  #follow(change: SitesChange): void {
    if (change.kind === 'sites') this.#forgetClosed();
    else if (change.kind === 'site') this.checkSite(change.site);
    else if (change.kind === 'posts') this.#takeIn(change.site, change.paths);
  }

  #takeIn(site: OpenSite, paths: readonly string[]): void {
    this.checkerOf(site).forget(paths);
    for (const path of paths) this.#showReadOf(site, path);
    // Another address, or one less, may be linked to from anywhere.
    const known = this.#addresses.get(site);
    if (known !== undefined && paths.every((path) => hasKept(site, path, known))) this.checkReferences(site);
    else this.checkSite(site);
    this.checkSoon(site, paths);
  }

  #forgetClosed(): void {
    const open = new Set(this.#sites.all);
    const known = new Set([...this.#board.sites, ...this.#checkers.keys(), ...this.#waiting.keys()]);
    for (const site of known) {
      if (open.has(site)) continue;
      this.#board.clear(site);
      for (const map of [this.#checkers, this.#waiting, this.#addresses]) map.delete(site);
    }
  }

  /** The problems of the configuration, and those of posts that were not checked yet. */
  #showRead(site: OpenSite): void {
    const { catalog } = site;
    const shown = this.#board.problemsOf(site);
    const byPath = new Map<string, Problem[]>();
    for (const { path, problem } of catalog.site.problems) {
      byPath.set(path, [...(byPath.get(path) ?? []), problem]);
    }
    for (const path of shown.keys()) {
      if (catalog.post(path) === undefined && !byPath.has(path)) this.#board.show(site, path, []);
    }
    for (const [path, problems] of byPath) this.#board.show(site, path, problems);
    for (const { path, problems } of catalog.posts) if (problems.length > 0) this.#showReadOf(site, path);
  }

  /** What reading a post has found, beside what checking it had found before: that is looked at soon. */
  #showReadOf(site: OpenSite, path: string): void {
    const post = site.catalog.post(path);
    const severities = readSeverities(site.root);
    const read = (post?.problems ?? []).flatMap((problem) => asStated(problem, severities) ?? []);
    const checked = (this.#board.problemsOf(site).get(path) ?? []).filter(({ code }) => isCheckCode(code));
    this.#board.show(site, path, post === undefined ? [] : [...read, ...checked]);
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    let sinceMs = now();
    for (let next = this.#next(); next !== undefined && !this.isDisposed; next = this.#next()) {
      await this.checkNow(next.site, next.path);
      if (now() - sinceMs < SLICE_MS) continue;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      sinceMs = now();
    }
    this.#isRunning = false;
    if (!this.isDisposed) this.#didRest.fire();
  }

  #next(): { readonly site: OpenSite; readonly path: string } | undefined {
    for (const [site, paths] of this.#waiting) {
      for (const path of paths) return { site, path };
      this.#waiting.delete(site);
    }
    return undefined;
  }
}

/** What links of other posts may lead to: the addresses of posts by their paths, undefined where they cannot be known. */
type Addresses = ReadonlyMap<string, string | undefined>;

function addressesOf({ catalog }: OpenSite): Addresses {
  return new Map(catalog.posts.map(({ path, url }) => [path, url]));
}

/** True where a post is at the address at which it was, or is still none. */
function hasKept({ catalog }: OpenSite, path: string, known: Addresses): boolean {
  const post = catalog.post(path);
  return post === undefined ? !known.has(path) : known.has(path) && known.get(path) === post.url;
}
