import { escapeAttribute, escapeHtml } from '../../escape';

/** Attributes that have a value, each with a space before it. */
export function attributes(values: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(values)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeHtml(value)}"`))
    .join('');
}

/** An attribute whose value is HTML already. */
export function htmlAttribute(name: string, html: string): string {
  return ` ${name}="${escapeAttribute(html)}"`;
}
