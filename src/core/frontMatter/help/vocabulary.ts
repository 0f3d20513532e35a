import { count, type Facet } from '../../finding/facets';
import type { SourceFile } from '../../ports';
import { Timestamp, type FrontMatter, type FrontMatterData, type FrontMatterValue } from '../frontMatter';
import { readFrontMatter, type FrontMatterDialect } from '../read';

/** How a value is written. A list in lines of its own comes with what stands in front of each item. */
export type ValueForm =
  | { readonly kind: 'text' | 'number' | 'boolean' | 'date' | 'mapping' | 'flow' }
  | { readonly kind: 'block'; readonly lead: string };

interface Use {
  readonly form: ValueForm;
  readonly values: readonly string[];
}

/** Longer values are said once, and are not offered again. */
const LONGEST_VALUE = 80;

/** Which keys the posts of a site have, with which values, and how these are written. */
export class Vocabulary {
  readonly #dialect: FrontMatterDialect;
  readonly #uses = new Map<string, ReadonlyMap<string, Use>>();

  constructor(dialect: FrontMatterDialect) {
    this.#dialect = dialect;
  }

  /** Takes in a post, in the place of what was known of its file. */
  take({ path, text }: SourceFile): void {
    const frontMatter = readFrontMatter(text, this.#dialect);
    const uses = new Map<string, Use>();
    collect(frontMatter.data, '', formsIn(text, frontMatter), uses);
    this.#uses.set(path, uses);
  }

  forget(path: string): void {
    this.#uses.delete(path);
  }

  has(path: string): boolean {
    return this.#uses.has(path);
  }

  /** The keys, those in another one as `other.key`, the most used first. */
  get keys(): readonly Facet<string>[] {
    return byUse(count([...this.#uses.values()].flatMap((uses) => [...uses.keys()])));
  }

  /** The values of a key, each item of its lists, the most used first. */
  valuesOf(key: string): readonly Facet<string>[] {
    return byUse(count(this.#usesOf(key).flatMap(({ values }) => values)));
  }

  /** How the values of a key are mostly written; undefined where no post has it. */
  formOf(key: string): ValueForm | undefined {
    const forms = this.#usesOf(key).map(({ form }) => JSON.stringify(form));
    const [most] = byUse(count(forms));
    return this.#usesOf(key).find(({ form }) => JSON.stringify(form) === most?.value)?.form;
  }

  /** True where posts repeat the values of a key, so that they are worth offering. */
  isRepeated(key: string): boolean {
    const values = this.valuesOf(key);
    return values.some((value) => value.count > 1);
  }

  #usesOf(key: string): readonly Use[] {
    return [...this.#uses.values()].flatMap((uses) => uses.get(key) ?? []);
  }
}

function byUse(facets: Facet<string>[]): Facet<string>[] {
  return facets.sort((a, b) => b.count - a.count);
}

function collect(data: FrontMatterData, parent: string, forms: Forms, uses: Map<string, Use>): void {
  for (const [key, value] of Object.entries(data)) {
    const name = parent + key;
    const form = formOf(value, parent === '' ? forms.get(key) : undefined);
    uses.set(name, { form, values: textsOf(value).filter((text) => text !== '' && text.length <= LONGEST_VALUE) });
    if (form.kind === 'mapping' && parent === '' && isMapping(value)) collect(value, `${key}.`, forms, uses);
  }
}

function isMapping(value: FrontMatterValue): value is FrontMatterData {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Timestamp);
}

function formOf(value: FrontMatterValue, list: ValueForm | undefined): ValueForm {
  if (Array.isArray(value)) return list ?? { kind: 'flow' };
  if (value instanceof Timestamp) return { kind: 'date' };
  if (typeof value === 'boolean') return { kind: 'boolean' };
  if (typeof value === 'number') return { kind: 'number' };
  return typeof value === 'object' && value !== null ? { kind: 'mapping' } : { kind: 'text' };
}

function textsOf(value: FrontMatterValue): readonly string[] {
  if (Array.isArray(value))
    return value.flatMap((item: FrontMatterValue) => (Array.isArray(item) ? [] : textsOf(item)));
  if (value instanceof Timestamp || value === null || typeof value === 'object') return [];
  return [String(value)];
}

type Forms = ReadonlyMap<string, ValueForm>;

/** A key of YAML at the left edge without a value, and the first item below it. */
const BLOCK_LIST = /^["']?([\w-]+)["']?[ \t]*:[ \t]*\r?\n(?:[ \t]*(?:#.*)?\r?\n)*([ \t]*-[ \t]+)/gm;

/** The lists that are written in lines of their own. */
function formsIn(text: string, { block }: FrontMatter): Forms {
  if (block?.format !== 'yaml') return new Map();
  const content = text.slice(block.contentStart, block.contentEnd);
  return new Map([...content.matchAll(BLOCK_LIST)].map(([, key = '', lead = '']) => [key, { kind: 'block', lead }]));
}
