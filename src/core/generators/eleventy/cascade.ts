import { Timestamp, type FrontMatterData, type FrontMatterValue } from '../../frontMatter/frontMatter';
import { isAtOrBelow } from '../../paths';
import type { SourceFile } from '../../ports';
import type { Problem } from '../../problems';
import type { SiteContext } from '../../site';
import { asText, isMapping, valueOf } from '../values';
import type { EleventyConfig } from './config';
import { readDataFile, type DataFile } from './dataFile';
import { readEleventyFrontMatter } from './frontMatter';

/** What data files and layouts give to the templates of a site. Sources: Eleventy `TemplateData.js`, `TemplateLayout.js`. */
export class DataCascade {
  readonly #config: EleventyConfig;
  /** Data of a file by its text: many templates share it. */
  readonly #parsed = new Map<string, DataFile & { readonly text: string }>();

  constructor(config: EleventyConfig) {
    this.#config = config;
  }

  /** True for a path that may be a data file of templates. */
  isDataFile(path: string): boolean {
    const { dataExtensions, dataSuffixes, dataBaseName } = this.#config;
    const slash = path.lastIndexOf('/');
    const name = path.slice(slash + 1);
    const extension = dataExtensions.find((candidate) => name.endsWith(`.${candidate}`));
    if (extension === undefined) return false;
    const isProgram = /^[cm]?js$/.test(extension);
    const stem = name.slice(0, -extension.length - 1);
    if (dataSuffixes.some((suffix) => suffix !== '' && stem.endsWith(suffix))) return true;
    return !isProgram && dataSuffixes.includes('') && dataBaseName === undefined && !/^package(?:-lock)?$/.test(stem);
  }

  /** The data of a template, its own front matter left out: layouts below directories below files of its own name. */
  dataFor(path: string, own: FrontMatterData, context: SiteContext): FrontMatterData {
    const local = this.#localData(path, context);
    const layout = asText(valueOf(own, 'layout')) ?? asText(valueOf(local, 'layout'));
    const ofLayouts = layout === undefined ? {} : this.#layoutData(layout, context, 0);
    return this.#merge(ofLayouts, local);
  }

  merge(below: FrontMatterData, above: FrontMatterData): FrontMatterData {
    return this.#merge(below, above);
  }

  /** The files that may hold data for a template, whether they are there or not. */
  localPaths(path: string): readonly string[] {
    return this.#localPaths(path);
  }

