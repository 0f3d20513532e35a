import { EleventyTemplates } from '../../generators/eleventy/templates';
import type { EleventyMarkdown } from './eleventy';

const DEFAULTS: EleventyMarkdown = {
  hasHtml: true,
  hasBreaks: false,
  isLinkingAddresses: false,
  isTypographic: false,
  hasHeadingIds: false,
  hasIndentedCode: false,
  hasFootnotes: false,
  hasEmoji: false,
  hasAttributes: false,
  hasTaskLists: false,
  hasDefinitionLists: false,
  hasAbbreviations: false,
};

/** What the configuration says about Markdown. */
export function readEleventyMarkdown(variables: Readonly<Record<string, unknown>>): EleventyMarkdown {
  const templates = variables['eleventy'];
  return templates instanceof EleventyTemplates ? templates.config.markup.markdown : DEFAULTS;
}
