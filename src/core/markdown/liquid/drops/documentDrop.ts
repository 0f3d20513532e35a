import { Context, Drop, toValue } from 'liquidjs';
import type { FrontMatterData } from '../../../frontMatter/frontMatter';

/** What is known of a document only when its file is read. */
export interface DocumentText {
  readonly data: FrontMatterData;
  readonly body: string;
}

/** What a document says that is not its own field. */
export type DocumentReader = (key: string) => unknown;

/** Another document of the site. Its file is read when something is asked that the list of posts does not know. */
export class DocumentDrop extends Drop {
  readonly #fields: Readonly<Record<string, unknown>>;
  readonly #read: DocumentReader;

  /** @param read says, now or later, what stands in the file */
  constructor(fields: Readonly<Record<string, unknown>>, read: DocumentReader) {
    super();
    this.#fields = fields;
    this.#read = read;
  }

  /** The value that stands behind a dot; it may be a promise. */
  field(key: string): unknown {
    return Object.hasOwn(this.#fields, key) ? this.#fields[key] : this.#read(key);
  }

  toJSON(): unknown {
    return this.#fields;
  }

  override toString(): string {
    return String(this.#fields['path'] ?? '');
  }
}

/**
 * What a template may look at. Of documents that is nothing but their fields: they are objects of this program, and
 * templates come from anywhere. Loops know the loop around them (Liquid: `forloop_drop.rb`, `parentloop`).
 */
export class DocumentContext extends Context {
  readonly #loops: Drop[] = [];

  override push(scope: object): number {
    if ('forloop' in scope && scope.forloop instanceof Drop) {
      Object.assign(scope.forloop, { parentloop: this.#loops.at(-1) });
      this.#loops.push(scope.forloop);
    }
    return super.push(scope);
  }

  override pop(): ReturnType<Context['pop']> {
    const scope = super.pop();
    if (scope !== undefined && 'forloop' in scope) this.#loops.pop();
    return scope;
  }

  override readProperty(...[target, key]: Parameters<Context['readProperty']>): unknown {
    if (target instanceof DocumentDrop) return target.field(String(toValue(key)));
    return super.readProperty(target, key);
  }

  /** Filters look at expressions in a context of their own. */
  override spawn(scope: object = {}): DocumentContext {
    const { sync, globals, strictVariables, ownPropertyOnly, renderLimit, memoryLimit } = this;
    const liquid: unknown = this.liquid;
    const options = { sync, globals, strictVariables, ownPropertyOnly };
    return new DocumentContext(scope, this.opts, options, { renderLimit, memoryLimit, liquid });
  }
}
