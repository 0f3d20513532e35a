import { readBlock } from '../frontMatter/blocks';
import { jsYaml } from '../frontMatter/jsYaml';
import type { FrontMatterData, FrontMatterValue } from '../frontMatter/frontMatter';
import { YamlReader } from '../frontMatter/yaml';
import { asData, asList, asText, isMapping } from '../generators/values';
import { isBelow } from '../paths';
import type { FileStore } from '../ports';
import type { Site } from '../site';

const yaml = new YamlReader(jsYaml);

/**
 * The names of those who wrote a post, as readers see them: each once, in the order of the post.
 * @param known what the site says of authors that posts name by a key
 */
export function authorsOf(data: FrontMatterData, known: FrontMatterData): readonly string[] {
  const written = [data['authors'], data['author'], asData(data['extra'])['author']].find(isSaid);
  const names = listed(written).flatMap((value) => nameOf(value, known) ?? []);
  return [...new Set(names)];
}

function isSaid(value: FrontMatterValue | undefined): boolean {
  return value !== undefined && value !== null && value !== '';
}

/** Pelican: `readers.py` (`ensure_metadata_list`) parts authors at semicolons, else at commas. */
function listed(value: FrontMatterValue | undefined): readonly (FrontMatterValue | undefined)[] {
  if (Array.isArray(value)) return asList(value);
  if (typeof value !== 'string') return [value];
  return value.split(value.includes(';') ? ';' : /,(?!\s*(?:Jr|Sr|PhD|MD)\b)/).map((name) => name.trim());
}

function nameOf(value: FrontMatterValue | undefined, known: FrontMatterData): string | undefined {
  if (typeof value === 'string') {
    const entry = Object.hasOwn(known, value) ? known[value] : undefined;
    return entry === undefined ? asText(value.trim()) : (nameOf(entry, {}) ?? value);
  }
  if (!isMapping(value)) return undefined;
  const own = asText(value['name']) ?? asText(value['display_name']);
  return own ?? nameOf(asText(value['key']) ?? asText(value['id']), known);
}

/**
 * What the site says of its authors, by the keys that posts name them by. Empty where it keeps no such list.
 * @param path of the post, relative to the root of the site
 */
export async function readKnownAuthors(site: Site, files: FileStore, path: string): Promise<FrontMatterData> {
  for (const candidate of authorFiles(site, path)) {
    const file = await files.read(candidate);
    if (file === undefined) continue;
    const result = readBlock('yaml', file.text, { yaml });
    const data = result.kind === 'read' ? asData(result.value) : {};
    // Material for MkDocs has the authors under a key of their own.
    return isMapping(data['authors']) ? data['authors'] : data;
  }
  return {};
}

/**
 * Sources: Docusaurus `authorsMap.ts` (`authors.yml` at the root of the blog), Material for MkDocs' blog plugin
 * (`authors_file`, `{blog}/.authors.yml`), Jekyll's Minimal Mistakes and jekyll-seo-tag (`_data/authors.yml`).
 */
function authorFiles({ generator, contentRoots }: Site, path: string): readonly string[] {
  const root = contentRoots.find((folder) => isBelow(folder, path)) ?? '';
  const below = (folder: string, name: string): string => (folder === '' ? name : `${folder}/${name}`);
  switch (generator.id) {
    case 'docusaurus':
      return [below(root, 'authors.yml'), below(root, 'authors.yaml')];
    case 'mkdocs-material':
      return [below(root.replace(/(?:^|\/)[^/]*$/, ''), '.authors.yml'), below(root, '.authors.yml')];
    case 'jekyll':
    case 'bridgetown':
      return ['_data/authors.yml', '_data/authors.yaml'];
    default:
      return [];
  }
}
