import { escapeHtml, escapeHtmlUrl } from './escape';
import type { ArchiveTarget } from './target';

/** HTML without an empty line, so that it may stand in Markdown too. */
export const htmlTarget: ArchiveTarget = {
  markup: 'html',
  text: escapeHtml,
  url: escapeHtmlUrl,
  heading: (level, text, anchor) => `<h${level}${anchor === undefined ? '' : ` id="${anchor.id}"`}>${text}</h${level}>`,
  date: (text, iso) => `<time datetime="${iso}">${text}</time>`,
  link: (text, url) => `<a href="${url}">${text}</a>`,
  below: (text) => `<p>${text}</p>`,
  cell: (text) => text,
  gap: [],
};
