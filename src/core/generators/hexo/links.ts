import { candidates, folderOf, isExternal, withoutBase } from '../sitePaths';
import type { HexoConfig } from './config';

/**
 * The files that a link or an image of a post may mean, best first. The Markdown renderer puts a relative one at the root of
 * the site (`prependRoot`); with `post_asset_folder` it is looked for in the folder named after the post.
 */
export function resolveTarget(config: HexoConfig, from: string, target: string): readonly string[] {
  if (isExternal(target) || target === '') return [];
  if (target.startsWith('/')) return candidates([`${config.sourceDir}${withoutBase(config.root, target)}`]);
  const assets = config.hasAssetFolders ? [`${from.replace(/\.[^./]*$/, '')}/${target}`] : [];
  const beside = folderOf(from) + target;
  const atRoot = `${config.sourceDir}/${target}`;
  return candidates(/\.(?:md|markdown)$/i.test(target) ? [beside, ...assets, atRoot] : [...assets, atRoot, beside]);
}
