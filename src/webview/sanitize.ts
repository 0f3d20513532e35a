import DOMPurify from 'dompurify';
import type { PageWords } from '../protocol';
import { replaceEmbeds } from './embeds';

/**
 * Makes nodes of a post's HTML. Nothing of the post ever runs: scripts, handlers and frames are gone. Mathematics, boxes
 * of tasks, `<details>` and `data-*` stay.
 */
export function sanitize(html: string, words: PageWords): DocumentFragment {
  // Parsed apart from the page: nothing in it is loaded.
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  replaceEmbeds(parsed, words);
  return DOMPurify.sanitize(parsed.body, {
    RETURN_DOM_FRAGMENT: true,
    FORBID_TAGS: ['style', 'form', 'base', 'link', 'meta', 'object', 'embed', 'dialog'],
    FORBID_ATTR: ['autofocus', 'autoplay', 'popover', 'popovertarget', 'contenteditable'],
    ADD_TAGS: ['semantics', 'annotation'],
    ADD_ATTR: ['target', 'encoding'],
    ADD_URI_SAFE_ATTR: ['data-href', 'data-src'],
  });
}
