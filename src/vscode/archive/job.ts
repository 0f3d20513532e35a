import type { ArchivePlan, ArchiveRequest } from '../../core/archive/plan';
import type { ArchiveShape } from '../../core/archive/shape';
import { now } from '../clock';
import type { OpenSite } from '../sites';
import type { CurrentText } from '../write';
import type { FileOfSite } from '../fileOfSite';

/** The archive of one page. */
export interface ArchiveJob {
  readonly site: OpenSite;
  /** Path of the page, relative to the root of the site. */
  readonly page: string;
  /** Title of the page, if it is made anew; undefined: what the generator calls it. */
  readonly title: string | undefined;
  /** What the settings say of it; undefined: nothing. The page itself may say more. */
  readonly shape?: ArchiveShape | undefined;
}

export type PageText = Exclude<CurrentText, { kind: 'refused' }>;

export function fileOf({ site, page }: ArchiveJob): FileOfSite {
  return { files: site.files, path: page };
}

/** What has to happen to the page, whose text is `current`. Rejects with the abort reason of the signal. */
export async function planFor(job: ArchiveJob, current: PageText, signal?: AbortSignal): Promise<ArchivePlan> {
  const { gatherArchive, planArchive } = await loadPlanning();
  const request = await gatherArchive(requestOf(job, current), job.site.files, signal);
  signal?.throwIfAborted();
  return planArchive(request);
}

/** As `planFor`, for a page that gets its region first. */
export async function planRegionIn(job: ArchiveJob, text: string): Promise<ArchivePlan> {
  const { gatherArchive, planInsertion } = await loadPlanning();
  const request = await gatherArchive(requestOf(job, { kind: 'text', text }), job.site.files);
  return planInsertion({ ...request, text });
}

function requestOf({ site, page, title, shape }: ArchiveJob, current: PageText): ArchiveRequest {
  return {
    page,
    text: current.kind === 'text' ? current.text : undefined,
    title,
    shape,
    site: site.catalog.site,
    posts: site.catalog.posts,
    nowMs: now(),
  };
}

/** It brings a Markdown parser and Liquid along, so it waits for its first use. */
async function loadPlanning() {
  const [gathering, planning] = await Promise.all([
    import('../../core/archive/gather'),
    import('../../core/archive/plan'),
  ]);
  return { ...gathering, ...planning };
}
