import { escapeMarkdownUrl } from './escape';
import type { ArchiveTarget, HeadingAnchor } from './target';

/** As deep as Python-Markdown wants what belongs to a list item; the others take it too. */
const CONTINUED = '    ';

/**
 * Markdown that kramdown, goldmark and CommonMark read alike. MDX too: no `{`, `<` or `}` of a title stays bare.
 * @param text escapes a text for the dialect of the site
 */
export function markdownTarget(text: (text: string) => string): ArchiveTarget {
  return {
    markup: 'markdown',
    text,
    url: escapeMarkdownUrl,
    heading: (level, text, anchor) => `${'#'.repeat(level)} ${anchored(text, anchor)}`,
    date: (text) => text,
    link: (text, url) => `[${text}](${url})`,
    below: (text) => `\n\n${CONTINUED}${text}\n`,
    // A bar that stands in a reference belongs to a template language, which reads it before Markdown does.
    cell: (text) => text.replace(/\{\{.{0,1000}?\}\}|\\?\|/g, (found) => (found.endsWith('|') ? '&#124;' : found)),
    gap: [''],
  };
}

function anchored(text: string, anchor: HeadingAnchor | undefined): string {
  if (anchor === undefined || anchor.by === 'own') return text;
  return anchor.by === 'attribute' ? `${text} {#${anchor.id}}` : `<a id="${anchor.id}"></a>${text}`;
}
