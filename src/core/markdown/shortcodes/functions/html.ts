import { stripTags } from '../../../text';
import { escapeHtml } from '../../escape';
import type { TemplateFunction } from '../template/evaluator';
import { isList, isMap, printed, SafeText, type Value } from '../template/values';

const text = (value: Value): string => printed(value);

/** Source: Hugo `tpl/safe`, `tpl/transform`, `tpl/encoding`. */
export const html: Readonly<Record<string, TemplateFunction>> = {
  safeHTML: ([value]) => new SafeText(text(value)),
  safeHTMLAttr: ([value]) => new SafeText(text(value), 'attribute'),
  safeCSS: ([value]) => new SafeText(text(value), 'css'),
  safeJS: ([value]) => new SafeText(text(value), 'js'),
  safeURL: ([value]) => new SafeText(text(value), 'url'),
  htmlEscape: ([value]) => escapeHtml(text(value)).replace(/'/g, '&#39;'),
  htmlUnescape: ([value]) => unescaped(text(value)),
  plainify: ([value]) => new SafeText(plain(text(value))),
  jsonify: (args) => new SafeText(jsonText(args.at(-1))),
};

function unescaped(value: string): string {
  return value
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&(?:quot|#34);/g, '"')
    .replace(/&(?:apos|#39);/g, "'")
    .replace(/&amp;/g, '&');
}

/** Source: Hugo `tpl/template.go` (`StripHTML`). */
export function plain(value: string): string {
  return stripTags(value.replace(/<(?:\/p|br ?\/?)>/g, '\n')).trim();
}

function jsonText(value: Value): string {
  return JSON.stringify(jsonValue(value)).replace(/</g, '\\u003c').replace(/>/g, '\\u003e').replace(/&/g, '\\u0026');
}

function jsonValue(value: Value): unknown {
  if (value === undefined) return null;
  if (isList(value)) return value.map(jsonValue);
  if (isMap(value)) return Object.fromEntries([...value.keys()].sort().map((key) => [key, jsonValue(value.get(key))]));
  return typeof value === 'number' || typeof value === 'boolean' ? value : printed(value);
}
