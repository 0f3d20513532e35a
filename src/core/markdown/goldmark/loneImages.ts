import type { StateCore } from 'markdown-it';

/**
 * An image alone in its paragraph stands without it, and takes its attributes.
 * Source: Hugo `markup/goldmark/images/transform.go`.
 */
export function unwrapLoneImages({ tokens }: StateCore): void {
  for (const [index, paragraph] of tokens.entries()) {
    const image = tokens[index + 1]?.children?.[0];
    if (paragraph.type !== 'paragraph_open' || image?.type !== 'image') continue;
    if (tokens[index + 1]?.children?.length !== 1) continue;
    for (const [name, value] of paragraph.attrs ?? []) if (image.attrIndex(name) < 0) image.attrPush([name, value]);
    image.meta = { ...image.meta, isBlock: true };
    paragraph.hidden = true;
    const close = tokens[index + 2];
    if (close !== undefined) close.hidden = true;
  }
}
