import type { MarkerNames } from './markerNames';
import type { PageFormat } from './pageFormat';
import { findRegion } from './region';

/**
 * True where a reader of a page finds the region in it, just as it was written.
 * @param start where the content of the region begins
 */
export function holdsRegion(
  text: string,
  start: number,
  content: string,
  format: PageFormat,
  markers: MarkerNames | undefined,
): boolean {
  const thinned = format === 'html' ? content : thinnedOut(content);
  const search = findRegion(text.slice(0, start) + thinned + text.slice(start + content.length), format, markers);
  return search.kind === 'found' && search.region.content === thinned;
}

/** An item of a list or a row of a table that opens nothing: no code, no HTML, no expression. */
const ENTRY = /^([ \t>]*(?:- |\| ))[^\s<`~{\\][^<`~{\\]*$/;

/**
 * The content without most of its entries. What follows a run of alike entries is read alike, however long the run is, and to
 * read tens of thousands takes longer than to write them. Of each run the first and the last stay.
 */
export function thinnedOut(content: string): string {
  const lines = content.split('\n');
  const starts = lines.map((line) => ENTRY.exec(line)?.[1]);
  const isBetween = (index: number): boolean =>
    starts[index] !== undefined && starts[index] === starts[index - 1] && starts[index] === starts[index + 1];
  return lines.filter((_, index) => !isBetween(index)).join('\n');
}
