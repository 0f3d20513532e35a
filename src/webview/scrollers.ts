import type { PageWords } from '../protocol';

/** Puts what may be wider than the page into frames of its own, in which it is scrolled. */
export function addScrollers(root: ParentNode): void {
  for (const wide of root.querySelectorAll('.almanac-body :is(table, pre)')) {
    if (wide.closest('.almanac-scroller, .almanac-box') !== null) continue;
    const scroller = document.createElement('div');
    scroller.className = 'almanac-scroller';
    wide.replaceWith(scroller);
    scroller.append(wide);
  }
}

/** Lets the keyboard reach the frames that there is something to scroll in. */
export function markScrollers(page: ParentNode, words: PageWords): void {
  const scrollers = [...page.querySelectorAll<HTMLElement>('.almanac-scroller')];
  const areWide = scrollers.map(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth);
  scrollers.forEach((scroller, index) => {
    if (areWide[index] !== true) {
      for (const name of ['tabindex', 'role', 'aria-label']) scroller.removeAttribute(name);
      return;
    }
    scroller.tabIndex = 0;
    scroller.setAttribute('role', 'group');
    const isTable = scroller.firstElementChild?.matches('table') === true;
    scroller.setAttribute('aria-label', isTable ? words.table : words.code);
  });
}
