import type { AttributeValue } from '../../goldmark/attributes';
import { styleOf } from '../../goldmark/codeBlocks';
import { printCode } from '../../goldmark/printCode';
import { escapeHtml } from '../../escape';
import type { Highlight } from '../../highlight';
import { paramOf, siteParams } from '../objects/page';
import { templateMap } from '../objects/values';
import type { HugoSite } from '../hugoSite';
import { resolveReference } from '../references';
import { Fatal, isMap, isTrue, printed, SafeText, type Value } from '../template/values';
import { attributes } from './attributes';
import { isOn, type Builtin } from './builtin';

/** Source: Hugo `tpl/tplimpl/embedded/templates/_shortcodes/details.html`. */
export const details: Builtin = ({ text, value, inner, render }) => {
  const named = attributes({ class: text('class'), name: text('name') });
  const open = isOn(value('open'), false) ? ' open' : '';
  const tag = `<details${named}${open}${attributes({ title: text('title') })}>`;
  return `${tag}\n<summary>${render(text('summary') ?? 'Details', false)}</summary>\n${render(inner, true)}</details>\n`;
};

/** Source: Hugo `tpl/tplimpl/embedded/templates/_shortcodes/param.html`. */
export const param: Builtin = ({ text, hugo, position }) => {
  const name = text(0);
  if (name === undefined) throw new Fatal(`Missing param key: ${position}`);
  const { data, zone } = hugo.environment;
  const found = paramOf(templateMap(data, zone), name) ?? paramOf(siteParams(hugo), name);
  if (!isTrue(found)) throw new Fatal(`Param ${JSON.stringify(name)} not found: ${position}`);
  return found instanceof SafeText ? found.text : escapeHtml(printed(found));
};

/** Sources: Hugo `tpl/tplimpl/embedded/templates/_shortcodes/ref.html`, `relref.html`. */
export const ref: Builtin = ({ text, hugo }) => resolveReference(hugo.references, targetOf(text), true);
export const relref: Builtin = ({ text, hugo }) => resolveReference(hugo.references, targetOf(text), false);

function targetOf(text: (key: string | number) => string | undefined): string {
  const target = text('path') ?? text(0);
  if (target === undefined) throw new Fatal('no path or target provided to ref');
  return target;
}

/** Source: Hugo `tpl/tplimpl/embedded/templates/_shortcodes/highlight.html`. */
export const highlight: Builtin = ({ text, inner, hugo, highlight: highlighter, call }) => {
  const { parameters } = call;
  const options = parameters.kind === 'positional' ? parameters.values[1] : undefined;
  return highlightedCode(inner.replace(/^[\r\n]+|(?<![\r\n])[\r\n]+$/g, ''), text(0) ?? '', options, hugo, highlighter);
};

/** Code as `transform.Highlight` prints it. */
export function highlightedCode(
  code: string,
  language: string,
  options: Value,
  { goldmark }: HugoSite,
  highlighter: Highlight | undefined,
): string {
  const style = styleOf(readOptions(options), goldmark.code);
  const highlighted = language === '' ? undefined : highlighter?.(code, language);
  const html = highlighted ?? escapeHtml(code);
  return printCode({
    code,
    html,
    isKnown: highlighted !== undefined,
    language,
    style: { ...style, isOn: true },
    attributes: '',
  });
}

/** `linenos=table,hl_lines=1 3-4`, or a map. */
function readOptions(options: Value): ReadonlyMap<string, AttributeValue> {
  const pairs: readonly (readonly [string, string])[] = isMap(options)
    ? [...options].map(([key, value]) => [key, printed(value)])
    : printed(options)
        .split(/,(?=\s*\w+\s*=)/)
        .map((option) => [option.replace(/=.*$/s, '').trim(), option.replace(/^[^=]*=?/, '').trim()]);
  return new Map(pairs.filter(([key]) => key !== ''));
}

/** What stands between its tags is not shown. */
export const comment: Builtin = () => '';
