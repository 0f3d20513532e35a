import type { FrontMatterFormat } from '../frontMatter';
import type { FrontMatterDialect } from '../read';
import { yamlScalar } from '../writing/yamlText';
import type { ValuePlace } from './places';

/** A text as a value of a block, at a place that may be in quotes already. */
export function literal(
  text: string,
  { quote, list }: Pick<ValuePlace, 'quote' | 'list'>,
  format: FrontMatterFormat,
  dialect: FrontMatterDialect,
): string {
  if (quote === '"') return JSON.stringify(text).slice(1, -1);
  if (quote === "'") return format === 'yaml' ? text.replace(/'/g, "''") : text;
  return format === 'yaml' ? yamlScalar(text, '', dialect, list === 'flow') : JSON.stringify(text);
}

/** A text for a snippet, in which nothing is a placeholder. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
