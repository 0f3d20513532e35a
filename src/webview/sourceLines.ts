/** An element that begins at a line of the source. */
interface Mark {
  readonly line: number;
  /** Distance from the top of the page, in pixels. */
  readonly top: number;
}

/** The marks of a page from top to bottom; those that go back in the source, as footnotes do, are left out. */
export function marksOf(page: Element): readonly Mark[] {
  const marks: Mark[] = [{ line: 0, top: 0 }];
  for (const element of page.querySelectorAll<HTMLElement>('[data-line]')) {
    const line = Number(element.dataset['line']);
    const box = element.getBoundingClientRect();
    if (box.height === 0) continue;
    const top = box.top + window.scrollY;
    const last = marks.at(-1);
    if (last === undefined || (line > last.line && top >= last.top)) marks.push({ line, top });
  }
  return marks;
}

/** How far down the page a line of the source stands, in pixels. */
export function topOfLine(marks: readonly Mark[], line: number, pageHeight: number): number {
  const index = marks.findLastIndex((mark) => mark.line <= line);
  const mark = marks[Math.max(0, index)];
  const next = marks[index + 1];
  if (mark === undefined) return 0;
  if (next === undefined) return Math.min(mark.top + (line - mark.line) * LINE_HEIGHT, pageHeight);
  return mark.top + ((line - mark.line) / (next.line - mark.line)) * (next.top - mark.top);
}

/** The line of the source that stands so far down the page. */
export function lineAtTop(marks: readonly Mark[], top: number): number {
  const index = marks.findLastIndex((mark) => mark.top <= top);
  const mark = marks[Math.max(0, index)];
  const next = marks[index + 1];
  if (mark === undefined) return 0;
  if (next === undefined) return mark.line + Math.max(0, top - mark.top) / LINE_HEIGHT;
  return mark.line + ((top - mark.top) / Math.max(1, next.top - mark.top)) * (next.line - mark.line);
}

/** Behind the last mark, a line is taken for so many pixels. */
const LINE_HEIGHT = 24;
