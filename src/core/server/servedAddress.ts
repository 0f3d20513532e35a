import { withoutBase } from '../generators/sitePaths';

/**
 * The paths under which a server may show a post, the likeliest first: as the site has it, and without the path under which
 * the site is published, which some servers leave out (Zola: src/cmd/serve.rs; `quarto preview`).
 * @param url path of the post on the site, with the base path
 * @param basePath without a slash at its end
 */
export function servedPaths(url: string, basePath: string): readonly string[] {
  return [...new Set([url, withoutBase(basePath, url)])];
}
