import type { PageWords } from '../protocol';

/** Puts a quiet line where the excerpt of a post ends. @param line of the file; undefined where nothing is marked */
export function markExcerptEnd(root: ParentNode, line: number | undefined, words: PageWords): void {
  const body = root.querySelector('.almanac-body');
  if (body === null || line === undefined) return;
  const mark = document.createElement('p');
  mark.className = 'almanac-excerpt-end';
  mark.textContent = words.excerptEnd;
  const behind = [...body.children].find((block) => lineOf(block) > line);
  body.insertBefore(mark, behind ?? null);
}

/** The line at which a block begins; before all others where it does not say. */
function lineOf(block: Element): number {
  const marked = block.matches('[data-line]') ? block : block.querySelector('[data-line]');
  return Number(marked?.getAttribute('data-line') ?? -1);
}
