import { readBlock } from './frontMatter/blocks';
import type { FrontMatterData } from './frontMatter/frontMatter';
import { jsYaml } from './frontMatter/jsYaml';
import { YamlReader } from './frontMatter/yaml';
import { asData, isMapping } from './generators/values';
import type { FileStore } from './ports';
import type { Site } from './site';

const yaml = new YamlReader(jsYaml);

/** A file of a site, and what it says of authors, by the keys that posts name them by. */
export interface KnownAuthors {
  readonly path: string;
  readonly authors: FrontMatterData;
}

/**
 * What a site says of the authors of a post. Undefined where it keeps no such file, or where that cannot be read.
 * @param path of the post, relative to the root of the site
 */
export async function readKnownAuthors(site: Site, files: FileStore, path: string): Promise<KnownAuthors | undefined> {
  for (const candidate of site.authors?.files(path) ?? []) {
    const file = await files.read(candidate);
    if (file === undefined) continue;
    const result = readBlock('yaml', file.text, { yaml });
    if (result.kind !== 'read') return undefined;
    const data = asData(result.value);
    // Material for MkDocs has the authors under a key of their own.
    return { path: candidate, authors: isMapping(data['authors']) ? data['authors'] : data };
  }
  return undefined;
}

/** The keys of all authors that posts of a site may have. */
export async function authorKeys(site: Site, files: FileStore): Promise<readonly string[]> {
  const known = await Promise.all(anyPosts(site).map((path) => readKnownAuthors(site, files, path)));
  return [...new Set(known.flatMap((each) => Object.keys(each?.authors ?? {})))];
}

/** True for a file that may say something of the authors of posts. */
export function isOfAuthors(site: Site, path: string): boolean {
  return anyPosts(site).some((post) => site.authors?.files(post).includes(path) === true);
}

/** Where a post may stand in each of the site's folders. */
function anyPosts({ contentRoots }: Site): readonly string[] {
  return contentRoots.map((root) => (root === '' ? 'any.md' : `${root}/any.md`));
}
