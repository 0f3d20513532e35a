/** A table of a configuration, its keys in lower case. What is of another kind than asked for counts as not said. */
export interface Settings {
  inner(key: string): Settings;
  flag(key: string, otherwise: boolean): boolean;
  text(key: string, otherwise: string): string;
  integer(key: string, otherwise: number): number;
  /** A list of pairs of texts that are not empty. */
  pairs(key: string): readonly (readonly [string, string])[];
}

export function settingsOf(value: unknown): Settings {
  const get = (key: string): unknown =>
    isRecord(value) && Object.hasOwn(value, key) ? (value[key] ?? undefined) : undefined;
  return {
    inner: (key) => settingsOf(get(key)),
    flag: (key, otherwise) => {
      const stated = get(key);
      return typeof stated === 'boolean' ? stated : otherwise;
    },
    text: (key, otherwise) => {
      const stated = get(key);
      return typeof stated === 'string' ? stated : otherwise;
    },
    integer: (key, otherwise) => {
      const stated = get(key);
      return typeof stated === 'number' && Number.isInteger(stated) ? stated : otherwise;
    },
    pairs: (key) => {
      const stated = get(key);
      return Array.isArray(stated) ? stated.filter(isPair) : [];
    },
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPair(value: unknown): value is readonly [string, string] {
  return Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'string' && part !== '');
}
