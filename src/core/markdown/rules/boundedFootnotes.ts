import footnote from 'markdown-it-footnote';
import type { MarkdownIt, StateCore } from 'markdown-it';

/** So many notes stand below a text: the plugin copies all that it has for each of them. */
const MOST_NOTES = 2_000;

/** The footnotes of markdown-it-footnote. Beyond thousands of them, references lead to nothing. */
export function boundedFootnotes(md: MarkdownIt): void {
  md.use(footnote);
  md.core.ruler.before('footnote_tail', 'bounded_footnotes', ({ env }: StateCore) => {
    const notes: unknown = env['footnotes'];
    const list: unknown = typeof notes === 'object' && notes !== null && 'list' in notes ? notes.list : undefined;
    if (Array.isArray(list)) list.splice(MOST_NOTES);
  });
}
