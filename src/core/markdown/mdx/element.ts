import type { BoxWords } from '../boxes';
import type { Scope } from './values';

/** What an element is shown as: HTML before and behind its children. */
export interface ElementHtml {
  readonly open: string;
  readonly close: string;
  /** True where the children are not shown. */
  readonly hidesChildren?: boolean | undefined;
  /** True for a component that is not known here. */
  readonly isUnknown?: boolean | undefined;
}

/** What elements may need to know of their text. */
export interface ElementContext {
  readonly text: string;
  readonly scope: Scope;
  readonly words: BoxWords;
  /** A number that no element of this text has had. */
  readonly nextNumber: () => number;
}
