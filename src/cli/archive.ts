import { gatherArchive } from '../core/archive/gather';
import { planArchive, planInsertion, type ArchivePlan } from '../core/archive/plan';
import { ofUnreadableFolders } from '../core/siteWalk';
import { archivePages, type ArchivePage } from './archivePage';
import {
  handEditedWords,
  listsPostsWords,
  noRegionWords,
  postsMissingWords,
  staleWords,
  upToDateWords,
  writtenWords,
  type WritingPlan,
} from './archiveWords';
import type { ArchiveOptions } from './arguments';
import { problemLine } from './problemLines';
import { openSites, pathFromFolder } from './sites';
import { CommandError, type Terminal } from './terminal';
import { unifiedDiff } from './unifiedDiff';

/**
 * `almanac archive`: makes the archive page of each site list its published posts, or says whether it does.
 * @returns the exit status: 1 where `--check` finds a page that is not up to date, 2 where one cannot be written
 */
export async function archive(options: ArchiveOptions, terminal: Terminal): Promise<number> {
  const sites = await openSites(options);
  for (const { location, catalog } of sites) {
    for (const { path, problem } of ofUnreadableFolders(catalog.problems)) {
      terminal.note(problemLine(pathFromFolder(location, path), problem));
    }
  }
  const pages = await archivePages(sites, options);
  if (options.output === 'page' && pages.length > 1) {
    const names = pages.map(({ name }) => name).join(', ');
    throw new CommandError(`--stdout prints one page, and there are several: ${names}. Name one with --file.`);
  }
  let status = 0;
  for (const page of pages) status = Math.max(status, await new PageWriter(page, options, terminal).run());
  return status;
}

/** Brings one page up to date, as far as the options let it. */
class PageWriter {
  readonly #page: ArchivePage;
  readonly #options: ArchiveOptions;
  readonly #terminal: Terminal;

  constructor(page: ArchivePage, options: ArchiveOptions, terminal: Terminal) {
    this.#page = page;
    this.#options = options;
    this.#terminal = terminal;
  }

  async run(): Promise<number> {
    const { name } = this.#page;
    const text = await this.#read();
    const plan = await this.#plan(text);
    switch (plan.kind) {
      case 'refused':
        for (const problem of plan.problems) this.#terminal.note(problemLine(this.#nameOf(plan.file), problem));
        return 2;
      case 'noRegion':
        if (plan.listsPosts) return this.#leave(text, listsPostsWords(name));
        this.#terminal.note(noRegionWords(name));
        return 2;
      case 'upToDate':
        return this.#leave(text, upToDateWords(name, plan.posts));
      case 'edit':
      case 'create':
        return this.#carryOut(text, plan);
    }
  }

  async #read(): Promise<string | undefined> {
    const { site, path, name } = this.#page;
    const file = await site.files.read(path);
    if (file?.fault === undefined) return file?.text;
    const code = file.fault === 'notUtf8' ? 'file.notUtf8' : 'file.unreadable';
    throw new CommandError(problemLine(name, { code, args: [name], severity: 'error' }));
  }

  /** @param file of the site; undefined for the page */
  #nameOf(file: string | undefined): string {
    const { site, name } = this.#page;
    return file === undefined ? name : pathFromFolder(site.location, file);
  }

  async #plan(text: string | undefined): Promise<ArchivePlan> {
    const { site, path } = this.#page;
    const { posts, site: settings } = site.catalog;
    const { nowMs } = this.#options;
    const request = await gatherArchive({ page: path, text, site: settings, posts, nowMs }, site.files);
    return this.#options.isInserting && text !== undefined ? planInsertion({ ...request, text }) : planArchive(request);
  }

  #leave(text: string | undefined, words: string): number {
    if (this.#options.output === 'page') this.#terminal.print(text ?? '');
    this.#say(words);
    return 0;
  }

  async #carryOut(text: string | undefined, plan: WritingPlan): Promise<number> {
    const { name, site } = this.#page;
    const { output, isCheck, isForced } = this.#options;
    if (output === 'diff') this.#terminal.print(unifiedDiff(name, text, plan.text));
    if (output === 'page') this.#terminal.print(plan.text);
    if (isCheck) this.#say(staleWords(name, plan));
    if (isCheck || output !== undefined) return isCheck ? 1 : 0;
    if (plan.kind === 'edit' && plan.isHandEdited && !isForced) {
      this.#terminal.note(handEditedWords(name));
      return 2;
    }
    if (ofUnreadableFolders(site.catalog.problems).length > 0 && !isForced) {
      this.#terminal.note(postsMissingWords(name));
      return 2;
    }
    await this.#write(text, plan.text);
    this.#say(writtenWords(name, plan));
    return 0;
  }

  async #write(before: string | undefined, after: string): Promise<void> {
    const { site, path, name } = this.#page;
    const result = await site.files.writeIfUnchanged(path, before, after);
    if (result.kind === 'changed') throw new CommandError(`${name} was changed meanwhile, so nothing was written.`);
    if (result.kind === 'failed') throw new CommandError(`${name} could not be written: ${result.reason}`);
  }

  /** What happened is the result, unless the result is for another program. */
  #say(words: string): void {
    if (this.#options.output === undefined) this.#terminal.print(`${words}\n`);
    else this.#terminal.note(words);
  }
}
