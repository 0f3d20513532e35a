/** How a page is written, as far as comments, titles and links in it go. */
export type PageFormat = 'markdown' | 'mdx' | 'html';

const FORMATS: Readonly<Record<string, PageFormat>> = {
  md: 'markdown',
  markdown: 'markdown',
  mkd: 'markdown',
  mkdn: 'markdown',
  mdown: 'markdown',
  qmd: 'markdown',
  mdx: 'mdx',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
};

/** The format of a page by its extension; undefined where an archive cannot stand in such a file. */
export function pageFormat(path: string): PageFormat | undefined {
  return FORMATS[path.slice(path.lastIndexOf('.') + 1).toLowerCase()];
}
