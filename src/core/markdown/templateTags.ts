import type { TemplateTags } from '../site';
import type { BoxWords } from './boxes';
import type { TagEnvironment } from './tagEnvironment';
import type { ExpandedText, ExpandTags } from './expandedText';

/** Loaded on first use: the languages of templates are the heaviest part of the preview. */
const expanders: Readonly<Partial<Record<TemplateTags, () => Promise<ExpandTags>>>> = {
  eleventy: async () => (await import('./eleventyTags/expand')).expandEleventy,
  hexo: async () => (await import('./hexoTags/expand')).expandHexo,
  mdx: async () => (await import('./mdx/expand')).expandMdx,
  hugo: async () => (await import('./shortcodes/expand')).expandShortcodes,
  shown: async () => (await import('./shownTags/expand')).expandShown,
  jekyll: async () => (await import('./liquid/expand')).expandLiquid,
};

/** Expands the template tags of a post; see `ExpandTags`. */
export async function expandTags(
  tags: TemplateTags,
  text: string,
  environment: TagEnvironment,
  words: BoxWords,
): Promise<ExpandedText | undefined> {
  const expand = await expanders[tags]?.();
  return expand?.(text, environment, words);
}
