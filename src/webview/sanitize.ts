import DOMPurify, { type Config } from 'dompurify';
import type { PageWords } from '../protocol';
import { replaceEmbeds } from './embeds';

/** Only these would take the place of a property of the document that is called like them. */
const NAMED_ELEMENTS: ReadonlySet<string> = new Set(['IMG', 'FORM', 'EMBED', 'OBJECT', 'IFRAME']);

// A heading "Title" has the id `title`, as a property of every document: links to it must find it all the same.
DOMPurify.addHook('uponSanitizeAttribute', (node, event) => {
  if (event.attrName === 'id' && !NAMED_ELEMENTS.has(node.nodeName)) event.forceKeepAttr = true;
});

const RULES: Config & { readonly RETURN_DOM_FRAGMENT: true } = {
  RETURN_DOM_FRAGMENT: true,
  FORBID_TAGS: ['style', 'form', 'base', 'link', 'meta', 'object', 'embed', 'dialog'],
  FORBID_ATTR: ['autofocus', 'autoplay', 'popover', 'popovertarget', 'contenteditable'],
  ADD_TAGS: ['semantics', 'annotation'],
  ADD_ATTR: ['target', 'encoding'],
  ADD_URI_SAFE_ATTR: ['data-href', 'data-src'],
};
const BODY = 'main.almanac-body';
const LINE = / data-line="\d+"/g;

/** A block of the body. */
interface Block {
  /** As it came last, with its lines. */
  html: string;
  readonly clean: DocumentFragment;
}

/** Makes nodes of the HTML of a post, again and again while it is written. */
export class Sanitizer {
  /** The blocks of the body as they were last, sanitised, by their source without lines. */
  #known: ReadonlyMap<string, Block> = new Map();

  /**
   * Nothing of the post ever runs: scripts, handlers and frames are gone. Mathematics, boxes of tasks, `<details>` and
   * `data-*` stay. A block of the body that was there before is not sanitised again: that takes the longest part of showing
   * a long post.
   */
  sanitize(html: string, words: PageWords): DocumentFragment {
    // Parsed apart from the page: nothing in it is loaded.
    const parsed = new DOMParser().parseFromString(html, 'text/html');
    replaceEmbeds(parsed, words);
    for (const details of parsed.querySelectorAll('details')) details.dataset['almanacOpen'] = String(details.open);
    const blocks = [...(parsed.querySelector(BODY)?.children ?? [])];
    const written = blocks.map((block) => block.outerHTML);
    blocks.forEach((block, index) => {
      // Whatever becomes of a block, it is found in its frame.
      const frame = parsed.createElement('div');
      block.replaceWith(frame);
      if (!this.#known.has(sourceOf(written[index] ?? ''))) frame.append(block);
    });
    const page = DOMPurify.sanitize(parsed.body, RULES);
    const frames = [...(page.querySelector(BODY)?.children ?? [])];
    this.#unframe(frames, blocks, written);
    return page;
  }

  #unframe(frames: readonly Element[], blocks: readonly Element[], written: readonly string[]): void {
    const next = new Map<string, Block>();
    frames.forEach((frame, index) => {
      const [block, html = ''] = [blocks[index], written[index]];
      const source = sourceOf(html);
      if (block === undefined) return;
      const known = this.#known.get(source) ?? { html, clean: contentOf(frame) };
      if (known.html !== html) setLines(known.clean, block);
      known.html = html;
      if (hasLinesOf(known.clean, block)) next.set(source, known);
      frame.replaceWith(document.importNode(known.clean, true));
    });
    this.#known = next;
  }
}

function sourceOf(html: string): string {
  return html.replace(LINE, '');
}

function contentOf(frame: Element): DocumentFragment {
  const content = document.createDocumentFragment();
  content.append(...frame.childNodes);
  return content;
}

function withLines(root: ParentNode): readonly Element[] {
  const inner = [...root.querySelectorAll('[data-line]')];
  return root instanceof Element && root.hasAttribute('data-line') ? [root, ...inner] : inner;
}

/** True where no element that names a line was taken out of a block. */
function hasLinesOf(clean: DocumentFragment, block: Element): boolean {
  return withLines(clean).length === withLines(block).length;
}

/** Further up in the text, lines may have come or gone. */
function setLines(clean: DocumentFragment, block: Element): void {
  const lines = withLines(block).map((element) => element.getAttribute('data-line') ?? '');
  withLines(clean).forEach((element, index) => element.setAttribute('data-line', lines[index] ?? ''));
}
