import Markdown, { type MarkdownIt, type StateInline } from 'markdown-it';
import { full as emoji } from 'markdown-it-emoji';
import { Engine, type EngineOptions } from '../engine';
import { addresses } from './addresses';
import { attributeBlock } from './blocks/attributeBlock';
import { definitionList } from './blocks/definitionList';
import { footnoteDefinition } from './blocks/footnoteDefinition';
import { table } from './blocks/table';
import { codeBlocks } from './codeBlocks';
import { footnoteReference, placeFootnotes, renderFootnotes } from './footnotes';
import { headingAttributes, setIds } from './headings';
import { useRenderHook } from './hooks/renderHooks';
import { unwrapLoneImages } from './loneImages';
import type { GoldmarkOptions } from './options';
import { rawHtml } from './rawHtml';
import { delimiters } from './spans/delimiters';
import { eastAsianLineBreaks, escapedSpace } from './spans/lineBreaks';
import { linkify, mayBeAddress } from './spans/linkify';
import { passthrough } from './spans/passthrough';
import { textRule, type IsStop } from './spans/text';
import { typographer } from './spans/typographer';
import { placeTaskBoxes, taskLists } from './taskLists';

/**
 * Goldmark as Hugo sets it up: markdown-it reads CommonMark as goldmark does; what Hugo adds to it is here.
 * Source: Hugo `markup/goldmark/convert.go` (`newMarkdown`).
 */
export function goldmarkEngine({ highlight, plugins, renderHook }: EngineOptions, options: GoldmarkOptions): Engine {
  const md = new Markdown({
    html: true,
    breaks: options.hasHardWraps,
    xhtmlOut: options.isXhtml,
    highlight: (code, language) => highlight?.(code, language) ?? '',
  });
  readBlocks(md, options);
  readSpans(md, options);
  finishTree(md, options);
  addresses(md);
  rawHtml(md, options.isUnsafe);
  codeBlocks(md, options.code);
  if (renderHook !== undefined) useRenderHook(md, renderHook, options.code);
  return new Engine(md, plugins);
}

/** Blocks that may stand in the midst of a paragraph. */
const INTERRUPTING = { alt: ['paragraph', 'reference', 'blockquote', 'list'] };

function readBlocks({ block: { ruler } }: MarkdownIt, options: GoldmarkOptions): void {
  ruler.at('table', options.hasTables ? table : never, { alt: ['paragraph', 'reference'] });
  if (options.hasBlockAttributes) ruler.before('table', 'attributes', attributeBlock, INTERRUPTING);
  if (options.hasFootnotes) ruler.before('reference', 'footnote_definition', footnoteDefinition, INTERRUPTING);
  if (options.hasDefinitionLists) ruler.before('lheading', 'definition_list', definitionList, INTERRUPTING);
}

function never(): boolean {
  return false;
}

function readSpans(md: MarkdownIt, options: GoldmarkOptions): void {
  const { ruler } = md.inline;
  ruler.disable('linkify');
  ruler.at('text', textRule(stops(options)));
  delimiters(md, options);
  if (options.hasFootnotes) ruler.before('link', 'footnote_reference', footnoteReference);
  if (options.hasEmoji) md.use(emoji, { shortcuts: {} });
  if (options.hasEscapedSpace) escapedSpace(md);
  if (options.passthrough !== undefined) passthrough(md, options.passthrough);
  if (options.linkifyProtocol !== undefined) ruler.before('text', 'addresses', linkify(options.linkifyProtocol));
  // Behind all others, as in goldmark: what is a mark of something else is no quote.
  if (options.typography !== undefined) ruler.push('typographer', typographer(options.typography));
}

function stops({ linkifyProtocol, passthrough: through }: GoldmarkOptions): IsStop {
  const openings = [...(through?.block ?? []), ...(through?.inline ?? [])].map(([open]) => open);
  const isOpening: IsStop = ({ src }, position) => openings.some((open) => src.startsWith(open, position));
  if (linkifyProtocol === undefined) return isOpening;
  return (state: StateInline, position) => mayBeAddress(state, position) || isOpening(state, position);
}

function finishTree(md: MarkdownIt, options: GoldmarkOptions): void {
  const { ruler } = md.core;
  if (options.hasHeadingAttributes) ruler.before('inline', 'heading_attributes', headingAttributes);
  if (options.hasTaskLists) {
    ruler.before('inline', 'task_lists', taskLists);
    ruler.after('inline', 'task_boxes', placeTaskBoxes);
  }
  if (!options.wrapsLoneImages) ruler.push('lone_images', unwrapLoneImages);
  if (options.joinsEastAsianLines) eastAsianLineBreaks(md);
  ruler.before('text_join', 'ids', ({ tokens }) => setIds(tokens, options));
  if (options.hasFootnotes) {
    ruler.push('footnotes', placeFootnotes);
    renderFootnotes(md, options.footnoteBacklink);
  }
}
