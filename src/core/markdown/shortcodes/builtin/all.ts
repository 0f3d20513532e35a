import type { InnerUse } from '../callTree';
import { instagram, removed, vimeo, x, youtube } from './embeds';
import { figure } from './figure';
import type { Builtin } from './builtin';
import { comment, details, highlight, param, ref, relref } from './texts';

const TWITTER =
  'The "twitter", "tweet", and "twitter_simple" shortcodes were deprecated in v0.142.0 and removed in v0.156.0. ' +
  'Please use the "x" shortcode instead.';
const GIST = 'The "gist" shortcode was deprecated in v0.143.0 and removed in v0.156.0.';

/** Source: Hugo `tpl/tplimpl/embedded/templates/_shortcodes`. */
const BUILTINS: ReadonlyMap<string, Builtin> = new Map([
  ['comment', comment],
  ['details', details],
  ['figure', figure],
  ['gist', removed(GIST)],
  ['highlight', highlight],
  ['instagram', instagram],
  ['param', param],
  ['ref', ref],
  ['relref', relref],
  ['tweet', removed(TWITTER)],
  ['twitter', removed(TWITTER)],
  ['twitter_simple', removed(TWITTER)],
  ['vimeo', vimeo],
  ['vimeo_simple', vimeo],
  ['x', x],
  ['x_simple', x],
  ['youtube', youtube],
]);
const WITH_INNER = new Set(['comment', 'details', 'highlight', 'qr']);

/** The shortcode that Hugo brings along under a name. */
export function builtinNamed(name: string): Builtin | undefined {
  return BUILTINS.get(name);
}

export function builtinInnerUse(name: string): InnerUse {
  if (WITH_INNER.has(name)) return 'uses';
  return BUILTINS.has(name) ? 'ignores' : 'unknown';
}
