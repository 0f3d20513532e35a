import { valueOf } from '../frontMatter/read';
import type { CheckContext } from './context';
import type { Finding } from './finding';
import { unknownName } from './unknownName';

/**
 * A layout that a Jekyll site does not have, told where it has layouts of its own and no theme that could bring it.
 * Source: Jekyll `renderer.rb` (`validate_layout`, `output_ext`): it warns, and writes the page without a layout.
 */
export async function missingLayout(context: CheckContext): Promise<Finding[]> {
  const { site, data, known } = context;
  const { variables } = site.markup;
  const layout = valueOf(data, 'layout');
  const hasTheme = ['theme', 'remote_theme'].some((key) => typeof variables[key] === 'string');
  if (site.generator.id !== 'jekyll' || hasTheme || typeof layout !== 'string' || layout === 'none') return [];
  const folder = textOr(variables['layouts_dir'], '_layouts');
  const paths = layout === '' ? [] : await known.filesBelow(folder);
  const names = paths.map((path) => path.slice(folder.length + 1).replace(/\.[^./]*$/, ''));
  if (names.length === 0 || names.includes(layout)) return [];
  const problem = { code: 'layout.missing', args: [site.generator.name, layout], severity: 'warning' } as const;
  return [unknownName(context, problem, { name: layout, key: 'layout', names })];
}

function textOr(value: unknown, fallback: string): string {
  return typeof value === 'string' && value !== '' ? value.replace(/^\.?\/+|(?<!\/)\/+$/g, '') : fallback;
}
