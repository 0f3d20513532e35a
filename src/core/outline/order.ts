import type { Post } from '../post';

/** Which posts come first in a group. */
export type PostOrder = 'newest' | 'oldest' | 'updated' | 'title';

export const postOrders: readonly PostOrder[] = ['newest', 'oldest', 'updated', 'title'];

/** Made when it is first needed: that takes as long as reading hundreds of posts. */
let collator: Intl.Collator | undefined;

/** Names as readers expect them: without regard to case at first, numbers by their value. */
export function compareNames(a: string, b: string): number {
  collator ??= new Intl.Collator(undefined, { numeric: true });
  return collator.compare(a, b);
}

/**
 * The comparison of an order. Posts without a date come first among the newest (they may be of today), and last among the
 * oldest. A post that does not say when it was changed counts as unchanged since its date.
 * @param compare the order of the site; it decides between posts that are otherwise equal
 */
export function postComparer(order: PostOrder, compare: (a: Post, b: Post) => number): (a: Post, b: Post) => number {
  const byDate = (a: Post, b: Post): number => difference(a.date?.epochMs ?? Infinity, b.date?.epochMs ?? Infinity);
  switch (order) {
    case 'newest':
      return (a, b) => byDate(b, a) || compare(a, b);
    case 'oldest':
      return (a, b) => byDate(a, b) || compare(a, b);
    case 'updated':
      return (a, b) => difference(changeOf(b), changeOf(a)) || byDate(b, a) || compare(a, b);
    case 'title':
      return (a, b) => compareNames(a.label, b.label) || compare(a, b);
  }
}

function changeOf({ updatedMs, date }: Post): number {
  return updatedMs ?? date?.epochMs ?? Infinity;
}

function difference(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
