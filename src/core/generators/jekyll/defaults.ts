import type { FrontMatterData, FrontMatterValue } from '../../frontMatter/frontMatter';
import { valueOf } from '../../frontMatter/read';
import { withoutFolder } from '../../paths';
import { asData } from './config';
import { dirGlob } from './globs';

interface DefaultSet {
  readonly values: FrontMatterData;
  readonly path: string;
  readonly type: string | undefined;
  readonly hasScope: boolean;
  readonly matches: (path: string) => boolean;
}

/** Front matter that the configuration gives to posts by their path. Source: Jekyll `frontmatter_defaults.rb`. */
export class FrontMatterDefaults {
  readonly #sets: readonly DefaultSet[];
  /** Posts of one folder nearly always share their defaults; sets with globs or file names are asked for each path. */
  readonly #byFolder = new Map<string, FrontMatterData>();
  readonly #isByFolder: boolean;

  /** @param collectionsDir prefix that Jekyll takes off the paths of scopes */
  constructor(sets: readonly FrontMatterData[], collectionsDir: string) {
    this.#sets = sets
      .filter((set) => isMapping(valueOf(set, 'values')))
      .map((set) => makeSet(set, collectionsDir))
      .filter((set) => set.type === undefined || set.type === 'posts');
    this.#isByFolder = this.#sets.every(
      (set) => !set.path.includes('*') && !/\.(?<=(?:^|\/)[^./]*\.)[^/]*$|[^/]-/.test(set.path),
    );
  }

  /** The values for a post. @param path relative to the source, or to the folder of collections */
  valuesFor(path: string): FrontMatterData {
    if (this.#sets.length === 0) return {};
    if (!this.#isByFolder) return this.#merge(path);
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    let values = this.#byFolder.get(folder);
    if (values === undefined) {
      values = this.#merge(path);
      this.#byFolder.set(folder, values);
    }
    return values;
  }

  #merge(path: string): FrontMatterData {
    let merged: FrontMatterData = {};
    let scope: DefaultSet | undefined;
    for (const set of this.#sets) {
      if (!set.matches(path)) continue;
      if (scope === undefined || hasPrecedence(scope, set)) {
        merged = deepMerge(merged, set.values);
        scope = set;
      } else merged = deepMerge(set.values, merged);
    }
    return merged;
  }
}

function isMapping(value: FrontMatterValue | undefined): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function makeSet(set: FrontMatterData, collectionsDir: string): DefaultSet {
  const scope = asData(valueOf(set, 'scope'));
  const path = valueOf(scope, 'path');
  const type = valueOf(scope, 'type');
  const scopePath = typeof path === 'string' ? path : '';
  return {
    values: asData(valueOf(set, 'values')),
    path: scopePath.startsWith('/') ? scopePath.replace(/^\/|\/$/g, '') : scopePath,
    type: typeof type === 'string' ? currentType(type) : undefined,
    hasScope: Object.hasOwn(set, 'scope'),
    matches: matcherOf(scopePath, collectionsDir),
  };
}

/** The singular names of old versions still work. */
function currentType(type: string): string {
  return ['page', 'post', 'draft'].includes(type) ? `${type}s` : type;
}

function matcherOf(scopePath: string, collectionsDir: string): (path: string) => boolean {
  if (scopePath === '') return () => true;
  if (scopePath.includes('*')) {
    // Jekyll globs the disk and compares by the start of the path, so a glob that meets a folder covers what is in it.
    const glob = dirGlob(scopePath.replace(/^\//, ''));
    const prefix = collectionsDir === '' ? '' : `${collectionsDir}/`;
    return (path) => glob.test(prefix + path) || glob.test(path);
  }
  const start = withoutFolder(collectionsDir, scopePath);
  return (path) => path.startsWith(start);
}

function hasPrecedence(old: DefaultSet, next: DefaultSet): boolean {
  if (next.path.length !== old.path.length) return next.path.length > old.path.length;
  return next.type !== undefined || old.type === undefined;
}

/** Jekyll's `deep_merge_hashes`: mappings are merged, a null does not replace a value. */
export function deepMerge(target: FrontMatterData, other: FrontMatterData): FrontMatterData {
  const merged: Record<string, FrontMatterValue> = { ...target };
  for (const [key, value] of Object.entries(other)) {
    const old = valueOf(merged, key);
    const next = old === undefined ? value : mergeValue(old, value);
    Object.defineProperty(merged, key, { value: next, enumerable: true, writable: true, configurable: true });
  }
  return merged;
}

function mergeValue(old: FrontMatterValue, next: FrontMatterValue): FrontMatterValue {
  if (next === null) return old;
  return isMapping(old) && isMapping(next) ? deepMerge(asData(old), asData(next)) : next;
}
