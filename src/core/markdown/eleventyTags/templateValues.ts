import { parseJsYamlTimestamp } from '../../date/jsYaml';
import { Timestamp } from '../../frontMatter/frontMatter';
import { TemplateDate } from './templateDate';

/** The values of a mapping as templates see them. */
export function templateValues(data: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, templateValue(value)]));
}

function templateValue(value: unknown): unknown {
  if (value instanceof Timestamp) {
    const date = parseJsYamlTimestamp(value.text);
    return date === undefined ? value.text : new TemplateDate(date.epochMs);
  }
  if (Array.isArray(value)) return value.map(templateValue);
  if (typeof value !== 'object' || value === null) return value ?? undefined;
  return templateValues(value);
}
