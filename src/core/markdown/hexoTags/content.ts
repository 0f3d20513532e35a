import { normalizePath } from '../../paths';
import { encodeUrl, urlFor } from '../marked/urls';
import type { TagEnvironment } from '../tagEnvironment';
import { includedPath } from './tags/code';
import type { TagContext } from './tagContext';

type SiteFiles = Pick<TagContext, 'assetUrl' | 'codeFile'>;

/** Reads what the tags of a post may ask for: the names in its own folder, and the code that it includes. */
export async function readSiteFiles(environment: TagEnvironment, root: string): Promise<SiteFiles> {
  return { assetUrl: await assetsOf(environment), codeFile: await codeFilesOf(environment, root) };
}

/** Source: Hexo `models/post_asset.ts`. */
async function assetsOf({ files, path, post, site, body }: TagEnvironment): Promise<SiteFiles['assetUrl']> {
  const isAsked = /\{%-?\s*asset_/.test(body) && site.markup.variables['post_asset_folder'] === true;
  const url = post?.url?.replace(/\.html?$/, '').replace(/\/?$/, '/');
  if (!isAsked || files === undefined || url === undefined) return () => undefined;
  const folder = `${path.replace(/\.[^./]*$/, '')}/`;
  const names = new Set(
    (await files.walk(folder.slice(0, -1), { prune: () => false })).map((name) => name.slice(folder.length)),
  );
  return (name) => (names.has(name) ? encodeUrl(url + name) : undefined);
}

async function codeFilesOf({ files, site, body }: TagEnvironment, root: string): Promise<SiteFiles['codeFile']> {
  const found = new Map<string, { readonly text: string; readonly url: string }>();
  const source = textOr(site.markup.variables['source_dir'], 'source').replace(/(?<!\/)\/+$/, '');
  const folder = textOr(site.markup.variables['code_dir'], 'downloads/code');
  for (const [, words = ''] of body.matchAll(/\{%-?\s*include_code\s([^%]*)%\}/g)) {
    const name = includedPath(words.replace(/["']/g, ''));
    const path = name === undefined ? undefined : normalizePath(`${folder}/${name}`);
    if (name === undefined || path === undefined || found.has(name)) continue;
    const file = await files?.read(`${source}/${path}`);
    if (file !== undefined) found.set(name, { text: file.text, url: urlFor(root, path) });
  }
  return (name) => found.get(name);
}

function textOr(value: unknown, otherwise: string): string {
  return typeof value === 'string' && value !== '' ? value : otherwise;
}
