import { Tag, type Context, type Liquid, type TagToken, type TopLevelToken, type Value } from 'liquidjs';
import { readVariable } from '../output';
import type { TagClass } from './tagClass';

/** Source: Liquid `tags/assign.rb`, Syntax. A name with dots is a name like any other, which nothing can read. */
const SYNTAX = /^([\w.[\]()-]+)\s*=\s*([^]*)$/;

/** `{% assign name = value | filter %}`. */
export const assignTag: TagClass = class extends Tag {
  override readonly name: string;
  readonly #value: Value | undefined;

  constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid) {
    super(token, rest, liquid);
    const [, name, value] = SYNTAX.exec(token.args) ?? [];
    if (name === undefined || value === undefined) throw new Error('assign needs a name, = and a value');
    this.name = name;
    this.#value = readVariable(value, liquid);
  }

  *render(context: Context): Generator<unknown, void, unknown> {
    const value = yield this.#value?.value(context, false);
    Object.defineProperty(context.bottom(), this.name, { value, enumerable: true, writable: true, configurable: true });
  }
};
