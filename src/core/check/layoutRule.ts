import { valueOf } from '../frontMatter/read';
import type { CheckContext } from './context';
import type { Finding, Fix } from './finding';
import { findInHead, firstLine } from './head';
import { nearest } from './nearest';

/**
 * A layout that a Jekyll site does not have, told where it has layouts of its own and no theme that could bring it.
 * Source: Jekyll `renderer.rb` (`validate_layout`, `output_ext`): it warns, and writes the page without a layout.
 */
export async function missingLayout({ site, data, file, known, lines }: CheckContext): Promise<Finding[]> {
  const { variables } = site.markup;
  const layout = valueOf(data, 'layout');
  const hasTheme = ['theme', 'remote_theme'].some((key) => typeof variables[key] === 'string');
  if (site.generator.id !== 'jekyll' || hasTheme || typeof layout !== 'string' || layout === 'none') return [];
  const folder = textOr(variables['layouts_dir'], '_layouts');
  const paths = layout === '' ? [] : await known.filesBelow(folder);
  const names = paths.map((path) => path.slice(folder.length + 1).replace(/\.[^./]*$/, ''));
  if (names.length === 0 || names.includes(layout)) return [];
  const span = findInHead(file.text, layout, ['layout']);
  const meant = nearest(layout, names);
  const fixes: Fix[] =
    span === undefined || meant === undefined
      ? []
      : [{ title: 'write', args: [meant], edits: [{ ...span, text: meant }] }];
  const range = span === undefined ? firstLine(file.text) : lines.rangeAt(span.start, span.end);
  return [{ code: 'layout.missing', args: [site.generator.name, layout], severity: 'warning', range, fixes }];
}

function textOr(value: unknown, fallback: string): string {
  return typeof value === 'string' && value !== '' ? value.replace(/^\.?\/+|(?<!\/)\/+$/g, '') : fallback;
}
