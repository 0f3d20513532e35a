import type { SiteLocation } from '../core/generators/location';
import { innerPath } from '../core/paths';

/** A site, as far as its place goes. */
interface Located {
  readonly location: SiteLocation;
}

/** Names of files and folders by which generators are recognised. */
const EVIDENCE = [
  /^(?:_config|_quarto|bridgetown\.config)\.(?:ya?ml|toml|json)$/,
  /^(?:hugo|config|zola)\.(?:toml|ya?ml|json)$/,
  /^(?:\.eleventy|(?:eleventy|docusaurus|astro)\.config)\.[cm]?[jt]s$/,
  /^(?:Gemfile|_posts|mkdocs\.ya?ml|\.vitepress|pelicanconf\.py)$/,
];
const MARKDOWN = /\.(?:md|markdown|mdx)$/i;
const NOISE = /(?:^|\/)(?:\.git|node_modules)(?:\/|$)/;

/** True for paths at which much happens and that no blog has anything to do with. */
export function isNoise(path: string): boolean {
  return NOISE.test(path);
}

/** True for a file or folder by which a generator is recognised. */
export function isEvidence(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return EVIDENCE.some((pattern) => pattern.test(name));
}

/** True for a file that can make a blog of a folder that is none yet. */
export function makesSite(path: string): boolean {
  return isEvidence(path) || MARKDOWN.test(path);
}

/** True where something that happens at a path can make a site, or end one. Paths are relative to the workspace folder. */
export function changesSites(path: string, sites: readonly Located[]): boolean {
  if (isEvidence(path)) return true;
  const isAboveSite = sites.some(
    ({ location }) => location.root !== '' && innerPath(path, location.root) !== undefined,
  );
  return isAboveSite || (MARKDOWN.test(path) && !sites.some((site) => isAtHome(path, site)));
}

/** A site of a generator holds all below its root, one that was found by its dated files only the folders of those. */
function isAtHome(path: string, { location }: Located): boolean {
  const inner = innerPath(location.root, path);
  if (inner === undefined) return false;
  const folders = location.contentFolders ?? [''];
  return folders.some((folder) => innerPath(folder, inner) !== undefined);
}
