/**
 * Brings what a preview shows, and the HTML that it should show, to one form. Runs in the page, so that one parser reads both.
 * What is given up, and nothing else: the marks of source lines; what never runs or shows in a preview (scripts, styles,
 * comments, handlers, attributes without a meaning in HTML); where pictures load from, instead of what is written; frames,
 * which stand as links; white space between blocks; the buttons that copy code; elements that HTML does not know, but not what
 * stands in them; and diagrams, with the settings of the extension that draws them.
 *
 * @param body the element that holds the body of the post
 * @param html what `almanac render` printed
 */
export function canonicalHtml(body: Element, html: string): { readonly shown: string; readonly wanted: string } {
  const GONE = 'script, style, link, meta, base, template, .almanac-copy, [data-config][aria-hidden]';

  function print(node: Node): string {
    if (node instanceof Text) return node.data;
    if (!(node instanceof Element) || node.matches(GONE)) return '';
    const content = [...node.childNodes].map(print).join('');
    // Sanitising takes these and leaves what stands in them.
    if (node.matches('.almanac-code, .almanac-text, form, html, head, body') || isUnknown(node)) return content;
    if (node.matches('.mermaid, :is(pre, div.highlight):has(.language-mermaid)')) return '<diagram>';
    if (node.matches('iframe, frame')) return `<frame>${node.getAttribute('src') ?? ''}</frame>`;
    if (node.matches('a.almanac-embed')) return `<frame>${node.getAttribute('href') ?? ''}</frame>`;
    if (node.matches('.almanac-missing'))
      return `<img>${(node.firstChild?.textContent ?? '').replace(/^.*? (?=\S*$)/, '')}</img>`;
    if (node.tagName === 'IMG') {
      return `<img>${node.getAttribute('data-src') ?? node.getAttribute('src') ?? ''}</img>`;
    }
    const name = node.tagName.toLowerCase();
    return `<${[name, ...attributes(node)].join(' ')}>${content}</${name}>`;
  }

  function isBareText(node: Node): boolean {
    return node instanceof Text || (node instanceof Element && node.matches('.almanac-text'));
  }

  function isUnknown(element: Element): boolean {
    return element instanceof HTMLUnknownElement || element.tagName.includes('-');
  }

  function attributes(element: Element): string[] {
    return [...element.attributes]
      .filter(({ name }) => name !== 'data-line' && !name.startsWith('on'))
      .map(({ name, value }) => `${name}="${value}"`)
      .sort();
  }

  const wanted = new DOMParser().parseFromString(html, 'text/html');
  const blocks = (parent: Element): string =>
    [...parent.childNodes].map((node) => (isBareText(node) ? print(node).trim() : print(node))).join('');
  return { shown: blocks(body), wanted: blocks(wanted.body) };
}
