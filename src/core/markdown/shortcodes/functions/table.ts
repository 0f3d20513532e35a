import type { FunctionTable, TemplateFunction } from '../template/evaluator';
import { comparing } from './comparing';
import { html } from './html';
import { lists } from './lists';
import { numbers } from './numbers';
import { siteFunctions, type FunctionHelp } from './site';
import { texts } from './texts';

/** Namespaces whose functions have names of their own too. */
const NAMESPACES: readonly (readonly [string, Readonly<Record<string, TemplateFunction>>])[] = [
  ['compare', comparing],
  ['strings', texts],
  ['collections', lists],
  ['math', numbers],
  ['safe', html],
  ['transform', html],
];
/** Names in namespaces that are not those of the short form with a capital letter. */
const ALIASES: readonly (readonly [string, string])[] = [
  ['compare.Conditional', 'cond'],
  ['compare.Default', 'default'],
  ['strings.ToLower', 'lower'],
  ['strings.ToUpper', 'upper'],
  ['strings.ReplaceRE', 'replaceRE'],
  ['strings.FindRE', 'findRE'],
  ['strings.CountWords', 'countwords'],
  ['strings.CountRunes', 'countrunes'],
  ['collections.Dictionary', 'dict'],
  ['collections.IsSet', 'isset'],
  ['collections.Querify', 'querify'],
  ['cast.ToString', 'string'],
  ['cast.ToInt', 'int'],
  ['cast.ToFloat', 'float'],
  ['fmt.Print', 'print'],
  ['fmt.Printf', 'printf'],
  ['fmt.Println', 'println'],
  ['fmt.Errorf', 'errorf'],
  ['fmt.Warnf', 'warnf'],
  ['safe.HTML', 'safeHTML'],
  ['safe.HTMLAttr', 'safeHTMLAttr'],
  ['safe.CSS', 'safeCSS'],
  ['safe.JS', 'safeJS'],
  ['safe.URL', 'safeURL'],
  ['encoding.Jsonify', 'jsonify'],
  ['inflect.Humanize', 'humanize'],
  ['transform.Markdownify', 'markdownify'],
  ['transform.Highlight', 'highlight'],
  ['transform.Emojify', 'emojify'],
  ['transform.HTMLEscape', 'htmlEscape'],
  ['transform.HTMLUnescape', 'htmlUnescape'],
  ['partials.Include', 'partial'],
  ['partials.IncludeCached', 'partialCached'],
  ['urls.RelURL', 'relURL'],
  ['urls.AbsURL', 'absURL'],
  ['urls.RelLangURL', 'relLangURL'],
  ['urls.AbsLangURL', 'absLangURL'],
  ['urls.URLize', 'urlize'],
  ['urls.Anchorize', 'anchorize'],
  ['urls.Ref', 'ref'],
  ['urls.RelRef', 'relref'],
  ['time.Now', 'now'],
];

/** The functions that templates know here, under all their names. */
export function functionTable(help: FunctionHelp): FunctionTable {
  const named = new Map<string, TemplateFunction>(
    [comparing, html, lists, numbers, texts, siteFunctions(help)].flatMap((group) => Object.entries(group)),
  );
  for (const [namespace, group] of NAMESPACES) {
    for (const [name, each] of Object.entries(group)) {
      if (!name.includes('.')) named.set(`${namespace}.${name.charAt(0).toUpperCase()}${name.slice(1)}`, each);
    }
  }
  for (const [alias, name] of ALIASES) {
    const found = named.get(name);
    if (found !== undefined) named.set(alias, found);
  }
  const namespaces = new Set(
    [...named.keys()].flatMap((name) => (name.includes('.') ? [name.replace(/\.[^]*$/, '')] : [])),
  );
  return { find: (name) => named.get(name), isNamespace: (name) => namespaces.has(name) };
}
