import type { Problem } from '../problems';
import { applyEdits, type TextEdit } from '../text';
import type { MarkerNames } from './markerNames';
import { commentEnd, endMarker, startMarkerWords, type Marker } from './markers';
import type { PageFormat } from './pageFormat';
import { faultsOf, indentOf, lineEndAround, markersIn, regionProblem, type RegionFault } from './region';

/** A way to mend markers that do not make one region. It adds or takes away markers, and touches nothing else. */
export interface RegionFix {
  /** `removeBoth`: the two markers of a second region; what stands between them stays. */
  readonly kind: 'remove' | 'removeBoth' | 'addEnd' | 'addStart' | 'close';
  /** What it mends. */
  readonly problem: Problem;
  /** The characters that are added; empty where markers are taken away. */
  readonly added: string;
  readonly edits: readonly TextEdit[];
}

/** The ways to mend the markers of a page, each of which leaves fewer faults. None where they make one region. */
export function regionFixes(text: string, format: PageFormat, names?: MarkerNames): readonly RegionFix[] {
  const faults = faultsOf(markersIn(text, format, names));
  const leavesFewer = ({ edits }: RegionFix): boolean =>
    faultsOf(markersIn(applyEdits(text, edits), format, names)).length < faults.length;
  return faults.flatMap((fault) => fixesOf(fault, text, format, names)).filter(leavesFewer);
}

function fixesOf(
  fault: RegionFault,
  text: string,
  format: PageFormat,
  names: MarkerNames | undefined,
): readonly RegionFix[] {
  const { code, marker, other } = fault;
  const problem = regionProblem(fault, text, format, names);
  const fix = (kind: RegionFix['kind'], edits: readonly TextEdit[], added = ''): RegionFix => ({
    ...{ kind, problem, added, edits },
  });
  const remove = isBare(marker) ? [fix('remove', [removal(text, marker)])] : [];
  const lineBreak = lineEndAround(text, marker) + indentOf(text, marker, format);
  switch (code) {
    case 'archive.startWithoutEnd': {
      const words = endMarker(format, names);
      return [fix('addEnd', [insertion(marker.end, lineBreak + words)], words), ...remove];
    }
    case 'archive.endWithoutStart': {
      const words = startMarkerWords(format, names);
      return [fix('addStart', [insertion(marker.start, words + lineBreak)], words), ...remove];
    }
    case 'archive.markerUnclosed': {
      const words = commentEnd(format);
      return [fix('close', [insertion(endOfWords(marker), ` ${words}`)], words)];
    }
    case 'archive.regionDoubled': {
      const markers = other === undefined ? [marker] : [marker, other];
      const edits = markers.map((each) => removal(text, each));
      return markers.every(isBare) ? [fix('removeBoth', edits)] : [];
    }
    default:
      return remove;
  }
}

/** The comment of a marker that says nothing else, in HTML and in MDX, closed or not; dashes that close nothing are text. */
const BARE =
  /^(?:<!--|\{\s*\/\*)[-\s]*almanac\s*:\s*(?:start|end)(?:\s+digest\s*=\s*[0-9a-f]+)?(?:[-*\s]*(?:>|\/\s*\})|\s*)$/i;

/** True where taking a marker away takes nothing of its author's. */
function isBare({ text, isForeign }: Marker): boolean {
  return isForeign || BARE.test(text);
}

/** Dashes behind the words of a comment without an end are text: they would be swallowed once it is closed behind them. */
function endOfWords({ start, end, text, wordsEnd }: Marker): number {
  return /^\s*-[-\s]*$/.test(text.slice(wordsEnd)) ? start + wordsEnd : end;
}

function insertion(at: number, text: string): TextEdit {
  return { start: at, end: at, text };
}

/** With its line, where nothing else stands on it. */
function removal(text: string, { start, end }: Marker): TextEdit {
  const before = /(?<![^\r\n])[^\r\n]*$/.exec(text.slice(0, start))?.[0] ?? '';
  const behind = /^[ \t]*(?:\r\n?|\n|$)/.exec(text.slice(end))?.[0];
  if (behind === undefined || !/^[ \t>]*$/.test(before)) return { start, end, text: '' };
  return { start: start - before.length, end: end + behind.length, text: '' };
}
