import type { Post } from '../../../post';
import type { HugoSite } from '../hugoSite';
import { resolveReference } from '../references';
import { GoTime, isMap, printed, SafeText, Unsupported, type GoObject, type Value } from '../template/values';
import { makeObject, type Members } from './object';
import { resourcesObject } from './resources';
import { templateMap } from './values';

/** What the page that is being shown can do besides. */
export interface PageHelp {
  readonly site: () => Value;
  readonly tableOfContents: () => string;
  /** Markdown to HTML, within a paragraph or as blocks. */
  readonly renderString: (text: string, isBlock: boolean) => SafeText;
}

/** The page that is being shown. Source: Hugo `resources/page/page.go`. */
export function pageObject(hugo: HugoSite, help: PageHelp): GoObject {
  const { environment, origin, bundle } = hugo;
  const { path, post, data, body, zone } = environment;
  const params = templateMap(data, zone);
  const page: GoObject = makeObject('page', {
    ...(post === undefined ? {} : postMembers(post, hugo)),
    ...fileMembers(path),
    Title: () => params.get('title') ?? '',
    Description: () => params.get('description') ?? '',
    Summary: () => params.get('summary'),
    Slug: () => params.get('slug') ?? '',
    Keywords: () => params.get('keywords') ?? [],
    Draft: () => params.get('draft') ?? false,
    Params: () => params,
    Param: ([key]) => paramOf(params, printed(key)) ?? paramOf(siteParams(hugo), printed(key)),
    Page: () => page,
    Site: help.site,
    Resources: () => resourcesObject(bundle, origin),
    RawContent: () => body,
    TableOfContents: () => new SafeText(help.tableOfContents()),
    RenderString: (args) => help.renderString(printed(args.at(-1)), isBlock(args)),
    Ref: ([target]) => resolveReference(hugo.references, pathOf(target), true),
    RelRef: ([target]) => resolveReference(hugo.references, pathOf(target), false),
    GetPage: ([target]) => pageAt(hugo, printed(target)),
    Store: () => store,
    Scratch: () => store,
  });
  const store = storeObject();
  return page;
}

/** Another page of the site. */
export function otherPage(post: Post, hugo: HugoSite): GoObject {
  return makeObject('page', { ...postMembers(post, hugo), ...fileMembers(post.path) });
}

function postMembers(post: Post, { origin, environment }: HugoSite): Members {
  const url = (): string => {
    if (post.url === undefined) throw new Unsupported('the address of a page');
    return post.url;
  };
  return {
    Title: () => post.title ?? '',
    LinkTitle: () => post.sortTitle ?? post.title ?? '',
    Name: () => post.sortTitle ?? post.title ?? '',
    Description: () => post.description ?? '',
    Date: () => (post.date === undefined ? undefined : new GoTime(post.date)),
    PublishDate: () => (post.date === undefined ? undefined : new GoTime(post.date)),
    RelPermalink: () => url(),
    Permalink: () => origin + url(),
    Weight: () => post.weight,
    Lang: () => post.language ?? environment.site.markup.variables['defaultcontentlanguage']?.toString() ?? 'en',
  };
}

function fileMembers(path: string): Members {
  const parts = path.split('/');
  const section = parts.length > 2 ? (parts[1] ?? '') : '';
  return {
    Kind: () => 'page',
    Type: () => section || 'page',
    Section: () => section,
    IsPage: () => true,
    IsHome: () => false,
    IsSection: () => false,
    IsNode: () => false,
    File: () => fileObject(path),
  };
}

/** Below the content folder. Source: Hugo `source/fileInfo.go`. */
function fileObject(path: string): GoObject {
  const inner = path.replace(/^[^/]*\//, '');
  const name = inner.slice(inner.lastIndexOf('/') + 1);
  const folder = inner.slice(0, inner.length - name.length);
  const base = name.replace(/\.[^.]*$/, '');
  const bundle = folder.replace(/\/$/, '').replace(/^.*\//, '');
  return makeObject('source.File', {
    Path: () => inner,
    Dir: () => folder,
    LogicalName: () => name,
    BaseFileName: () => base,
    TranslationBaseName: () => base,
    ContentBaseName: () => (base === 'index' ? bundle : base),
    Ext: () => name.slice(base.length + 1),
  });
}

export function siteParams({ environment }: HugoSite): ReadonlyMap<string, Value> {
  return templateMap(environment.site.markup.variables['params'], environment.zone);
}

/** `a.b` is the key `b` of what stands at `a`. */
export function paramOf(params: ReadonlyMap<string, Value>, key: string): Value {
  let value: Value = params;
  for (const part of key.toLowerCase().split('.')) value = isMap(value) ? value.get(part) : undefined;
  return value;
}

function isBlock(args: readonly Value[]): boolean {
  const [options] = args;
  return args.length > 1 && isMap(options) && options.get('display') === 'block';
}

function pathOf(target: Value): string {
  return isMap(target) ? printed(target.get('path')) : printed(target);
}

function pageAt(hugo: HugoSite, target: string): Value {
  const address = resolveReference({ ...hugo.references, notFound: '' }, target, false);
  const post = hugo.environment.posts.find(({ url }) => url !== undefined && url === address);
  return post === undefined ? undefined : otherPage(post, hugo);
}

/** What templates keep for each other. Source: Hugo `common/maps/scratch.go`. */
export function storeObject(): GoObject {
  const kept = new Map<string, Value>();
  return makeObject('maps.Scratch', {
    Get: ([key]) => kept.get(printed(key)),
    Set: ([key, value]) => void kept.set(printed(key), value),
    Delete: ([key]) => void kept.delete(printed(key)),
  });
}
