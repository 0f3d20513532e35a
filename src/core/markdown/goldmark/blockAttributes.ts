import type { Token } from 'markdown-it';

/** Names that any element may carry. Source: goldmark `renderer/html/html.go` (`GlobalAttributeFilter`). */
const GLOBAL = new Set(
  (
    'accesskey autocapitalize autofocus class contenteditable dir draggable enterkeyhint hidden id inert inputmode is ' +
    'itemid itemprop itemref itemscope itemtype lang part role slot spellcheck style tabindex title translate'
  ).split(' '),
);
/** Names that one kind of element may carry besides. */
const OWN: ReadonlyMap<string, readonly string[]> = new Map([
  ['ol', ['start', 'reversed', 'type']],
  ['ul', ['start', 'reversed', 'type']],
  ['blockquote', ['cite']],
  ['hr', ['align', 'color', 'noshade', 'size', 'width']],
]);
/** Elements that Hugo prints itself: any name but those of events. Source: Hugo `markup/internal/attributes/attributes.go`. */
const FREE = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'table', 'img', 'div', 'pre']);

/** True where an element is printed with an attribute of this name. */
export function mayCarry(tag: string, name: string): boolean {
  const lower = name.toLowerCase();
  if (FREE.has(tag)) return !lower.startsWith('on');
  return GLOBAL.has(name) || name.startsWith('data-') || OWN.get(tag)?.includes(name) === true;
}

/** Sets an attribute that stands in `{…}`, if the element may carry it and has none of this name. */
export function setOwnAttribute(token: Token, [name, value]: readonly [string, string]): void {
  if (mayCarry(token.tag, name) && token.attrIndex(name) < 0) token.attrPush([name, value]);
}
