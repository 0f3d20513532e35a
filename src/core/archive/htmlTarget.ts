import type { ArchiveEntry } from './entries';
import { escapeHtml, escapeHtmlUrl } from './escape';
import type { ArchiveTarget } from './target';

/** HTML without an empty line, so that it may stand in Markdown too. */
export const htmlTarget: ArchiveTarget = {
  text: escapeHtml,
  url: escapeHtmlUrl,
  heading: (level, text) => [`<h${level}>${text}</h${level}>`],
  list: (entries) => ['<ul>', ...entries.map(item), '</ul>'],
  gap: [],
};

function item({ date, isoDate, title, url }: ArchiveEntry): string {
  const time = date === '' ? '' : `<time datetime="${isoDate}">${date}</time> · `;
  return `  <li>${time}<a href="${url}">${title}</a></li>`;
}
