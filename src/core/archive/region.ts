import type { Problem, ProblemCode } from '../problems';
import { rangeAt } from '../text';
import { comparable, type MarkerNames } from './markerNames';
import { commentEnd, endMarker, markersAmong, startMarkerWords, type Marker } from './markers';
import type { PageFormat } from './pageFormat';
import { commentsOf } from './structure';

/** The stretch of a page that is ours: what stands between its two markers. */
export interface Region {
  readonly start: Marker;
  readonly end: Marker;
  /** Everything between the markers, line ends included. */
  readonly content: string;
  /** The line end that stands around the region. */
  readonly lineEnd: string;
  /** What each line of the region begins with: the indentation, and the signs of the quote that it stands in. */
  readonly indent: string;
}

export type RegionSearch =
  | { readonly kind: 'none' }
  | { readonly kind: 'found'; readonly region: Region }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/**
 * Finds the managed region in the structure of a page. Markers that are unpaired, nested or doubled are refused, each
 * with its place: to choose among them could cost text.
 * @param names the words of markers of another kind than Almanac's own, which do not count then
 */
export function findRegion(text: string, format: PageFormat, names?: MarkerNames): RegionSearch {
  const markers = markersIn(text, format, names);
  const [start, end] = markers;
  if (start === undefined) return { kind: 'none' };
  const faults = faultsOf(markers);
  if (end === undefined || faults.length > 0) {
    return { kind: 'refused', problems: faults.map((fault) => regionProblem(fault, text, format, names)) };
  }
  return { kind: 'found', region: regionBetween(text, start, end, format) };
}

/** The markers of a page, in its order. */
export function markersIn(text: string, format: PageFormat, names?: MarkerNames): readonly Marker[] {
  return mayHoldMarkers(text, names) ? markersAmong(commentsOf(text, format), text, names) : [];
}

/** Tells most pages without markers by less than reading their structure. */
function mayHoldMarkers(text: string, names: MarkerNames | undefined): boolean {
  if (names === undefined) return /almanac/i.test(text);
  const lower = text.toLowerCase();
  return [names.start, names.end].some((name) => lower.includes(comparable(name).split(/[ :]/)[0] ?? ''));
}

function regionBetween(text: string, start: Marker, end: Marker, format: PageFormat): Region {
  const content = text.slice(start.end, end.start);
  return { start, end, content, lineEnd: lineEndAround(text, start), indent: indentOf(text, start, format) };
}

/** A reason for which markers do not make one region. */
export interface RegionFault {
  readonly code: Extract<ProblemCode, `archive.${string}`>;
  /** The marker that is wrong. */
  readonly marker: Marker;
  /** The start around a nested one; the end of a second region. */
  readonly other?: Marker | undefined;
}

/** Every such reason, of markers in the order of the page. */
export function faultsOf(markers: readonly Marker[]): readonly RegionFault[] {
  const faults: RegionFault[] = [];
  let open: Marker | undefined;
  let regions = 0;
  for (const marker of markers) {
    if (!marker.isClosed) faults.push({ code: 'archive.markerUnclosed', marker });
    else if (marker.kind === 'start') {
      if (open !== undefined) faults.push({ code: 'archive.markerNested', marker, other: open });
      open ??= marker;
    } else if (open === undefined) faults.push({ code: 'archive.endWithoutStart', marker });
    else {
      regions++;
      if (regions > 1) faults.push({ code: 'archive.regionDoubled', marker: open, other: marker });
      open = undefined;
    }
  }
  if (open !== undefined) faults.push({ code: 'archive.startWithoutEnd', marker: open });
  return faults;
}

/** @param names of the markers, for what is to be added */
export function regionProblem(
  { code, marker, other }: RegionFault,
  text: string,
  format: PageFormat,
  names: MarkerNames | undefined,
): Problem {
  const args: Partial<Record<ProblemCode, string>> = {
    'archive.markerUnclosed': commentEnd(format),
    'archive.markerNested': lineOf(text, other ?? marker),
    'archive.endWithoutStart': startMarkerWords(format, names),
    'archive.startWithoutEnd': endMarker(format, names),
  };
  const arg = args[code];
  const range = rangeAt(text, marker.start, marker.end);
  return { code, args: arg === undefined ? [] : [arg], severity: 'error', range };
}

function lineOf(text: string, marker: Marker): string {
  return String(rangeAt(text, marker.start, marker.end).start.line + 1);
}

const LINE_END = /\r\n?|\n/g;

/** The line end behind the start marker's line; else the one before it; else a plain one. */
export function lineEndAround(text: string, around: Pick<Marker, 'start' | 'end'>): string {
  const behind = new RegExp(LINE_END);
  behind.lastIndex = around.end;
  const next = behind.exec(text)?.[0];
  return next ?? text.slice(0, around.start).match(LINE_END)?.at(-1) ?? '\n';
}

/** The start of a line in Markdown's containers: blanks, signs of quotes, and bullets and numbers, which become blanks. */
const CONTAINERS = /^(?:[ \t>]|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))*/;

/** What a line begins with that a marker stands on, and a line that is put beside it has to. */
export function indentOf(text: string, marker: Marker, format: PageFormat): string {
  const lineStart = Math.max(text.lastIndexOf('\n', marker.start - 1), text.lastIndexOf('\r', marker.start - 1)) + 1;
  const line = text.slice(lineStart, marker.start).replace(/^\uFEFF/, '');
  if (format === 'html') return /^[ \t]*/.exec(line)?.[0] ?? '';
  return (CONTAINERS.exec(line)?.[0] ?? '').replace(/[^ \t>]/g, ' ');
}
