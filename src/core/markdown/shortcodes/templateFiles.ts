import type { Site } from '../../site';
import type { TagEnvironment } from '../tagEnvironment';
import { settingsOf, type Settings } from '../goldmark/settings';

/** Partials call each other: no more of them are read. */
const MOST_FILES = 200;

/** The templates that the shortcodes of one post need. */
export interface TemplateFiles {
  readonly shortcodes: ReadonlyMap<string, string>;
  readonly partials: ReadonlyMap<string, string>;
  /** True where templates may stand in modules that are not part of the folder. */
  readonly isPartial: boolean;
}

/** Reads them: the site's own before those of its themes. Source: Hugo `tpl/tplimpl/templatestore.go`. */
export async function readTemplateFiles(
  environment: TagEnvironment,
  names: ReadonlySet<string>,
): Promise<TemplateFiles> {
  const reader = new TemplateReader(environment, layoutFolders(environment));
  const shortcodes = await reader.readAll(names, ['_shortcodes', 'shortcodes']);
  const partials = await readPartials(environment, shortcodes.values());
  return { shortcodes, partials, isPartial: usesModules(environment) };
}

/** The partials that templates call, and those that these call, by name; empty for one that is not there. */
export async function readPartials(
  environment: TagEnvironment,
  templates: Iterable<string>,
): Promise<ReadonlyMap<string, string>> {
  const reader = new TemplateReader(environment, layoutFolders(environment));
  const partials = new Map<string, string>();
  let wanted = partialsOf(templates);
  while (wanted.size > 0 && partials.size < MOST_FILES) {
    const found = await reader.readAll(wanted, ['_partials', 'partials']);
    for (const name of wanted) partials.set(name, found.get(name) ?? '');
    wanted = new Set([...partialsOf(found.values())].filter((name) => !partials.has(name)));
  }
  return partials;
}

/** The folders of templates: the site's own, and those of its themes. */
export function layoutFolders({ site }: Pick<TagEnvironment, 'site'>): readonly [string, ...string[]] {
  const settings = settingsOf(site.markup.variables);
  return [settings.text('layoutdir', 'layouts'), ...themeFolders(site, settings)];
}

class TemplateReader {
  readonly #environment: TagEnvironment;
  readonly #folders: readonly string[];

  constructor(environment: TagEnvironment, folders: readonly string[]) {
    this.#environment = environment;
    this.#folders = folders;
  }

  async readAll(names: ReadonlySet<string>, kinds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const read = await Promise.all([...names].map(async (name) => [name, await this.#read(name, kinds)] as const));
    return new Map(read.flatMap(([name, text]): [string, string][] => (text === undefined ? [] : [[name, text]])));
  }

  async #read(name: string, kinds: readonly string[]): Promise<string | undefined> {
    if (!/^[\w.-]+(?:\/[\w.-]+)*$/.test(name) || name.split('/').includes('..')) return undefined;
    for (const folder of this.#folders) {
      for (const kind of kinds) {
        const path = `${folder}/${kind}/${name.replace(/\.html$/, '')}.html`;
        const file = await this.#environment.files?.read(path);
        if (file !== undefined) return file.text.replace(/\r\n/g, '\n').replace(/^\uFEFF/, '');
      }
    }
    return undefined;
  }
}

/** Names of partials that are written out. */
function partialsOf(templates: Iterable<string>): Set<string> {
  const names = new Set<string>();
  for (const template of templates) {
    for (const [, name = ''] of template.matchAll(
      /\b(?:partial|partialCached|partials\.Include(?:Cached)?)\s+"([^"]+)"/g,
    )) {
      names.add(name);
    }
  }
  return names;
}

function themeFolders(site: Site, settings: Settings): readonly string[] {
  const root = settings.text('themesdir', 'themes');
  return themesOf(site.markup.variables).map((name) => `${root}/${name}/layouts`);
}

/** The names in `theme`, and those of modules that are folders beside it. */
function themesOf(variables: Readonly<Record<string, unknown>>): readonly string[] {
  const stated: unknown = variables['theme'];
  const names: readonly unknown[] = Array.isArray(stated) ? stated : [stated];
  return [...names, ...importsOf(variables)]
    .filter((name) => typeof name === 'string' && /^[\w.-]+$/.test(name))
    .map(String);
}

function importsOf(variables: Readonly<Record<string, unknown>>): readonly string[] {
  const { module } = variables;
  const imports: unknown = typeof module === 'object' && module !== null && 'imports' in module ? module.imports : [];
  if (!Array.isArray(imports)) return [];
  return imports.flatMap((each: unknown) =>
    typeof each === 'object' && each !== null && 'path' in each && typeof each.path === 'string' ? [each.path] : [],
  );
}

function usesModules({ site }: TagEnvironment): boolean {
  const { variables } = site.markup;
  return themesOf(variables).length > 0 || importsOf(variables).length > 0;
}
