import { l10n, ProgressLocation, window, type LogOutputChannel } from 'vscode';
import type { ArchiveEdit, ArchivePlan } from '../../core/archive/plan';
import { BlogError } from '../errors';
import { readSettings } from '../settings';
import type { OpenSite, Sites } from '../sites';
import { readCurrent, writeText, type WriteOutcome } from '../write';
import { archivesOf, type Archive } from './archives';
import { askForPlace, chooseArchive, pageOf } from './chooseArchive';
import { chooseSite } from './chooseSite';
import { createDynamicPage, planDynamicPage } from './dynamic';
import { browse, chooseFirstStep } from './firstRun';
import { fileOf, planFor, planRegionIn, type ArchiveJob, type PageText } from './job';
import { isArchiveNode } from './node';
import { findPages } from './pages';
import { openPage, resultWords, showRefusal, showResult, showUpToDate, uriOf, type WritingPlan } from './results';
import type { Snapshots } from './snapshots';
import { createTemplate } from './template';
import { whatMayBeMissing } from './words';

/** The archive that a command is about, or the site that has none yet. */
type Meant =
  | { readonly archive: Archive | undefined; readonly isFirst: false }
  | { readonly archive: undefined; readonly isFirst: true; readonly site: OpenSite };

/** Keeps archive pages true, asking where it has to. */
export class ArchiveWriter {
  readonly #sites: Sites;
  readonly #log: LogOutputChannel;
  readonly #snapshots: Snapshots;

  constructor(sites: Sites, log: LogOutputChannel, snapshots: Snapshots) {
    this.#sites = sites;
    this.#log = log;
    this.#snapshots = snapshots;
  }

  /** Regenerates the archive that a command is about. Resolves once it is written; messages may stay. */
  async regenerate(argument: unknown): Promise<void> {
    const meant = await this.#archiveOf(argument);
    if (meant.archive !== undefined) await this.run(meant.archive);
    else if (meant.isFirst) await this.#begin(meant.site);
  }

  /** Shows the page of the archive that a command is about beside what regenerating would make of it. */
  async showChanges(argument: unknown): Promise<void> {
    const { archive, isFirst } = await this.#archiveOf(argument);
    if (isFirst)
      throw new BlogError(l10n.t('No page of this blog has an archive yet. Run Regenerate Archive to create one.'));
    if (archive === undefined) return;
    const current = await this.#read(archive);
    const plan = await planFor(archive, current);
    if (plan.kind !== 'edit') return this.#explain(archive, plan);
    const title = l10n.t('{0} (now ↔ regenerated)', archive.page);
    await this.#snapshots.compareWithPlan(uriOf(archive), plan.text, title);
  }

  /** Writes a template to start from, for the archive that a command is about. */
  async createTemplate(argument: unknown): Promise<void> {
    const meant = await this.#archiveOf(argument);
    const job = meant.isFirst ? this.#firstJob(meant.site) : meant.archive;
    if (job !== undefined) this.tell((await createTemplate(job)).question);
  }

