import type { Highlight } from '../../highlight';
import type { HugoSite } from '../hugoSite';
import type { Call } from '../calls';
import type { Value } from '../template/values';

/** One call of a shortcode that Hugo brings along. */
export interface BuiltinCall {
  readonly call: Call;
  readonly hugo: HugoSite;
  /** What stands between its tags. */
  readonly inner: string;
  /** A parameter; undefined for one that is missing or empty. */
  readonly text: (key: string | number) => string | undefined;
  readonly value: (key: string | number) => Value;
  /** Markdown to HTML, within a paragraph or as blocks. */
  readonly render: (text: string, isBlock: boolean) => string;
  readonly highlight: Highlight | undefined;
  /** `"content/posts/a.md:5:1"`, as messages say it. */
  readonly position: string;
}

/** Prints HTML. Throws `Fatal` where Hugo would stop. */
export type Builtin = (call: BuiltinCall) => string;

/** A switch, as `allowFullScreen=false`. */
export function isOn(value: Value, otherwise: boolean): boolean {
  if (value === true || value === 'true' || value === 1) return true;
  return value === false || value === 'false' || value === 0 ? false : otherwise;
}
