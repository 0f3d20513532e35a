import { isExternal } from '../../../generators/sitePaths';
import { anchorOf } from '../../goldmark/headings';
import { parseGoDate } from '../../../date/go';
import { sanitize } from '../../../generators/hugo/addresses';
import type { HugoSite } from '../hugoSite';
import { makeObject } from '../objects/object';
import { resourcesObject } from '../objects/resources';
import { resolveReference } from '../references';
import type { TemplateFunction } from '../template/evaluator';
import { Fatal, GoTime, isMap, printed, SafeText, Unsupported, type Value } from '../template/values';

/** What functions need besides their arguments. */
export interface FunctionHelp {
  readonly hugo: HugoSite;
  readonly site: () => Value;
  readonly page: () => Value;
  /** Markdown to HTML, without a paragraph around it if it is only one. */
  readonly markdownify: (text: string) => SafeText;
  readonly highlight: (code: string, language: string, options: Value) => SafeText;
  readonly partial: (name: string, dot: Value) => SafeText;
}

const text = (value: Value): string => printed(value);

/** Functions that look at the site. Sources: Hugo `tpl/urls`, `tpl/transform`, `tpl/time`, `tpl/partials`, `tpl/fmt`. */
export function siteFunctions(help: FunctionHelp): Readonly<Record<string, TemplateFunction>> {
  const { hugo, site, page, markdownify, highlight, partial } = help;
  return {
    site,
    page,
    hugo: () =>
      makeObject('hugo.HugoInfo', {
        Version: () => '0.169.0',
        IsProduction: () => true,
        Environment: () => 'production',
      }),
    markdownify: ([value]) => markdownify(text(value)),
    emojify: ([value]) => new SafeText(text(value)),
    highlight: ([code, language, options]) => highlight(text(code), text(language), options),
    partial: ([name, dot]) => partial(text(name), dot),
    partialCached: ([name, dot]) => partial(text(name), dot),
    'resources.Get': ([name]) => resourcesObject(hugo.assets, hugo.origin).get('Get', [name]),
    'resources.GetMatch': ([name]) => resourcesObject(hugo.assets, hugo.origin).get('GetMatch', [name]),
    ...addressFunctions(hugo),
    ...timeFunctions(hugo),
    ...messageFunctions(),
  };
}

function addressFunctions(hugo: HugoSite): Readonly<Record<string, TemplateFunction>> {
  const relative: TemplateFunction = ([value]) => relativeUrl(hugo, text(value));
  const absolute: TemplateFunction = ([value]) => absoluteUrl(hugo, text(value));
  return {
    relURL: relative,
    relLangURL: relative,
    absURL: absolute,
    absLangURL: absolute,
    urlize: ([value]) => sanitize(text(value), { isLowerCase: true, hasAccents: true }),
    anchorize: ([value]) => anchorOf(text(value), hugo.goldmark.idStyle),
    ref: ([, target]) => resolveReference(hugo.references, pathOf(target), true),
    relref: ([, target]) => resolveReference(hugo.references, pathOf(target), false),
    'urls.Parse': ([value]) => urlObject(text(value)),
    'urls.PathEscape': ([value]) => encodeURIComponent(text(value)),
    'urls.QueryEscape': ([value]) => encodeURIComponent(text(value)).replace(/%20/g, '+'),
    'path.Base': ([value]) =>
      text(value)
        .replace(/(?<!\/)\/+$/, '')
        .replace(/^.*\//, ''),
    'path.Dir': ([value]) => text(value).replace(/(?:^|\/)[^/]*$/, '') || '.',
    'path.Ext': ([value]) => /\.[^./]*$/.exec(text(value))?.[0] ?? '',
    'path.Join': (parts) =>
      parts
        .map(text)
        .filter((part) => part !== '')
        .join('/')
        .replace(/\/{2,}/g, '/'),
  };
}

function pathOf(target: Value): string {
  return isMap(target) ? text(target.get('path')) : text(target);
}

/** Source: Hugo `helpers/url.go` (`RelURL`). */
function relativeUrl({ basePath, origin }: HugoSite, target: string): string {
  const inner = origin !== '' && target.startsWith(origin) ? target.slice(origin.length) : target;
  if (isExternal(inner)) return inner;
  if (inner.startsWith('/')) return inner;
  return `${basePath}/${inner}`;
}

/** Source: Hugo `helpers/url.go` (`AbsURL`). */
function absoluteUrl({ basePath, origin }: HugoSite, target: string): string {
  if (isExternal(target)) return target;
  return target.startsWith('/') ? origin + target : `${origin}${basePath}/${target}`;
}

function urlObject(url: string): Value {
  const [, scheme = '', host = '', path = '', query = '', fragment = ''] =
    /^(?:([A-Za-z][\w+.-]*):)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s.exec(url) ?? [];
  return makeObject('url.URL', {
    String: () => url,
    IsAbs: () => scheme !== '',
    Scheme: () => scheme,
    Host: () => host,
    Path: () => path,
    RawQuery: () => query,
    Fragment: () => fragment,
  });
}

function timeFunctions({ environment }: HugoSite): Readonly<Record<string, TemplateFunction>> {
  const { nowMs, zone } = environment;
  const toTime = (value: Value): GoTime => {
    if (value instanceof GoTime) return value;
    const date = parseGoDate(text(value), zone);
    if (date === undefined) throw new Fatal(`unable to parse date: ${text(value)}`);
    return new GoTime(date);
  };
  const format: TemplateFunction = ([layout, value]) => toTime(value).format(layoutOf(text(layout)));
  return {
    now: () => new GoTime({ kind: 'instant', epochMs: nowMs, offsetMinutes: zone.offsetAt(nowMs) }),
    time: ([value]) => toTime(value),
    dateFormat: format,
    'time.Format': format,
    'time.AsTime': ([value]) => toTime(value),
  };
}

const NAMED_LAYOUTS: Readonly<Record<string, string>> = {
  ':date_full': 'Monday, January 2, 2006',
  ':date_long': 'January 2, 2006',
  ':date_medium': 'Jan 2, 2006',
  ':date_short': '1/2/06',
};

function layoutOf(layout: string): string {
  return NAMED_LAYOUTS[layout] ?? layout;
}

/** Errors of templates stop the build; warnings do not show. */
function messageFunctions(): Readonly<Record<string, TemplateFunction>> {
  const nothing: TemplateFunction = () => '';
  return {
    errorf: (args) => fail(args),
    erroridf: (args) => fail(args.slice(1)),
    warnf: nothing,
    warnidf: nothing,
  };
}

function fail([format, ...args]: readonly Value[]): never {
  let next = 0;
  const message = text(format).replace(/%[qsvdT]/g, (verb) => {
    const value = text(args[next++]);
    return verb === '%q' ? JSON.stringify(value) : value;
  });
  if (message === '') throw new Unsupported('errorf');
  throw new Fatal(message);
}
