import type { Problem } from '../problems';
import { applyEdits, rangeAt, type TextEdit } from '../text';
import { countChanges, type ArchiveCounts } from './changes';
import { regionContent, type ContentRequest } from './content';
import { digestOf } from './digest';
import { changedLines } from './edits';
import { holdsRegion } from './holds';
import { htmlTarget } from './htmlTarget';
import { placeForRegion } from './insertion';
import { listsPosts } from './loops';
import type { MarkerNames } from './markerNames';
import { endMarker, startMarker, withDigest } from './markers';
import { escapeMarkdown } from './escape';
import { pageFormat, type PageFormat } from './pageFormat';
import { findRegion, type Region } from './region';
import { readPageShape } from './pageShape';
import { defaultShape, type ArchiveShape } from './shape';

/**
 * Everything that an archive depends on. What some shapes need besides the posts (`details`, `template`) is gathered by
 * `gatherArchive`.
 */
export interface ArchiveRequest extends ContentRequest {
  /** The page as it is, BOM and line ends included; undefined where there is no such file. */
  readonly text: string | undefined;
  /** Title of the page, if it is made anew; default: what the generator calls it. */
  readonly title?: string | undefined;
  /** What is not said in the front matter of the page, under the key `almanac`. */
  readonly shape?: ArchiveShape | undefined;
}

/** What has to happen to a page for its archive to be true. */
export type ArchivePlan =
  | { readonly kind: 'upToDate'; readonly posts: number }
  | ArchiveEdit
  | { readonly kind: 'create'; readonly text: string; readonly posts: number }
  /** The page is there, without a region: it is not touched unasked. `listsPosts`: the generator fills it at each build. */
  | { readonly kind: 'noRegion'; readonly listsPosts: boolean }
  /** `file`: where the problems stand, if that is not the page but its template. */
  | { readonly kind: 'refused'; readonly problems: readonly Problem[]; readonly file?: string };

export interface ArchiveEdit {
  readonly kind: 'edit';
  /** Whole lines of the region and its start marker, and nothing else. */
  readonly edits: readonly TextEdit[];
  /** The whole page as it will be. */
  readonly text: string;
  readonly counts: ArchiveCounts;
  /** True where what will be replaced is not what was written there last. */
  readonly isHandEdited: boolean;
}

/** Plans the archive of a page: its region is replaced, or the page is made. Everything outside the region stays. */
export function planArchive(request: ArchiveRequest): ArchivePlan {
  const { page, text } = request;
  const format = pageFormat(page);
  if (format === undefined) return refused({ code: 'archive.format', args: [page], severity: 'error' });
  if (text === undefined) return planNewPage(request, format);
  const described = readPageShape(text, request.shape ?? defaultShape);
  if (described.kind === 'refused') return described;
  const search = findRegion(text, format, described.shape.markers);
  if (search.kind === 'none') return { kind: 'noRegion', listsPosts: listsPosts(text) };
  return search.kind === 'refused' ? search : planReplacement(text, search.region, request, format, described.shape);
}

/** Plans a region at the end of a page that has none (in HTML: of its main part), and the archive in it. */
export function planInsertion(request: ArchiveRequest & { readonly text: string }): ArchivePlan {
  const { page, text } = request;
  const format = pageFormat(page);
  if (format === undefined) return refused({ code: 'archive.format', args: [page], severity: 'error' });
  const described = readPageShape(text, request.shape ?? defaultShape);
  if (described.kind === 'refused') return described;
  const { markers } = described.shape;
  if (findRegion(text, format, markers).kind !== 'none') return planArchive(request);
  const place = placeForRegion(text, format);
  const region = place.before + emptyRegion(format, markers) + place.behind;
  const empty: TextEdit = { start: place.at, end: place.at, text: region };
  const plan = planArchive({ ...request, text: applyEdits(text, [empty]) });
  if (plan.kind === 'refused' && plan.file !== undefined) return plan;
  if (plan.kind === 'noRegion' || plan.kind === 'refused') return refused(noPlace(text, place.at));
  const filled = plan.kind === 'edit' ? plan.text : applyEdits(text, [empty]);
  const added = filled.slice(place.at, filled.length - (text.length - place.at));
  const posts = plan.kind === 'edit' ? plan.counts.posts : 0;
  return {
    kind: 'edit',
    edits: [{ start: place.at, end: place.at, text: added }],
    text: filled,
    counts: { posts, added: posts, removed: 0, changed: 0 },
    isHandEdited: false,
  };
}

function planNewPage(request: ArchiveRequest, format: PageFormat): ArchivePlan {
  const head = headOfNewPage(request, format);
  const plan = planArchive({ ...request, text: `${head}${emptyRegion(format, request.shape?.markers)}\n` });
  if (plan.kind !== 'edit') return plan;
  return { kind: 'create', text: plan.text, posts: plan.counts.posts };
}

/** Front matter is the same in all kinds of pages; a heading is not. */
function headOfNewPage({ site, title = site.archive.title }: ArchiveRequest, format: PageFormat): string {
  const head = site.archive.newPage(title);
  if (/^(?:---|\+\+\+|\{)/.test(head)) return `${head.trimEnd()}\n\n`;
  if (format === 'html') return `<h1>${htmlTarget.text(title)}</h1>\n`;
  return `# ${escapeMarkdown(title, false)}\n\n`;
}

function emptyRegion(format: PageFormat, markers: MarkerNames | undefined): string {
  return startMarker(format, digestOf(''), markers) + endMarker(format, markers);
}

function planReplacement(
  text: string,
  region: Region,
  request: ArchiveRequest,
  format: PageFormat,
  shape: ArchiveShape,
): ArchivePlan {
  const made = regionContent(region, request, format, shape);
  if (made.kind === 'refused') return made;
  const { text: content, posts } = made;
  if (content === region.content) return { kind: 'upToDate', posts };
  const counts = countChanges(region.content, content, posts);
  const marker = withDigest(region.start, digestOf(content));
  const edits = [
    ...(marker === region.start.text ? [] : [{ start: region.start.start, end: region.start.end, text: marker }]),
    changedLines(region.content, content, region.start.end),
  ];
  const after = applyEdits(text, edits);
  const contentStart = region.start.start + marker.length;
  if (!holdsRegion(after, contentStart, content, format, shape.markers))
    return refused(noPlace(text, region.start.start));
  return { kind: 'edit', edits, text: after, counts, isHandEdited: isHandEdited(region) };
}

/** What stands there is ours only if the start marker says so. Blank space is nobody's. */
function isHandEdited({ start, content }: Region): boolean {
  return content.trim() !== '' && start.digest !== digestOf(content);
}

function noPlace(text: string, at: number): Problem {
  return { code: 'archive.noPlace', args: [], severity: 'error', range: rangeAt(text, at, at) };
}

function refused(problem: Problem): ArchivePlan {
  return { kind: 'refused', problems: [problem] };
}
