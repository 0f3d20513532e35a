const INLINE =
  'a, abbr, b, bdi, bdo, cite, code, del, dfn, em, i, img, ins, kbd, label, mark, q, s, samp, small, span, strong, sub, sup, time, u, var';

/**
 * Puts text that stands in no element of its own into one: the page is patched element by element. White space between
 * blocks shows nothing and stays as it is.
 */
export function wrapBareText(container: Element): void {
  for (const node of [...container.childNodes]) {
    if (!(node instanceof Text) || (node.data.trim() === '' && !isBesideInline(node))) continue;
    const span = document.createElement('span');
    span.className = 'almanac-text';
    node.replaceWith(span);
    span.append(node);
  }
}

function isBesideInline({ previousSibling, nextSibling }: Text): boolean {
  return [previousSibling, nextSibling].some(
    (sibling) => sibling instanceof Element && sibling.matches(INLINE) && !sibling.matches('[aria-hidden="true"]'),
  );
}
