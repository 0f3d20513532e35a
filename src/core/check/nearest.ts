/** Longer words are not compared letter by letter. */
const LONGEST = 80;

/**
 * The word that is most likely meant by one with a slip: the same in other case, else one that differs in one letter, or in
 * two where it is long. Undefined where there is none, or where two are equally near.
 */
export function nearest(word: string, words: readonly string[]): string | undefined {
  const lower = word.toLowerCase();
  const sameButCase = words.filter((each) => each.toLowerCase() === lower);
  if (sameButCase.length > 0) return sameButCase.length === 1 ? sameButCase[0] : undefined;
  if (word.length < 4 || word.length > LONGEST) return undefined;
  const most = word.length < 8 ? 1 : 2;
  let best: { readonly each: string; readonly distance: number } | undefined;
  let isTie = false;
  for (const each of words) {
    if (Math.abs(each.length - word.length) > most) continue;
    const distance = distanceBetween(lower, each.toLowerCase());
    if (distance > most || (best !== undefined && distance > best.distance)) continue;
    isTie = best?.distance === distance;
    best = { each, distance };
  }
  return isTie || isOtherNumber(word, best?.each) ? undefined : best?.each;
}

/** True for words that differ in their digits: `photo-1` is no slip for `photo-2`. */
function isOtherNumber(word: string, other: string | undefined): boolean {
  return other !== undefined && word.replace(/\D/g, '') !== other.replace(/\D/g, '');
}

/** Letters to change, add, take away or swap with their neighbours (Damerau's distance of aligned texts). */
function distanceBetween(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const isSame = a.charAt(i - 1) === b.charAt(j - 1);
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (isSame ? 0 : 1));
      const isSwapped = i > 1 && j > 1 && a.charAt(i - 1) === b.charAt(j - 2) && a.charAt(i - 2) === b.charAt(j - 1);
      if (isSwapped) cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
