import { copyCode } from './codeButtons';
import { host } from './host';

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
    if (!(event.target instanceof Element) || event.target.closest('a, button, summary') !== null) return;
    const line = event.target.closest<HTMLElement>('[data-line]')?.dataset['line'];
    if (line !== undefined) host.postMessage({ type: 'edit', document: documentOf(), line: Number(line) });
  });
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
