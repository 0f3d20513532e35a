import type { Call, Parameters } from './calls';
import { makeObject } from './objects/object';
import { storeObject } from './objects/page';
import { printed, SafeText, type GoObject, type Value } from './template/values';

/** A call, and the calls around it. */
export interface ShortcodeScope {
  readonly call: Call;
  readonly parent: ShortcodeScope | undefined;
  /** Place among the shortcodes beside it, from 0 on. */
  readonly ordinal: number;
  readonly inner: () => string;
  readonly page: GoObject;
  readonly site: GoObject;
  readonly position: () => GoObject;
}

/** What a shortcode's template begins with. Source: Hugo `hugolib/shortcode.go` (`ShortcodeWithPage`). */
export function shortcodeObject(scope: ShortcodeScope): GoObject {
  const { call, parent, ordinal, page, site } = scope;
  const store = storeObject();
  return makeObject('hugolib.ShortcodeWithPage', {
    Get: ([key]) => getParameter(call.parameters, typeof key === 'number' ? key : printed(key)),
    Params: () => (call.parameters.kind === 'none' ? undefined : call.parameters.values),
    IsNamedParams: () => call.parameters.kind === 'named',
    Inner: () => new SafeText(scope.inner()),
    InnerDeindent: () => new SafeText(withoutIndent(scope.inner(), call.indentation)),
    Name: () => call.name,
    Ordinal: () => ordinal,
    Parent: () => (parent === undefined ? undefined : shortcodeObject(parent)),
    Page: () => page,
    Site: () => site,
    Position: () => scope.position(),
    Store: () => store,
    Scratch: () => store,
  });
}

/**
 * A parameter by its name or its place. One that is missing is an empty text; a place among named ones is nil, as is a
 * name among places. Source: Hugo `hugolib/shortcode.go` (`Get`).
 */
export function getParameter(parameters: Parameters, key: string | number): Value {
  if (parameters.kind === 'none') return undefined;
  if (parameters.kind === 'named') {
    return typeof key === 'number' ? undefined : (parameters.values.get(key) ?? '');
  }
  return typeof key === 'number' ? (parameters.values[key] ?? '') : undefined;
}

function withoutIndent(text: string, indentation: string): string {
  if (indentation === '') return text;
  return text
    .split('\n')
    .map((line) => (line.startsWith(indentation) ? line.slice(indentation.length) : line))
    .join('\n');
}