  #localData(path: string, context: SiteContext): FrontMatterData {
    let merged: FrontMatterData = {};
    for (const candidate of this.#localPaths(path)) {
      const file = context.data(candidate);
      if (file !== undefined) merged = this.#merge(merged, withTags(this.#read(candidate, file.text).data));
    }
    return merged;
  }

  /** From the outermost folder inwards, and the files of the template's own name last. */
  #localPaths(path: string): string[] {
    const { input, dataBaseName } = this.#config;
    const parts = path.split('/');
    const folders = parts.slice(0, -1).map((_part, index) => parts.slice(0, index + 1).join('/'));
    const own = withoutTemplateExtension(path, this.#config.formats);
    const paths: string[] = [];
    for (const folder of folders) {
      if (!isAtOrBelow(input, folder)) continue;
      const name = dataBaseName ?? folder.slice(folder.lastIndexOf('/') + 1);
      paths.push(...this.#named(`${folder}/${name}`, dataBaseName !== undefined));
    }
    if (input === '' && dataBaseName !== undefined) paths.unshift(...this.#named(dataBaseName, true));
    return [...new Set([...paths, ...this.#named(own, false)])];
  }

  #named(base: string, isSuffixNeeded: boolean): string[] {
    const { dataSuffixes, dataExtensions } = this.#config;
    const suffixes = [...dataSuffixes].reverse().filter((suffix) => suffix !== '' || !isSuffixNeeded);
    return suffixes.flatMap((suffix) =>
      [...dataExtensions]
        .reverse()
        .filter((extension) => suffix !== '' || !/^[cm]?js$/.test(extension))
        .map((extension) => `${base}${suffix}.${extension}`),
    );
  }

  #layoutData(name: string, context: SiteContext, depth: number): FrontMatterData {
    const file = this.#layoutPaths(name)
      .map((path) => context.data(path))
      .find((found) => found !== undefined);
    if (file === undefined || depth > 10) return {};
    const data = withTags(this.#read(file.path, file.text).data);
    const above = asText(valueOf(data, 'layout'));
    return above === undefined ? data : this.#merge(this.#layoutData(above, context, depth + 1), data);
  }

  #layoutPaths(name: string): string[] {
    const { layouts, includes, formats, layoutAliases } = this.#config;
    const target = layoutAliases.get(name) ?? name;
    return [layouts, includes].flatMap((folder) => {
      const path = folder === '' ? target : `${folder}/${target}`;
      return [path, ...formats.map((format) => `${path}.${format}`)];
    });
  }

  /**
   * Why a data file is not read. Files that no template has its data from lie among them as well: nothing is wrong with
   * those.
   */
  problemsOf({ path, text }: SourceFile, context: SiteContext): readonly Problem[] {
    return this.#isTheme(path) || !this.#isUsed(path, context) ? [] : this.#read(path, text).problems;
  }

  /** True for the data of a folder, and for that of a template that is there. */
  #isUsed(path: string, context: SiteContext): boolean {
    const { formats, dataSuffixes, dataExtensions } = this.#config;
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    if (this.#localPaths(`${folder}any.md`).includes(path)) return true;
    const stems = dataSuffixes.flatMap((suffix) =>
      dataExtensions.flatMap((extension) => {
        const end = `${suffix}.${extension}`;
        return path.endsWith(end) ? [path.slice(0, -end.length)] : [];
      }),
    );
    return stems.some((stem) => formats.some((format) => context.has(`${stem}.${format}`)));
  }

  #isTheme(path: string): boolean {
    return path.startsWith(`${this.#config.layouts}/`) || path.startsWith(`${this.#config.includes}/`);
  }

  #read(path: string, text: string): DataFile {
    const known = this.#parsed.get(path);
    if (known?.text === text) return known;
    const read = this.#isTheme(path) ? readEleventyFrontMatter(path, text, this.#config) : readDataFile(path, text);
    this.#parsed.set(path, { text, data: read.data, problems: read.problems });
    return read;
  }

  /** Mappings are merged and lists joined; a key `override:x` replaces. Source: @11ty/eleventy-utils `Merge.js`. */
  #merge(below: FrontMatterData, above: FrontMatterData): FrontMatterData {
    if (Object.keys(below).length === 0) return withoutPrefixes(above);
    if (!this.#config.isDataMerged) return { ...below, ...above };
    return mergeData(below, above);
  }
}

function withoutPrefixes(data: FrontMatterData): FrontMatterData {
  return Object.keys(data).some((key) => key.startsWith(OVERRIDE)) ? mergeData({}, data) : data;
}

const OVERRIDE = 'override:';

function mergeData(below: FrontMatterData, above: FrontMatterData): FrontMatterData {
  const merged = new Map(Object.entries(below));
  for (const [key, value] of Object.entries(above)) {
    if (key.startsWith(OVERRIDE)) merged.set(key.slice(OVERRIDE.length), value);
    else merged.set(key, mergeValue(merged.get(key), value));
  }
  return Object.fromEntries(merged);
}

function mergeValue(below: FrontMatterValue | undefined, above: FrontMatterValue): FrontMatterValue {
  if (Array.isArray(below) && Array.isArray(above))
    return [...(below as readonly FrontMatterValue[]), ...(above as readonly FrontMatterValue[])];
  return isMapping(below) && isMapping(above) ? mergeData(below, above) : above;
}

/** `tags` as a list; one text may hold several with commas. Source: Eleventy `TemplateData.js` (`cleanupData`). */
export function withTags(data: FrontMatterData): FrontMatterData {
  const tags = valueOf(data, 'tags');
  if (tags === undefined || Array.isArray(tags)) return data;
  return { ...data, tags: typeof tags === 'string' ? tags.split(',') : [] };
}

/** A path without the extension of its template format. */
export function withoutTemplateExtension(path: string, formats: readonly string[]): string {
  const format = formats.find((candidate) => path.endsWith(`.${candidate}`));
  return format === undefined ? path : path.slice(0, -format.length - 1);
}

/** True for a value that Eleventy takes for a date. */
export function isTimestamp(value: FrontMatterValue | undefined): value is Timestamp {
  return value instanceof Timestamp;
}
