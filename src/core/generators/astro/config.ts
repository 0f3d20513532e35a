import type { FrontMatterData } from '../../frontMatter/frontMatter';
import type { FileStore } from '../../ports';
import type { SiteOverrides } from '../../site';
import { Program } from '../program/program';
import { basePathOf, cleanPath } from '../sitePaths';
import { asData, asText, valueOf } from '../values';
import { readCollections, type Collection } from './collections';
import { findRoutes } from './routes';

/** The part of a site's configuration that decides posts, as far as it stands in literals. */
export interface AstroConfig {
  readonly origin: string | undefined;
  /** Base path, without a slash at the end. */
  readonly base: string;
  readonly sourceFolder: string;
  readonly publicFolder: string;
  /** True where the address of a page ends with a slash. */
  readonly hasTrailingSlash: boolean;
  /** What it says about Markdown. */
  readonly markdown: FrontMatterData;
  readonly collections: readonly Collection[];
  /** The folder of addresses of a collection, without a slash at its end, by its name; none where no page shows its posts. */
  readonly routes: ReadonlyMap<string, string>;
  readonly files: readonly string[];
}

const EXTENSIONS = ['mjs', 'js', 'ts', 'mts', 'cjs', 'cts'];
export const CONFIG_FILES = EXTENSIONS.map((extension) => `astro.config.${extension}`);

/** Reads the configuration of a site, its collections and its routes from their text. */
export async function readConfig(files: FileStore, overrides: SiteOverrides): Promise<AstroConfig> {
  const own = await firstOf(files, CONFIG_FILES);
  const data = own === undefined ? {} : new Program(own.text).exported();
  const sourceFolder = cleanPath(asText(valueOf(data, 'srcDir')) ?? 'src');
  const content = await firstOf(files, contentConfigFiles(sourceFolder));
  const collections = await readCollections(files, content?.text, sourceFolder, overrides.contentFolders);
  const base = /^(https?:\/\/[^/]+)?(.*)$/s.exec(overrides.baseUrl ?? '');
  return {
    ...addressesOf(data),
    ...(overrides.baseUrl === undefined ? {} : { origin: base?.[1], base: basePathOf(base?.[2] ?? '') }),
    sourceFolder,
    markdown: asData(valueOf(data, 'markdown')),
    publicFolder: cleanPath(asText(valueOf(data, 'publicDir')) ?? 'public'),
    collections,
    routes: await findRoutes(files, `${sourceFolder}/pages`, collections),
    files: [own?.path, content?.path].filter((path) => path !== undefined),
  };
}

/** True for a path whose content says where posts are, or under which addresses. */
export function isConfigFile(path: string, sourceFolder: string): boolean {
  if (CONFIG_FILES.includes(path) || contentConfigFiles(sourceFolder).includes(path)) return true;
  return path.startsWith(`${sourceFolder}/pages/`) && /\.(?:astro|[jt]s)$/.test(path);
}

function contentConfigFiles(sourceFolder: string): string[] {
  return ['content.config', 'content/config'].flatMap((name) =>
    EXTENSIONS.map((extension) => `${sourceFolder}/${name}.${extension}`),
  );
}

async function firstOf(
  files: FileStore,
  paths: readonly string[],
): Promise<{ readonly path: string; readonly text: string } | undefined> {
  for (const path of paths) {
    const file = await files.read(path);
    if (file !== undefined) return file;
  }
  return undefined;
}

function addressesOf(data: FrontMatterData): Pick<AstroConfig, 'origin' | 'base' | 'hasTrailingSlash'> {
  const format = asText(valueOf(asData(valueOf(data, 'build')), 'format'));
  const trailingSlash = asText(valueOf(data, 'trailingSlash'));
  return {
    origin: /^https?:\/\/[^/]+/.exec(asText(valueOf(data, 'site')) ?? '')?.[0],
    base: basePathOf(asText(valueOf(data, 'base')) ?? ''),
    hasTrailingSlash: trailingSlash === 'always' || (trailingSlash !== 'never' && format !== 'file'),
  };
}
