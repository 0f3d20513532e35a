/** The names that a template sees, from the innermost block outwards. */
export class Scope {
  readonly #values = new Map<string, unknown>();
  readonly #parent: Scope | undefined;
  readonly #context: object;

  /** @param context what stands below all blocks; its own fields are names */
  constructor(context: object, parent?: Scope) {
    this.#context = context;
    this.#parent = parent;
  }

  get(name: string): unknown {
    const scope = this.#holderOf(name);
    if (scope !== undefined) return scope.#values.get(name);
    return Object.hasOwn(this.#context, name) ? (this.#context as Record<string, unknown>)[name] : undefined;
  }

  /** Changes a name where it was set, or else sets it here. Source: Nunjucks `src/runtime.js` (`Frame.set`). */
  set(name: string, value: unknown): void {
    (this.#holderOf(name) ?? this).#values.set(name, value);
  }

  /** Sets a name here, whatever it means outside. */
  define(name: string, value: unknown): void {
    this.#values.set(name, value);
  }

  inner(): Scope {
    return new Scope(this.#context, this);
  }

  /** What a macro sees: nothing of the blocks around it. */
  outside(): Scope {
    return new Scope(this.#context);
  }

  /** All that was set here. */
  get own(): ReadonlyMap<string, unknown> {
    return this.#values;
  }

  #holderOf(name: string): Scope | undefined {
    if (this.#values.has(name)) return this;
    return this.#parent === undefined ? undefined : this.#parent.#holderOf(name);
  }
}
