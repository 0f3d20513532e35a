import type { PageWords } from '../protocol';

/** Tells those who cannot see the boxes of tasks what they say. */
export function nameTaskBoxes(root: ParentNode, words: PageWords): void {
  for (const box of root.querySelectorAll<HTMLInputElement>('.almanac-body input[type="checkbox"]')) {
    if (box.labels?.length === 0)
      box.setAttribute('aria-label', box.hasAttribute('checked') ? words.done : words.notDone);
  }
}
