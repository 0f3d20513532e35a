import DOMPurify from 'dompurify';
import type { PageWords } from '../protocol';
import { replaceEmbeds } from './embeds';

/** Only these would take the place of a property of the document that is called like them. */
const NAMED_ELEMENTS: ReadonlySet<string> = new Set(['IMG', 'FORM', 'EMBED', 'OBJECT', 'IFRAME']);

// A heading "Title" has the id `title`, as a property of every document: links to it must find it all the same.
DOMPurify.addHook('uponSanitizeAttribute', (node, event) => {
  if (event.attrName === 'id' && !NAMED_ELEMENTS.has(node.nodeName)) event.forceKeepAttr = true;
});

/**
 * Makes nodes of a post's HTML. Nothing of the post ever runs: scripts, handlers and frames are gone. Mathematics, boxes
 * of tasks, `<details>` and `data-*` stay.
 */
export function sanitize(html: string, words: PageWords): DocumentFragment {
  // Parsed apart from the page: nothing in it is loaded.
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  replaceEmbeds(parsed, words);
  for (const details of parsed.querySelectorAll('details')) details.dataset['almanacOpen'] = String(details.open);
  return DOMPurify.sanitize(parsed.body, {
    RETURN_DOM_FRAGMENT: true,
    FORBID_TAGS: ['style', 'form', 'base', 'link', 'meta', 'object', 'embed', 'dialog'],
    FORBID_ATTR: ['autofocus', 'autoplay', 'popover', 'popovertarget', 'contenteditable'],
    ADD_TAGS: ['semantics', 'annotation'],
    ADD_ATTR: ['target', 'encoding'],
    ADD_URI_SAFE_ATTR: ['data-href', 'data-src'],
  });
}
