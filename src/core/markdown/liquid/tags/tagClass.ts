import type { Liquid } from 'liquidjs';

/** What `registerTag` takes: liquidjs does not export its name. */
export type TagClass = Extract<Parameters<Liquid['registerTag']>[1], new (...args: never[]) => unknown>;
