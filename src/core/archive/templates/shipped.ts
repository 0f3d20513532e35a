import type { ArchiveShape } from '../shape';
import listHtml from './list.html.liquid';
import listMarkdown from './list.md.liquid';
import tableHtml from './table.html.liquid';
import tableMarkdown from './table.md.liquid';

/** What a template writes. */
export type TemplateMarkup = 'markdown' | 'html';

const shipped: Readonly<Record<ArchiveShape['layout'], Readonly<Record<TemplateMarkup, string>>>> = {
  list: { markdown: listMarkdown, html: listHtml },
  table: { markdown: tableMarkdown, html: tableHtml },
};

/** The Liquid template of a layout, as it comes with the product. */
export function shippedTemplate(layout: ArchiveShape['layout'], markup: TemplateMarkup): string {
  return shipped[layout][markup];
}
