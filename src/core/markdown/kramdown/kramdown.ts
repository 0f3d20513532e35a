import type { MarkdownIt } from 'markdown-it';
import { blockAttributes, endOfBlock, namedAttributes } from './blocks/attributeLists';
import { blockquote } from './blocks/blockquote';
import { codeBlock } from './blocks/codeBlock';
import { abbreviationDefinition, footnoteDefinition, linkDefinition } from './blocks/definitions';
import { definitionList } from './blocks/definitionList';
import { blockExtension } from './blocks/extension';
import { fence } from './blocks/fence';
import { heading, underlinedHeading } from './blocks/heading';
import { horizontalRule } from './blocks/horizontalRule';
import { htmlBlock } from './blocks/html';
import { list } from './blocks/list';
import { math } from './blocks/math';
import { paragraph } from './blocks/paragraph';
import { blockRule, type BlockRule, type Place } from './blocks/rule';
import { table } from './blocks/table';
import { documentOf, type KramdownDocument } from './document';
import type { KramdownOptions } from './options';
import { renderAsKramdown } from './renderer';
import { spanAttributes } from './spans/attributes';
import { autolink } from './spans/autolink';
import { code } from './spans/code';
import { emphasis } from './spans/emphasis';
import { escape } from './spans/escape';
import { footnoteMarker } from './spans/footnote';
import { htmlSpan } from './spans/html';
import { backslashBreak, lineBreak } from './spans/lineBreak';
import { image, link } from './spans/link';
import { inlineMath } from './spans/math';
import { spanRule, type SpanRule, type Spot } from './spans/rule';
import { smartQuotes } from './spans/smartQuotes';
import { strikethrough } from './spans/strikethrough';
import { text } from './spans/text';
import { escapedGuillemet, typography } from './spans/typography';
import { markAbbreviations } from './tree/abbreviations';
import { setAttributes } from './tree/attributes';
import { addFootnotes } from './tree/footnotes';
import { setHeadingIds } from './tree/headingIds';
import { addTableOfContents } from './tree/tableOfContents';
import type { StateCore } from 'markdown-it';

/**
 * Makes markdown-it read and print Markdown as kramdown 2.4 does with the GFM parser 1.1, which is Jekyll's default. Its
 * own rules are replaced under their own names, so that plugins find what they look for.
 */
export function kramdown(md: MarkdownIt, options: KramdownOptions): void {
  readBlocks(md, options);
  readSpans(md, options);
  finishTree(md, options);
  renderAsKramdown(md, options);
}

/** In kramdown's order. Source: kramdown `parser/kramdown.rb`, @block_parsers. */
function readBlocks({ block: { ruler } }: MarkdownIt, options: KramdownOptions): void {
  const rule = (parse: (place: Place) => boolean): BlockRule => blockRule(options, parse);
  ruler.disable(['table', 'reference']);
  ruler.at('code', rule(codeBlock));
  ruler.at('fence', rule(fence));
  ruler.at('blockquote', rule(blockquote));
  ruler.at('hr', rule(horizontalRule));
  ruler.at('list', rule(list));
  ruler.after('list', 'kramdown_definition_list', rule(definitionList));
  ruler.at('html_block', rule(htmlBlock));
  ruler.at('heading', rule(heading));
  ruler.at('lheading', rule(underlinedHeading));
  const others: readonly (readonly [string, (place: Place) => boolean])[] = [
    ['math', math],
    ['table', table],
    ['footnote_definition', footnoteDefinition],
    ['link_definition', linkDefinition],
    ['abbreviation_definition', abbreviationDefinition],
    ['named_attributes', namedAttributes],
    ['extension', blockExtension],
    ['attributes', blockAttributes],
    ['end_of_block', endOfBlock],
  ];
  for (const [name, parse] of others) ruler.before('paragraph', `kramdown_${name}`, rule(parse));
  ruler.at('paragraph', rule(paragraph));
}

/** Source: kramdown `parser/kramdown.rb`, @span_parsers. */
function readSpans({ inline: { ruler, ruler2 } }: MarkdownIt, options: KramdownOptions): void {
  const rule = (first: string, parse: (spot: Spot) => boolean): SpanRule => spanRule(options, first, parse);
  ruler.disable('linkify');
  ruler2.disable(['balance_pairs', 'strikethrough', 'emphasis']);
  ruler.at('text', text);
  ruler.at('newline', lineBreak(options.hardWrap));
  ruler.at('escape', rule('\\', escape));
  ruler.before('escape', 'kramdown_guillemet', rule('\\', escapedGuillemet));
  ruler.before('escape', 'kramdown_break', rule('\\', backslashBreak));
  ruler.at('backticks', rule('`', code));
  ruler.at('strikethrough', rule('~', strikethrough));
  ruler.at('emphasis', rule('*_', emphasis));
  ruler.before('link', 'kramdown_footnote', rule('[', footnoteMarker));
  ruler.at('link', rule('[', link));
  ruler.at('image', rule('!', image));
  ruler.at('autolink', rule('<', autolink));
  ruler.at('html_inline', rule('<', htmlSpan));
  ruler.push('kramdown_quotes', rule('"\'', smartQuotes));
  ruler.push('kramdown_math', rule('$', inlineMath));
  ruler.push('kramdown_attributes', rule('{', spanAttributes));
  ruler.push('kramdown_typography', rule('-.<>', typography));
}

/** What can only be done when the whole text is read. */
function finishTree({ core: { ruler } }: MarkdownIt, options: KramdownOptions): void {
  const finish = (task: (state: StateCore, document: KramdownDocument) => void) => (state: StateCore) =>
    task(state, documentOf(state.env, options));
  ruler.disable(['linkify', 'replacements', 'smartquotes']);
  const tasks: readonly (readonly [string, (state: StateCore, document: KramdownDocument) => void])[] = [
    ['footnotes', addFootnotes],
    ['attributes', setAttributes],
    ['heading_ids', ({ tokens }, document) => setHeadingIds(tokens, document.options)],
    ['table_of_contents', addTableOfContents],
    ['abbreviations', markAbbreviations],
  ];
  for (const [name, task] of tasks) ruler.push(`kramdown_${name}`, finish(task));
}
