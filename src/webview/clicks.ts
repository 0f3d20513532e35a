import { copyCode } from './codeButtons';
import { host } from './host';
import { lineAtTop, marksOf } from './sourceLines';

/** Follows links and presses buttons. @param documentOf the document that the page shows */
export function listenToClicks(page: Element, documentOf: () => string): void {
  page.addEventListener('click', (event) => {
    if (!(event instanceof MouseEvent) || !(event.target instanceof Element)) return;
    const button = event.target.closest<HTMLElement>('.almanac-copy');
    if (button !== null) void copyCode(button);
    const link = event.target.closest('a');
    if (link === null) return;
    event.preventDefault();
    follow(link, documentOf(), event.ctrlKey || event.metaKey);
  });
  page.addEventListener('dblclick', (event) => {
    if (!(event instanceof MouseEvent) || !(event.target instanceof Element)) return;
    if (event.target.closest('a, button, summary, video, audio') !== null) return;
    const line = lineAt(page, event.target, event.pageY);
    if (line !== undefined) host.postMessage({ type: 'edit', document: documentOf(), line });
  });
}

/** The line of the file that stands at a place of the page; undefined where none does. */
function lineAt(page: Element, target: Element, top: number): number | undefined {
  if (target.closest('.almanac-header') !== null) return 0;
  const block = target.closest<HTMLElement>('[data-line]');
  if (block === null) return undefined;
  const first = Number(block.dataset['line']);
  // Lines of code stand one below another; those of a paragraph run on.
  if (!block.matches('pre, .almanac-code')) return first;
  return Math.max(first, Math.floor(lineAtTop(marksOf(page), top)));
}

function follow(link: HTMLAnchorElement, document: string, isToSide: boolean): void {
  const path = link.dataset['file'];
  if (path !== undefined) {
    host.postMessage({ type: 'file', document, path, isToSide });
    return;
  }
  const href = link.getAttribute('href') ?? link.getAttribute('xlink:href') ?? '';
  if (href.startsWith('#')) jumpTo(href.slice(1));
  else if (href !== '') host.postMessage({ type: 'link', document, href, isToSide });
}

function jumpTo(fragment: string): void {
  if (fragment === '' || fragment === 'top') {
    window.scrollTo({ top: 0 });
    return;
  }
  const target = document.getElementById(fragment) ?? document.getElementById(decode(fragment));
  target?.scrollIntoView();
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    // URIError: a per cent sign that encodes nothing.
    return fragment;
  }
}