  /** Writes a page that lists posts at each build, for the site that a command is about. */
  async createDynamicPage(argument: unknown): Promise<void> {
    const site = await chooseSite(argument, this.#sites);
    if (site !== undefined) this.tell((await createDynamicPage(site, this.#log)).message);
  }

  /** Nothing at all where the user chooses none. */
  async #archiveOf(argument: unknown): Promise<Meant> {
    if (isArchiveNode(argument)) return { archive: argument.archive, isFirst: false };
    const site = await chooseSite(argument, this.#sites);
    if (site === undefined) return { archive: undefined, isFirst: false };
    const archives = await archivesOf(site);
    if (archives.length === 0) return { archive: undefined, isFirst: true, site };
    return { archive: await chooseArchive(archives, pageOf(argument, site)), isFirst: false };
  }

  /** Regenerates one archive, asking where it has to. */
  async run(archive: Archive): Promise<void> {
    const [fault] = archive.faults;
    if (fault !== undefined) throw new BlogError(l10n.t('{0} was not regenerated. {1}', archive.page, fault));
    const current = await this.#read(archive);
    const plan = await planFor(archive, current);
    if (plan.kind !== 'noRegion') return this.#carryOut(archive, current, plan);
    const step = await askForPlace(archive, plan.listsPosts);
    if (step === 'insert') await this.#insert(archive);
    else if (step === 'open') await openPage(uriOf(archive));
  }

  #firstJob(site: OpenSite): ArchiveJob {
    const { title } = readSettings(site.root, this.#log).archive;
    return { site, title, page: site.catalog.site.archive.file };
  }

  /** No page of the site has an archive: the user says where one shall be. */
  async #begin(site: OpenSite): Promise<void> {
    const job = this.#firstJob(site);
    const [pages, dynamic] = await Promise.all([findPages(site), planDynamicPage(site, this.#log)]);
    const step = await chooseFirstStep(job, pages, dynamic?.files[0]?.path);
    if (step?.kind === 'create') await this.#plan(job);
    else if (step?.kind === 'createDynamic') this.tell((await createDynamicPage(site, this.#log)).message);
    else if (step?.kind === 'insert') await this.#insert({ ...job, page: step.page });
    else if (step?.kind === 'open') await openPage(uriOf({ ...job, page: step.page }));
    else if (step?.kind === 'browse') await browse(step.address);
  }

  async #plan(job: ArchiveJob): Promise<void> {
    const current = await this.#read(job);
    await this.#carryOut(job, current, await planFor(job, current));
  }

  async #insert(job: ArchiveJob): Promise<void> {
    const current = await this.#read(job);
    const text = current.kind === 'text' ? current.text : '';
    await this.#carryOut(job, current, await planRegionIn(job, text));
  }

  async #read(job: ArchiveJob): Promise<PageText> {
    const options = { location: ProgressLocation.Window, title: l10n.t('Reading {0}', job.page) };
    const current = await window.withProgress(options, () => readCurrent(fileOf(job)));
    if (current.kind === 'refused') throw new BlogError(current.reason);
    return current;
  }

  async #carryOut(job: ArchiveJob, current: PageText, plan: ArchivePlan): Promise<void> {
    switch (plan.kind) {
      case 'upToDate':
        this.tell(showUpToDate(job, plan.posts));
        return;
      case 'refused':
        this.tell(showRefusal(job, plan, this.#log));
        return;
      case 'noRegion':
        // Somebody took the markers away just now.
        throw changedMeanwhile(job);
      case 'edit':
      case 'create':
        if (await this.#mayWrite(job, current, plan)) await this.#write(job, current, plan);
    }
  }

  /** Asks where posts, or what somebody wrote, could be lost. */
  async #mayWrite(job: ArchiveJob, current: PageText, plan: WritingPlan): Promise<boolean> {
    const missing = whatMayBeMissing(job.site);
    if (missing !== undefined && !(await mayLackPosts(job, missing))) return false;
    return plan.kind === 'create' || !plan.isHandEdited || this.#mayReplace(job, current, plan);
  }

  /** Says why there is nothing to compare. */
  #explain(archive: Archive, plan: Exclude<ArchivePlan, ArchiveEdit>): void {
    if (plan.kind === 'upToDate') this.tell(showUpToDate(archive, plan.posts));
    else if (plan.kind === 'refused') this.tell(showRefusal(archive, plan, this.#log));
    else throw new BlogError(l10n.t('{0} has no archive yet. Run Regenerate Archive to create it.', archive.page));
  }

  /** Shows what was changed by hand beside what would replace it, and asks. */
  async #mayReplace({ page }: ArchiveJob, current: PageText, plan: ArchiveEdit): Promise<boolean> {
    const before = current.kind === 'text' ? current.text : '';
    await this.#snapshots.compare(page, before, plan.text, l10n.t('{0} (by hand ↔ regenerated)', page));
    const replace = l10n.t('Replace');
    const words = l10n.t(
      'The archive in {0} was changed by hand. Regenerating it replaces what was written there.',
      page,
    );
    return (await window.showWarningMessage(words, replace, l10n.t('Keep'))) === replace;
  }

  async #write(job: ArchiveJob, current: PageText, plan: WritingPlan): Promise<void> {
    const before = current.kind === 'text' ? current.text : undefined;
    const edits = plan.kind === 'edit' ? plan.edits : undefined;
    const title = l10n.t('Writing {0}', job.page);
    const options = { location: ProgressLocation.Window, title };
    const outcome = await window.withProgress(options, () => writeText(fileOf(job), before, plan.text, edits));
    await assertWritten(outcome, job);
    const words = resultWords(job, plan, outcome);
    this.#log.info(words);
    if (before === undefined) await openPage(uriOf(job));
    this.tell(showResult(words, { job, before, after: plan.text }, this.#snapshots));
  }

  /** Lets a message stay until it is answered; what its buttons do can fail later. */
  tell(message: Promise<void>): void {
    message.catch((error: unknown) => {
      this.#log.error(error instanceof Error ? error : String(error));
      void window.showErrorMessage(error instanceof Error ? error.message : String(error));
    });
  }
}

/** @param reason a sentence */
async function mayLackPosts({ page }: ArchiveJob, reason: string): Promise<boolean> {
  const regenerate = l10n.t('Regenerate Anyway');
  const words = l10n.t('The archive in {0} may lack posts. {1}', page, reason);
  return (await window.showWarningMessage(words, regenerate, l10n.t('Keep'))) === regenerate;
}

async function assertWritten(outcome: WriteOutcome, job: ArchiveJob): Promise<void> {
  if (outcome.kind === 'failed') {
    throw new BlogError(l10n.t('{0} could not be written: {1}', job.page, outcome.reason));
  }
  if (outcome.kind !== 'changed') return;
  const isThere = (await job.site.files.stat(job.page)) !== undefined;
  throw isThere
    ? changedMeanwhile(job)
    : new BlogError(l10n.t('{0} was deleted in the meantime, so nothing was written.', job.page));
}

function changedMeanwhile({ page }: ArchiveJob): BlogError {
  return new BlogError(l10n.t('{0} was changed in the meantime, so nothing was written. Regenerate it again.', page));
}
