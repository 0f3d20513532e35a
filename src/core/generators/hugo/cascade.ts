import type { FrontMatterData, FrontMatterValue } from '../../frontMatter/frontMatter';
import { compileGlob } from './globs';
import { isMapping, lowerKeys, toMapping, toMappings, toText } from './values';

/** A page as far as cascades and addresses are chosen by it. */
export interface TargetPage {
  /** `/posts/my-post` */
  readonly path: string;
  readonly language: string;
}

/** Values that pages below a section, or of the whole site, inherit. */
export interface Cascade {
  readonly matches: (page: TargetPage) => boolean;
  /** By keys in lower case. */
  readonly values: ReadonlyMap<string, FrontMatterValue>;
}

const ENVIRONMENT = 'production';

/**
 * Reads a `cascade` of a section's front matter or of the configuration: one mapping or a list of them.
 * Source: Hugo `page_matcher.go` (`DecodeCascadeConfig`).
 */
export function readCascades(value: FrontMatterValue | undefined): Cascade[] {
  return toMappings(value).map((block) => cascadeOf(lowerKeys(block)));
}

function cascadeOf(block: FrontMatterData): Cascade {
  const values = new Map<string, FrontMatterValue>();
  const params = toMapping(block['params']);
  for (const [key, value] of [...Object.entries(block), ...Object.entries(params)]) {
    const isStructure = key === 'params' || key === 'target' || key === '_target';
    if (!isStructure && !values.has(key)) values.set(key, value);
  }
  return { values, matches: targetMatcher(block['target'] ?? block['_target']) };
}

/** A matcher for the `target` of a cascade or of a permalink; without one, every page matches. Pages only. */
export function targetMatcher(value: FrontMatterValue | undefined): (page: TargetPage) => boolean {
  if (!isMapping(value)) return () => true;
  const target = lowerKeys(value);
  const glob = (key: string): ((text: string) => boolean) | undefined => {
    const pattern = toText(target[key]);
    return pattern === '' ? undefined : compileGlob(pattern);
  };
  const [kind, environment, path, language] = [glob('kind'), glob('environment'), glob('path'), glob('lang')];
  if (kind?.('page') === false || environment?.(ENVIRONMENT) === false) return () => false;
  return (page) => path?.(page.path) !== false && language?.(page.language) !== false;
}

/**
 * What a page inherits: of several values of one key the first counts.
 * @param cascades nearest section first
 */
export function inheritedValues(
  cascades: readonly Cascade[],
  page: TargetPage,
): ReadonlyMap<string, FrontMatterValue> | undefined {
  if (cascades.length === 0) return undefined;
  const values = new Map<string, FrontMatterValue>();
  for (const cascade of cascades) {
    if (!cascade.matches(page)) continue;
    for (const [key, value] of cascade.values) if (!values.has(key)) values.set(key, value);
  }
  return values;
}
