import { ConfigurationTarget, l10n, window, workspace } from 'vscode';
import type { ArchiveShape } from '../../core/archive/shape';
import { BlogError } from '../errors';
import { SECTION } from '../settings';
import { readCurrent } from '../write';
import { fileOf, type ArchiveJob } from './job';
import { openPage } from './results';

/**
 * Writes the template of an archive's present shape to start from, and opens it; one that the archive has already is
 * opened.
 * @returns a question that stays until it is answered: whether the archive shall use it
 */
export async function createTemplate(job: ArchiveJob): Promise<{ readonly question: Promise<void> }> {
  const { site, page } = job;
  const { starterTemplate, STARTER_PATH } = await import('../../core/archive/templates/starter');
  const shape = await shapeOf(job);
  const path = shape.template ?? (await freePath(job, STARTER_PATH));
  if ((await site.files.stat(path)) === undefined) {
    const written = await site.files.writeIfUnchanged(path, undefined, starterTemplate(shape, page));
    if (written.kind === 'changed') throw new BlogError(l10n.t('{0} already exists.', path));
    if (written.kind === 'failed') throw new BlogError(l10n.t('{0} could not be written: {1}', path, written.reason));
  }
  await openPage(site.files.uriOf(path));
  return { question: shape.template === undefined ? offerUse(job, path) : Promise.resolve() };
}

/** As the settings and the page have it. */
async function shapeOf(job: ArchiveJob): Promise<ArchiveShape> {
  const [{ defaultShape }, { readPageShape }] = await Promise.all([
    import('../../core/archive/shape'),
    import('../../core/archive/pageShape'),
  ]);
  const preset = job.shape ?? defaultShape;
  const current = await readCurrent(fileOf(job));
  const described = current.kind === 'text' ? readPageShape(current.text, preset) : undefined;
  return described?.kind === 'read' ? described.shape : preset;
}

/** `archive.liquid`, else `archive-2.liquid`, … */
async function freePath({ site }: ArchiveJob, wanted: string): Promise<string> {
  let path = wanted;
  for (let number = 2; (await site.files.stat(path)) !== undefined; number++) {
    path = wanted.replace(/(?=\.[^.]*$)/, `-${number}`);
  }
  return path;
}

async function offerUse(job: ArchiveJob, path: string): Promise<void> {
  const use = l10n.t('Use It');
  const words = l10n.t('{0} was created. Should the archive in {1} use it from now on?', path, job.page);
  if ((await window.showInformationMessage(words, use)) === use) await useTemplate(job, path);
}

/** Names the template in the setting `almanac.archives`, in the entry of the archive or in a new one. */
export async function useTemplate({ site, page, shape }: ArchiveJob, template: string): Promise<void> {
  const settings = workspace.getConfiguration(SECTION, site.root);
  const stated = settings.inspect<unknown>('archives');
  const isInFolder = stated?.workspaceFolderValue !== undefined || workspace.workspaceFile === undefined;
  const before = settings.get<unknown>('archives');
  const entries: readonly unknown[] = Array.isArray(before) ? before : [];
  const index = entries.findIndex((entry) => isEntryOf(entry, page, shape));
  const entry = index < 0 ? { file: page } : Object(entries[index]);
  const next = { ...entry, template };
  const archives = index < 0 ? [...entries, next] : entries.with(index, next);
  const target = isInFolder ? ConfigurationTarget.WorkspaceFolder : ConfigurationTarget.Workspace;
  await settings.update('archives', archives, target);
}

/** Two archives may stand in one page: then their markers tell them apart. */
function isEntryOf(entry: unknown, page: string, shape: ArchiveShape | undefined): boolean {
  if (typeof entry !== 'object' || entry === null || !('file' in entry)) return false;
  const isSamePage = typeof entry.file === 'string' && entry.file.replace(/^(?:\.\/+)+/, '') === page;
  return isSamePage && 'markers' in entry === (shape?.markers !== undefined);
}
