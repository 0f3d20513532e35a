import type { FrontMatterData } from '../../frontMatter/frontMatter';
import type { FileStore, SourceFile } from '../../ports';
import { readWithin } from '../../readWithin';
import { isTooLong } from '../configFile';
import { pageNames, type PageNames } from './address';
import type { DataCascade } from './cascade';
import type { EleventyConfig } from './config';
import { readDataFile } from './dataFile';

/** The store at the root of the site, where there is one, and who is told of files that are too long for a preview. */
export interface TemplateFiles {
  readonly files: FileStore | undefined;
  readonly leaveOut: (path: string) => void;
}

/** What templates of a site may ask of its configuration and its files. */
export class EleventyTemplates {
  readonly config: EleventyConfig;
  readonly #cascade: DataCascade;
  /** What was read from files, which are never changed. */
  readonly #values = new WeakMap<SourceFile, unknown>();

  constructor(config: EleventyConfig, cascade: DataCascade) {
    this.config = config;
    this.#cascade = cascade;
  }

  namesOf(path: string): PageNames {
    return pageNames(path, this.config);
  }

  /** The data of a template: its front matter above the data of its folders. */
  async dataFor(path: string, own: FrontMatterData, source: TemplateFiles): Promise<FrontMatterData> {
    const found = new Map((await readAll(source, this.#cascade.localPaths(path))).map((file) => [file.path, file]));
    const context = { has: (name: string) => found.has(name), data: (name: string) => found.get(name) };
    return this.#cascade.merge(this.#cascade.dataFor(path, own, context), own);
  }

  /** What stands in the data folder, by folders and names. Source: Eleventy `TemplateData.js` (`getAllGlobalData`). */
  async globalData(source: TemplateFiles): Promise<Readonly<Record<string, unknown>>> {
    const { data: folder, dataExtensions } = this.config;
    const data: Record<string, unknown> = {};
    const paths = (await walk(source, folder)).filter((path) =>
      dataExtensions.some((name) => path.endsWith(`.${name}`)),
    );
    for (const file of await readAll(source, paths)) {
      const extension = dataExtensions.find((name) => file.path.endsWith(`.${name}`)) ?? '';
      const parts = file.path.slice(folder.length + 1, -extension.length - 1).split('/');
      put(data, parts, this.#valueOf(file, source));
    }
    return data;
  }

  /** The files that templates include, by their names below the folder of includes, and those of the input folder. */
  async includes(source: TemplateFiles): Promise<ReadonlyMap<string, string>> {
    const { includes } = this.config;
    const found = await readAll(source, await walk(source, includes));
    return new Map(found.map(({ path, text }) => [path.slice(includes.length + 1), text]));
  }

  #valueOf(file: SourceFile, { leaveOut }: TemplateFiles): unknown {
    if (this.#values.has(file)) return this.#values.get(file);
    const { path, text } = file;
    if (path.endsWith('.json')) {
      const value = jsonOf(text);
      this.#values.set(file, value);
      return value;
    }
    const { data, problems } = readDataFile(path, text);
    if (problems.some(isTooLong)) leaveOut(path);
    else this.#values.set(file, data);
    return data;
  }
}

async function walk({ files }: TemplateFiles, folder: string): Promise<readonly string[]> {
  if (files === undefined || folder === '') return [];
  return [...(await files.walk(folder, { prune: (inner) => inner.endsWith('/node_modules') }))].sort();
}

async function readAll({ files, leaveOut }: TemplateFiles, paths: readonly string[]): Promise<readonly SourceFile[]> {
  return files === undefined ? [] : readWithin(files, paths, leaveOut);
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
