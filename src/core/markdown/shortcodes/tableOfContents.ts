import type { ContentsOptions } from '../goldmark/options';

interface Entry {
  readonly link: string;
  readonly children: Entry[];
}

const HEADING = /<h([1-6])(?=[^>]{0,500}?\sid="([^"]{0,500})")[^>]{0,2000}>([\s\S]{0,5000}?)<\/h\1>/g;

/**
 * The list of headings that `.TableOfContents` prints. A level that is left out has an entry without a link.
 * @param html of the page. Source: Hugo `markup/tableofcontents/tableofcontents.go` (`ToHTML`)
 */
export function tableOfContents(html: string, { startLevel, endLevel, isOrdered }: ContentsOptions): string {
  const root: Entry[] = [];
  for (const [, level, id = '', words = ''] of html.matchAll(HEADING)) {
    const depth = Number(level) - startLevel;
    if (depth < 0 || Number(level) > endLevel) continue;
    // Links that point at the heading itself are no part of its words.
    const text = words
      .replace(/<a\b[^>]{0,500}\shref="#[^"]{0,500}"[^>]{0,500}>[^<]{0,2000}<\/a>/g, '')
      .replace(/<\/?a\b[^>]{0,2000}>/g, '')
      .trim();
    listAt(root, depth).push({ link: `<a href="#${id}">${text}</a>`, children: [] });
  }
  const tag = isOrdered ? 'ol' : 'ul';
  return `<nav id="TableOfContents">${root.length === 0 ? '' : `\n${listOf(root, tag, '  ')}\n`}</nav>`;
}

function listAt(entries: Entry[], depth: number): Entry[] {
  if (depth === 0) return entries;
  const last = entries.at(-1) ?? { link: '', children: [] };
  if (entries.length === 0) entries.push(last);
  return listAt(last.children, depth - 1);
}

function listOf(entries: readonly Entry[], tag: string, indent: string): string {
  const items = entries.map(({ link, children }) => {
    const inner = children.length === 0 ? '' : `\n${listOf(children, tag, `${indent}    `)}\n${indent}  `;
    return `${indent}  <li>${link}${inner}</li>\n`;
  });
  return `${indent}<${tag}>\n${items.join('')}${indent}</${tag}>`;
}
