import Markdown, { type MarkdownIt } from 'markdown-it';
import abbreviations from 'markdown-it-abbr';
import attributes from 'markdown-it-attrs';
import definitionLists from 'markdown-it-deflist';
import { full as emoji } from 'markdown-it-emoji';
import type { EleventyMarkup } from '../../generators/eleventy/markup';
import { Engine, type EngineOptions } from '../engine';
import { headingIds } from '../headings';
import { codeBlocks } from '../rules/codeBlocks';
import { taskLists } from '../rules/taskLists';
import { boundedFootnotes } from '../rules/boundedFootnotes';

/** What a site says about its Markdown. */
export type EleventyMarkdown = EleventyMarkup['markdown'];

/** Markdown as Eleventy has it: markdown-it with HTML and without indented code. Source: Eleventy `Engines/Markdown.js`. */
export function eleventyEngine({ highlight, plugins }: EngineOptions, options: EleventyMarkdown): Engine {
  const md = new Markdown({
    html: options.hasHtml,
    breaks: options.hasBreaks,
    linkify: options.isLinkingAddresses,
    typographer: options.isTypographic,
    highlight: (code, language) => highlight?.(code, language) ?? '',
  });
  if (!options.hasIndentedCode) md.disable('code');
  addPlugins(md, options);
  md.use(codeBlocks);
  return new Engine(md, plugins);
}

function addPlugins(md: MarkdownIt, options: EleventyMarkdown): void {
  if (options.hasFootnotes) md.use(boundedFootnotes);
  if (options.hasDefinitionLists) md.use(definitionLists);
  if (options.hasAbbreviations) md.use(abbreviations);
  if (options.hasAttributes) md.use(attributes);
  if (options.hasEmoji) md.use(emoji);
  if (options.hasTaskLists) md.use(taskLists);
  if (options.hasHeadingIds) md.use(headingIds);
}
