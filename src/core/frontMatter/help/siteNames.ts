import { readBlock } from '../blocks';
import { jsYaml } from '../jsYaml';
import { YamlReader } from '../yaml';
import type { FileStore } from '../../ports';
import type { GeneratorId, Site } from '../../site';
import { isMapping } from '../../generators/values';
import { authorKeys } from '../../knownAuthors';

/** Names that a site has in other files than its posts. */
export interface SiteNames {
  readonly layouts: readonly string[];
  readonly authors: readonly string[];
  readonly tags: readonly string[];
}

/** Looks for the layouts of a site, and for the files that name its authors and tags. Never throws. */
export async function siteNames(files: FileStore, site: Site): Promise<SiteNames> {
  const { id } = site.generator;
  const [layouts, authors, tags] = await Promise.all([
    layoutsOf(files, id),
    authorKeys(site, files),
    namesIn(files, id === 'docusaurus' ? site.contentRoots.map((root) => join(root, 'tags.yml')) : []),
  ]);
  return { layouts, authors, tags };
}

/** Folders of layouts, and how one is named there: Jekyll and Hugo leave the extension out. */
const LAYOUT_FOLDERS: Readonly<Partial<Record<GeneratorId, readonly string[]>>> = {
  jekyll: ['_layouts', 'src/_layouts'],
  bridgetown: ['src/_layouts'],
  hugo: ['layouts/_default', 'layouts'],
  eleventy: ['_includes/layouts', '_includes', '_layouts', 'src/_includes/layouts', 'src/_includes', 'src/_layouts'],
  zola: ['templates'],
};

/** Templates of Hugo that are chosen by the kind of a page, and not by its `layout`. */
const HUGO_KINDS = /^(?:baseof|list|single|index|home|page|section|taxonomy|term|terms|all|rss|sitemap|404|robots)\b/;

async function layoutsOf(files: FileStore, id: GeneratorId): Promise<readonly string[]> {
  const folders = LAYOUT_FOLDERS[id] ?? [];
  const names = await Promise.all(folders.map((folder) => layoutsIn(files, folder, id)));
  return [...new Set(names.flat())].filter((name) => id !== 'hugo' || !HUGO_KINDS.test(name));
}

async function layoutsIn(files: FileStore, folder: string, id: GeneratorId): Promise<readonly string[]> {
  const entries = await files.list(folder);
  const names = entries.filter(({ kind, name }) => kind === 'file' && !name.startsWith('.')).map(({ name }) => name);
  if (id === 'zola') return names;
  if (id !== 'eleventy') return names.map((name) => name.replace(/\.[^]*$/, ''));
  return names.map((name) => (folder.endsWith('/layouts') ? `layouts/${name}` : name));
}

function join(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

const yaml = new YamlReader(jsYaml);

/** The keys of mappings in YAML files. */
async function namesIn(files: FileStore, paths: readonly string[]): Promise<readonly string[]> {
  const read = await Promise.all(paths.map((path) => files.read(path)));
  return read.flatMap((file) => {
    const result = file === undefined ? undefined : readBlock('yaml', file.text, { yaml });
    if (result?.kind !== 'read' || !isMapping(result.value)) return [];
    return Object.keys(result.value);
  });
}
