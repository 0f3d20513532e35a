import morphdom from 'morphdom';

const LINE = / data-line="\d+"/g;

/** What each block was made of. Scripts of other extensions may have changed it since: it is not compared itself. */
const sources = new WeakMap<Element, string>();
/** The same of blocks that are to come, each written out once: that takes the longest part of a patch. */
let wantedSources = new WeakMap<Element, string>();

/**
 * Makes a page look like `next` by changing only the blocks whose source changed. Others stay the same elements: their
 * pictures do not load again, and what is open in them stays open.
 */
export function patchPage(page: Element, next: DocumentFragment): void {
  wantedSources = new WeakMap();
  patchChildren(page, [...next.children]);
}

/** The parts of the page, whose own children are the blocks. One is always kept, and its blocks are patched. */
const CONTAINERS = '.almanac-body';

function patchChildren(parent: Element, wanted: readonly Element[]): void {
  const present = [...parent.children];
  const start = countSame(present, wanted, (index) => index);
  const end = countSame(present.slice(start), wanted.slice(start), (index, length) => length - 1 - index);
  wanted.slice(0, start).forEach((block, index) => keep(present[index], block));
  wanted.slice(wanted.length - end).forEach((block, index) => keep(present[present.length - end + index], block));
  const behind = present[present.length - end] ?? null;
  patchBetween(parent, present.slice(start, present.length - end), wanted.slice(start, wanted.length - end), behind);
}

/** Patches what changed: a block that is there again keeps its element, those between take the elements that are left. */
function patchBetween(
  parent: Element,
  present: readonly Element[],
  wanted: readonly Element[],
  behind: Element | null,
): void {
  let used = 0;
  let waiting: Element[] = [];
  const fill = (until: number): void => {
    const left = present.slice(used, until);
    const next = present[until] ?? behind;
    waiting.forEach((block, index) => replace(parent, left[index], block, next));
    for (const gone of left.slice(waiting.length)) gone.remove();
    waiting = [];
  };
  for (const block of wanted) {
    const same = present.findIndex((old, index) => index >= used && isSame(old, block));
    if (same < 0) {
      waiting.push(block);
      continue;
    }
    fill(same);
    keep(present[same], block);
    used = same + 1;
  }
  fill(present.length);
}

/** How many blocks are the same, counted from one end. */
function countSame(
  present: readonly Element[],
  wanted: readonly Element[],
  place: (index: number, length: number) => number,
): number {
  const most = Math.min(present.length, wanted.length);
  for (let index = 0; index < most; index++) {
    const old = present[place(index, present.length)];
    const block = wanted[place(index, wanted.length)];
    if (old === undefined || block === undefined || !isSame(old, block)) return index;
  }
  return most;
}

function isSame(present: Element, wanted: Element): boolean {
  if (wanted.matches(CONTAINERS)) return present.matches(CONTAINERS);
  return sources.get(present) === sourceOf(wanted);
}

function sourceOf(wanted: Element): string {
  const source = wantedSources.get(wanted) ?? wanted.outerHTML.replace(LINE, '');
  wantedSources.set(wanted, source);
  return source;
}

/** The block is what it was, perhaps some lines further up or down. */
function keep(present: Element | undefined, next: Element): void {
  if (present === undefined) return;
  if (present.matches(CONTAINERS)) {
    patchChildren(present, [...next.children]);
    if (present instanceof HTMLElement && next instanceof HTMLElement) present.dir = next.dir;
    return;
  }
  const lines = [next, ...next.querySelectorAll('[data-line]')].map((element) => element.getAttribute('data-line'));
  const marked = [present, ...present.querySelectorAll('[data-line]')];
  if (marked.length !== lines.length) return;
  marked.forEach((element, index) => {
    const line = lines[index];
    // An attribute that is set to what it is costs as much as a change.
    if (typeof line === 'string' && element.getAttribute('data-line') !== line) element.setAttribute('data-line', line);
  });
}

function replace(parent: Element, present: Element | undefined, next: Element, behind: Element | null): void {
  const source = sourceOf(next);
  if (present === undefined) {
    note(next, source);
    parent.insertBefore(next, behind);
    return;
  }
  const patched = morphdom(present, next, {
    onBeforeElUpdated: (old, element) => {
      keepOpen(old, element);
      return !old.isEqualNode(element);
    },
  });
  if (patched instanceof Element) note(patched, source);
}

/** What the reader opened or closed stays so, until the author writes it otherwise. */
function keepOpen(present: Element, next: Element): void {
  if (!(present instanceof HTMLDetailsElement) || !(next instanceof HTMLDetailsElement)) return;
  if (present.dataset['almanacOpen'] === next.dataset['almanacOpen']) next.open = present.open;
}

function note(block: Element, source: string): void {
  sources.set(block, source);
  if (!block.matches(CONTAINERS)) return;
  for (const child of block.children) sources.set(child, sourceOf(child));
}
