import { escapeMarkdown, escapeMarkdownUrl } from './escape';
import type { ArchiveTarget } from './target';

/** Markdown that kramdown, goldmark and CommonMark read alike. MDX too: no `{`, `<` or `}` of a title stays bare. */
export function markdownTarget(isSmart: boolean): ArchiveTarget {
  return {
    text: (text) => escapeMarkdown(text, isSmart),
    url: escapeMarkdownUrl,
    heading: (level, text) => [`${'#'.repeat(level)} ${text}`],
    list: (entries) => entries.map(({ date, title, url }) => `- ${date === '' ? '' : `${date} · `}[${title}](${url})`),
    gap: [''],
  };
}
