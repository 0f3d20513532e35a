import { Unsupported, type GoObject, type Value } from '../template/values';

/** Fields and methods by name; each is computed when it is asked for. */
export type Members = Readonly<Record<string, (args: readonly Value[]) => Value>>;

/** An object that knows these members and no others. */
export function makeObject(typeName: string, members: Members, print?: () => string): GoObject {
  return {
    typeName,
    get: (name, args) => {
      const member = Object.hasOwn(members, name) ? members[name] : undefined;
      if (member === undefined) throw new Unsupported(`.${name}`);
      return member(args);
    },
    ...(print === undefined ? {} : { print }),
  };
}
