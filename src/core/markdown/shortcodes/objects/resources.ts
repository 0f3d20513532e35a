import type { GoObject, Value } from '../template/values';
import { printed } from '../template/values';
import { makeObject } from './object';

const IMAGE = /\.(?:png|jpe?g|gif|webp|avif|svg|bmp|tiff?)$/i;

/** A file beside a page, or below the folder of assets. */
export interface ResourceFile {
  /** Below the folder of the bundle or of the assets. */
  readonly name: string;
  /** Address on the site, base path included. */
  readonly url: string;
}

/** Files by name. Source: Hugo `resources/resource/resources.go` (`Get`, `GetMatch`, `Match`, `ByType`). */
export function resourcesObject(files: readonly ResourceFile[], origin: string): GoObject {
  const resource = (file: ResourceFile | undefined): Value =>
    file === undefined ? undefined : resourceObject(file, origin);
  const matching = (pattern: Value): readonly ResourceFile[] =>
    files.filter(({ name }) => matches(name, printed(pattern)));
  return makeObject('resource.Resources', {
    Get: ([name]) => resource(files.find((file) => isSameName(file.name, printed(name)))),
    GetMatch: ([pattern]) => resource(matching(pattern)[0]),
    Match: ([pattern]) => matching(pattern).map(resource),
    ByType: ([type]) => files.filter(({ name }) => typeOf(name) === printed(type)).map(resource),
  });
}

function resourceObject(file: ResourceFile, origin: string): GoObject {
  const itself = (): Value => resourceObject(file, origin);
  return makeObject('resource.Resource', {
    RelPermalink: () => file.url,
    Permalink: () => origin + file.url,
    Name: () => file.name,
    Title: () => file.name,
    ResourceType: () => typeOf(file.name),
    Params: () => new Map<string, Value>(),
    // Pictures are shown as they are: their sizes are not known here, and nothing makes other ones.
    Width: () => undefined,
    Height: () => undefined,
    Resize: itself,
    Fit: itself,
    Fill: itself,
    Crop: itself,
    Filter: itself,
    Process: itself,
  });
}

function typeOf(name: string): string {
  if (IMAGE.test(name)) return 'image';
  return /\.(?:mp4|webm|ogv)$/i.test(name) ? 'video' : 'text';
}

function isSameName(name: string, wanted: string): boolean {
  return name.toLowerCase() === wanted.replace(/^(?:\.\/|\/)/, '').toLowerCase();
}

/** `*` stands for anything but slashes, `**` for anything, `{a,b}` for one of several. */
function matches(name: string, pattern: string): boolean {
  const source = pattern
    .toLowerCase()
    .replace(/^\//, '')
    .replace(/[.+^$()|[\]\\]/g, '\\$&')
    .replace(/\{([^{}]*)\}/g, (_, inner: string) => `(?:${inner.split(',').join('|')})`)
    .replace(/\*+/g, (stars) => (stars.length > 1 ? '.*' : '[^/]*'))
    .replace(/(?<!\()\?/g, '[^/]');
  return (pattern.match(/\*/g)?.length ?? 0) <= 4 && new RegExp(`^${source}$`).test(name.toLowerCase());
}
