import type { FrontMatterData } from '../../frontMatter/frontMatter';
import type { FileStore, SourceFile } from '../../ports';
import { pageNames, type PageNames } from './address';
import type { DataCascade } from './cascade';
import { dataOf, type EleventyConfig } from './config';

/** More text of data files and of included files is left out, in UTF-16 code units. */
const MOST_TEXT = 2_000_000;

/** What templates of a site may ask of its configuration and its files. */
export class EleventyTemplates {
  readonly config: EleventyConfig;
  readonly #cascade: DataCascade;

  constructor(config: EleventyConfig, cascade: DataCascade) {
    this.config = config;
    this.#cascade = cascade;
  }

  namesOf(path: string): PageNames {
    return pageNames(path, this.config);
  }

  /** The data of a template: its front matter above the data of its folders. */
  async dataFor(path: string, own: FrontMatterData, files: FileStore | undefined): Promise<FrontMatterData> {
    const found = new Map((await readAll(files, this.#cascade.localPaths(path))).map((file) => [file.path, file]));
    const context = { has: (name: string) => found.has(name), data: (name: string) => found.get(name) };
    return this.#cascade.merge(this.#cascade.dataFor(path, own, context), own);
  }

  /** What stands in the data folder, by folders and names. Source: Eleventy `TemplateData.js` (`getAllGlobalData`). */
  async globalData(files: FileStore | undefined): Promise<Readonly<Record<string, unknown>>> {
    const { data: folder, dataExtensions } = this.config;
    const data: Record<string, unknown> = {};
    for (const { path, text } of await readAll(files, await walk(files, folder))) {
      const extension = dataExtensions.find((name) => path.endsWith(`.${name}`));
      if (extension === undefined) continue;
      const parts = path.slice(folder.length + 1, -extension.length - 1).split('/');
      put(data, parts, extension === 'json' ? jsonOf(text) : dataOf(path, text));
    }
    return data;
  }

  /** The files that templates include, by their names below the folder of includes, and those of the input folder. */
  async includes(files: FileStore | undefined): Promise<ReadonlyMap<string, string>> {
    const { includes } = this.config;
    const found = await readAll(files, await walk(files, includes));
    return new Map(found.map(({ path, text }) => [path.slice(includes.length + 1), text]));
  }
}

async function walk(files: FileStore | undefined, folder: string): Promise<readonly string[]> {
  if (files === undefined || folder === '') return [];
  return [...(await files.walk(folder, { prune: (inner) => inner.endsWith('/node_modules') }))].sort();
}

async function readAll(files: FileStore | undefined, paths: readonly string[]): Promise<readonly SourceFile[]> {
  const read: SourceFile[] = [];
  let left = MOST_TEXT;
  if (files === undefined) return read;
  for await (const batch of files.readMany(paths)) {
    for (const file of batch) {
      left -= file.text.length;
      if (left > 0) read.push(file);
    }
  }
  return read.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    // A data file that cannot be read: what stands in it is not there.
    return undefined;
  }
}

/** A name may be `__proto__`: it is data like any other. */
function put(data: Record<string, unknown>, parts: readonly string[], value: unknown): void {
  const [name = '', ...rest] = parts;
  const inner = Object.hasOwn(data, name) ? data[name] : undefined;
  const folder: Record<string, unknown> = typeof inner === 'object' && inner !== null ? { ...inner } : {};
  if (rest.length > 0) put(folder, rest, value);
  Object.defineProperty(data, name, {
    value: rest.length > 0 ? folder : value,
    enumerable: true,
    writable: true,
    configurable: true,
  });
}
