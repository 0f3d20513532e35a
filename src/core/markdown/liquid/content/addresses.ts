import type { Zone } from '../../../date/zone';
import type { FrontMatterData } from '../../../frontMatter/frontMatter';
import type { JekyllConfig } from '../../../generators/jekyll/config';
import { Permalink } from '../../../generators/jekyll/permalink';
import { readDate } from './dates';
import { wellFormed } from '../../../wellFormed';

/** The address of a page, without the base path, percent-encoded. Source: Jekyll `page.rb` (`template`, `url`). */
export function pageUrl(path: string, data: FrontMatterData, config: JekyllConfig): string {
  const { folder, name, extension } = partsOf(path);
  const output = outputExtension(extension, config);
  const stated = textOf(data['permalink']);
  const isIndex = name === 'index' && isHtml(output);
  const template =
    stated ?? (isIndex ? '/:path/' : `/:path/:basename${isHtml(output) ? suffix(config) : ':output_ext'}`);
  const values: Readonly<Record<string, string>> = { path: folder, basename: name, output_ext: output };
  return sanitized(
    template.replace(/:(path|basename|output_ext)/g, (_, key: string) => encodeURI(wellFormed(values[key] ?? ''))),
  );
}

/**
 * The address of a document of a collection, the same way. Source: Jekyll `collection.rb` (`url_template`) and
 * `drops/url_drop.rb`.
 */
export function documentUrl(
  path: string,
  data: FrontMatterData,
  collection: string,
  metadata: FrontMatterData,
  zone: Zone,
  config: JekyllConfig,
): string {
  const inner = path.slice(path.indexOf('/') + 1);
  const { name, extension } = partsOf(inner);
  const stated = textOf(data['permalink']) ?? textOf(metadata['permalink']);
  const template = (stated ?? `/:collection/:path${suffix(config)}`).replaceAll(':collection', collection);
  const parts = {
    date: readDate(data['date'], zone),
    slug: textOf(data['slug']),
    baseName: name,
    categories: Array.isArray(data['categories']) ? data['categories'].map(String) : [],
    cleanedPath: `/${inner.slice(0, inner.length - extension.length)}`,
    outputExtension: outputExtension(extension, config),
  };
  return new Permalink(template).of(parts) ?? `/${collection}/${name}`;
}

/** What the site's style of permalinks puts behind names. Source: Jekyll `utils.rb` (`add_permalink_suffix`). */
function suffix({ data }: JekyllConfig): string {
  const style = textOf(data['permalink']) ?? 'date';
  if (style === 'pretty') return '/';
  if (['date', 'ordinal', 'none', 'weekdate'].includes(style)) return ':output_ext';
  if (style.endsWith('/')) return '/';
  return style.endsWith(':output_ext') ? ':output_ext' : '';
}

function partsOf(path: string): { folder: string; name: string; extension: string } {
  const slash = path.lastIndexOf('/');
  const file = path.slice(slash + 1);
  const dot = file.lastIndexOf('.');
  const extension = dot > 0 ? file.slice(dot) : '';
  const name = file.slice(0, file.length - extension.length).replace(/(?<!\.)\.+$/, '');
  return { folder: path.slice(0, Math.max(0, slash)), name, extension };
}

function outputExtension(extension: string, config: JekyllConfig): string {
  if (config.markdownExtensions.has(extension.slice(1).toLowerCase())) return '.html';
  return /^\.(?:scss|sass)$/.test(extension) ? '.css' : extension;
}

function isHtml(extension: string): boolean {
  return ['.html', '.xhtml', '.htm'].includes(extension);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Source: Jekyll `url.rb` (`sanitize_url`). */
function sanitized(url: string): string {
  return `/${url}`
    .replaceAll('..', '/')
    .replaceAll('./', '')
    .replace(/\/{2,}/g, '/');
}
