/**
 * Puts items, which come in any order, into a list that is in order. Items that compare equal stand behind each other as they
 * came, before equal ones of the list.
 */
export function merged<T extends object>(
  list: readonly T[],
  items: readonly T[],
  compare: (a: T, b: T) => number,
): readonly T[] {
  const sorted = [...items].sort(compare);
  if (list.length === 0) return sorted;
  const pieces: (readonly T[])[] = [];
  let from = 0;
  for (const item of sorted) {
    const place = placeOf(item, list, from, compare);
    pieces.push(list.slice(from, place), [item]);
    from = place;
  }
  return [...pieces, list.slice(from)].flat();
}

/** Where an item belongs in a list that is in order, at an index or after it. */
function placeOf<T extends object>(item: T, list: readonly T[], from: number, compare: (a: T, b: T) => number): number {
  let low = from;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = list[middle];
    if (other !== undefined && compare(other, item) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
