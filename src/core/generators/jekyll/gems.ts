import type { FrontMatterData } from '../../frontMatter/frontMatter';
import { asText, asTexts, valueOf } from '../values';

/** Where Bundler is told of gems. */
export const GEMFILE = 'Gemfile';

/** The plugins that a configuration names; `gems` is what they were called before Jekyll 3.5. */
export function statedGems(config: FrontMatterData): readonly string[] {
  return ['plugins', 'gems'].flatMap((key) => {
    const value = valueOf(config, key);
    return Array.isArray(value) ? asTexts(value) : (asText(value) ?? []);
  });
}

/**
 * Gems of the group `jekyll_plugins`, which Jekyll loads by itself. Source: Jekyll `plugin_manager.rb`
 * (`require_from_bundler`).
 */
export function bundledGems(gemfile: string | undefined): readonly string[] {
  const group = /group\s*(?:\(\s*)?:jekyll_plugins\b[^]{0,5000}?\bend\b/g;
  const inGroups = (gemfile?.match(group) ?? []).join('\n');
  const inLines = (gemfile?.match(/^.*:jekyll_plugins.*$/gm) ?? []).join('\n');
  return [...`${inGroups}\n${inLines}`.matchAll(/^[ \t]*gem\s*(?:\(\s*)?["']([\w-]+)["']/gm)].map(
    ([, name = '']) => name,
  );
}
