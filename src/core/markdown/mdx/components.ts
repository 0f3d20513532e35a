import type { FrontMatterValue } from '../../frontMatter/frontMatter';
import { escapeAttribute, escapeHtml } from '../escape';
import { attributesHtml, valuesOf } from './attributes';
import type { ElementContext, ElementHtml } from './element';
import type { MdxElement } from './pairs';

type Values = ReadonlyMap<string, FrontMatterValue>;
type Component = (element: MdxElement, values: Values, context: ElementContext) => ElementHtml | undefined;

/** Components that sites of Docusaurus and Astro have without making them, and what they show. */
const components: ReadonlyMap<string, Component> = new Map<string, Component>([
  ['Tabs', tabs],
  ['TabItem', tabItem],
  ['Admonition', admonition],
  ['Details', () => ({ open: '<details>', close: '</details>' })],
  ['Link', link],
  ['Head', () => ({ open: '', close: '', hidesChildren: true })],
  ['Image', image],
  ['Picture', image],
  ['ThemedImage', image],
  ['IdealImage', image],
]);

/** @returns undefined for a component that is not known, or whose attributes only running it would tell */
export function componentHtml(element: MdxElement, values: Values, context: ElementContext): ElementHtml | undefined {
  return components.get(element.open.tag.name)?.(element, values, context);
}

/** Source: Docusaurus `theme-classic/src/theme/Tabs`. The choice is made by radio buttons, so that it needs no script. */
function tabs(element: MdxElement, values: Values, { scope, nextNumber }: ElementContext): ElementHtml | undefined {
  const items = element.children.filter(({ open }) => open.tag.name === 'TabItem');
  if (items.length === 0) return undefined;
  const number = nextNumber();
  const stated = new Map(entriesOf(values.get('values')));
  const described = items.map(({ open }) => valuesOf(open.tag, scope));
  const chosen = described.findIndex(
    (item) => item.has('default') || (item.has('value') && item.get('value') === values.get('defaultValue')),
  );
  const labels = described.map((item, index) => {
    const value = textOf(item.get('value')) ?? String(index + 1);
    const label = textOf(item.get('label')) ?? stated.get(value) ?? value;
    const id = `tab-${number}-${index + 1}`;
    const isChosen = index === Math.max(chosen, 0) ? ' checked=""' : '';
    return (
      `<input type="radio" name="tabs-${number}" id="${id}"${isChosen}>` +
      `<label for="${id}">${escapeHtml(label)}</label>`
    );
  });
  return {
    open: `<div class="almanac-tabs"><div class="tabs">${labels.join('')}</div><div class="blocks">`,
    close: '</div></div>',
  };
}

/** The labels that a list of values gives: `[{ label, value }]`. */
function entriesOf(list: FrontMatterValue | undefined): [string, string][] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((item: FrontMatterValue): [string, string][] => {
    if (typeof item !== 'object' || item === null || Array.isArray(item)) return [];
    const values = new Map<string, FrontMatterValue>(Object.entries(item));
    const value = textOf(values.get('value'));
    const label = textOf(values.get('label'));
    return value === undefined || label === undefined ? [] : [[value, label]];
  });
}

function tabItem({ parent }: MdxElement): ElementHtml | undefined {
  return parent?.open.tag.name === 'Tabs' ? { open: '<div class="tab-panel">', close: '</div>' } : undefined;
}

/** Source: Docusaurus `theme-classic/src/theme/Admonition`. */
function admonition(_element: MdxElement, values: Values): ElementHtml {
  const kind = /^[\w-]+$/.exec(textOf(values.get('type')) ?? '')?.[0] ?? 'note';
  const title = escapeHtml(textOf(values.get('title')) ?? kind);
  return {
    open:
      `<div class="theme-admonition theme-admonition-${kind} alert"><div class="admonition-heading">${title}</div>` +
      '<div class="admonition-content">',
    close: '</div></div>',
  };
}

/** Source: Docusaurus `core/src/client/exports/Link.tsx`. */
function link(_element: MdxElement, values: Values): ElementHtml | undefined {
  const target = textOf(values.get('to')) ?? textOf(values.get('href'));
  if (target === undefined) return undefined;
  const others = new Map([...values].filter(([name]) => name !== 'to' && name !== 'href'));
  return { open: `<a href="${escapeAttribute(target)}"${attributesHtml(others)}>`, close: '</a>' };
}

/** A picture whose file can be told. Sources: Astro's and Docusaurus' documentation of their image components. */
function image(_element: MdxElement, values: Values): ElementHtml | undefined {
  const sources = values.get('sources');
  const themed =
    typeof sources === 'object' && sources !== null ? new Map(Object.entries(sources)).get('light') : undefined;
  const source = textOf(values.get('src')) ?? textOf(values.get('img')) ?? textOf(themed);
  if (source === undefined) return undefined;
  const shown = new Map(
    [...values].filter(([name]) => /^(?:alt|title|width|height|class|className|style)$/.test(name)),
  );
  return { open: `<img src="${escapeAttribute(source)}"${attributesHtml(shown)}>`, close: '' };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
