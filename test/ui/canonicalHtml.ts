/**
 * Brings what a preview shows, and the HTML that it should show, to one form. Runs in the page, so that one parser reads both.
 * What is given up, and nothing else: the marks of source lines; what never runs or shows in a preview (scripts, styles,
 * comments, handlers); where pictures load from, instead of what is written; frames, which stand as links; white space between
 * blocks and around the values of attributes; the buttons that copy code, the line at the end of an excerpt, frames around
 * what is scrolled, names of the boxes of tasks, roles of footnotes and marks of the page's own (`data-almanac-…`); elements that HTML does not know, but not what stands
 * in them; and the settings that VS Code's extension for diagrams writes down in front of a document.
 *
 * @param body the element that holds the body of the post
 * @param html what `almanac render` printed
 */
export function canonicalHtml(body: Element, html: string): { readonly shown: string; readonly wanted: string } {
  const GONE =
    'script, style, link, meta, base, template, .almanac-copy, .almanac-excerpt-end, [data-config][aria-hidden]';

  function print(node: Node): string {
    if (node instanceof Text) return printText(node);
    if (!(node instanceof Element) || node.matches(GONE)) return '';
    const content = [...node.childNodes].map(print).join('');
    if (isUnwrapped(node)) return content;
    if (node.matches('iframe, frame')) return `<frame>${node.getAttribute('src') ?? ''}</frame>`;
    if (node.matches('a.almanac-embed')) return `<frame>${node.getAttribute('href') ?? ''}</frame>`;
    if (node.matches('.almanac-missing'))
      return printMedia(node.getAttribute('data-almanac-for') ?? 'img', missing(node));
    if (node.matches('img, video, audio')) return printMedia(node.localName, sourcesOf(node));
    const name = node.tagName.toLowerCase();
    return `<${[name, ...attributes(node)].join(' ')}>${content}</${name}>`;
  }

  /** What shows pictures, films and sounds, by what is written for them alone. */
  function printMedia(name: string, sources: readonly string[]): string {
    return `<${name}>${sources.join(' ')}</${name}>`;
  }

  function sourcesOf(media: Element): readonly string[] {
    const parts = [media, ...media.querySelectorAll('source')];
    return parts.flatMap((part) => part.getAttribute('data-src') ?? part.getAttribute('src') ?? []);
  }

  function missing(box: Element): readonly string[] {
    return [...box.querySelectorAll('strong')].map(({ textContent }) => textContent.replace(/^.*? (?=\S*$)/, ''));
  }

  function printText(text: Text): string {
    if (isBetweenBlocks(text.parentElement)) return text.data.trim();
    const isBehindSettings = text.previousSibling instanceof Element && text.previousSibling.matches(GONE);
    return isBehindSettings ? text.data.trimStart() : text.data;
  }

  function isBetweenBlocks(parent: Element | null): boolean {
    if (parent === null || parent === body || parent.tagName === 'BODY') return true;
    return isUnwrapped(parent) && isBetweenBlocks(parent.parentElement);
  }

  /** The page adds some elements, and sanitising takes others; what stands in them is the same. */
  function isUnwrapped(element: Element): boolean {
    const isUnknown = element instanceof HTMLUnknownElement || element.tagName.includes('-');
    return isUnknown || element.matches('.almanac-code, .almanac-scroller, .almanac-text, form, html, head, body');
  }

  function attributes(element: Element): string[] {
    return [...element.attributes]
      .filter(({ name }) => !/^(?:data-line$|data-almanac-|on)/.test(name))
      .filter(({ name, value }) => name !== 'role' || !/^doc-(?:noteref|endnote)$/.test(value))
      .filter(({ name }) => name !== 'aria-label' || !element.matches('[type="checkbox"]'))
      .map(({ name, value }) => `${name}="${value.trim()}"`)
      .sort();
  }

  const wanted = new DOMParser().parseFromString(html, 'text/html');
  const blocks = (parent: Element): string => [...parent.childNodes].map(print).join('');
  return { shown: blocks(body), wanted: blocks(wanted.body) };
}
