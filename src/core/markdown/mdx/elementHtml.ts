import type { FrontMatterValue } from '../../frontMatter/frontMatter';
import { escapeHtml } from '../escape';
import { attributesHtml, valuesOf } from './attributes';
import { componentHtml } from './components';
import type { MdxElement } from './pairs';
import type { ElementHtml, ElementContext } from './element';

const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

/** @returns what an element is shown as: HTML, what a well-known component shows, or a labelled box around its children */
export function elementHtml(element: MdxElement, context: ElementContext): ElementHtml {
  const { name } = element.open.tag;
  const values = valuesOf(element.open.tag, context.scope);
  if (name === '' || name === 'Fragment' || name === 'React.Fragment') return { open: '', close: '' };
  if (/^[a-z]/.test(name) && !name.includes('.')) return tagHtml(name, values);
  return componentHtml(element, values, context) ?? unknownHtml(element, context);
}

function tagHtml(name: string, values: ReadonlyMap<string, FrontMatterValue>): ElementHtml {
  const tag = name.toLowerCase();
  const open = `<${tag}${attributesHtml(values)}>`;
  return VOID.test(tag) ? { open, close: '' } : { open, close: `</${tag}>` };
}

/** A box for a component on lines of its own, a chip within a line. */
function unknownHtml(element: MdxElement, { text, words }: ElementContext): ElementHtml {
  const { open, close } = element;
  const label = escapeHtml(words.unknownTag.replace('{0}', () => open.tag.name));
  const source = escapeHtml(text.slice(open.start, open.end));
  if (open.paragraph !== undefined) {
    const start = `<span class="almanac-chip almanac-chip-tag" title="${label}">`;
    return { open: open === close ? start + source : start, close: '</span>', isUnknown: true };
  }
  const start =
    `<div class="almanac-box almanac-box-tag" role="note"><div class="almanac-box-label">${label}</div>` +
    `<pre><code>${source}</code></pre>`;
  if (open === close) return { open: `${start}</div>`, close: '', isUnknown: true };
  return { open: `${start}<div class="almanac-box-children">`, close: '</div></div>', isUnknown: true };
}
