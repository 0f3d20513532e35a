import type { HexoTag } from '../tagContext';

const WITH_TITLE = /(\S.*)\s+(https?:\/\/\S+)\s+(.+)/i;
const WITH_SOURCE = /(\S.*)\s+(https?:\/\/\S+)/i;
/** Beyond, the patterns take their time. */
const LONGEST_FOOTER = 500;
const WITH_WORK = /(?<![^,])([^,]+),\s*([^,]+)/;

/** `{% blockquote [author[, source]] [link] [title] %}`. Source: Hexo `plugins/tag/blockquote.ts`. */
export const blockquoteTag: HexoTag = (words, body, { markdownify }) => {
  const footer = footerOf(words.join(' '));
  return `<blockquote>${markdownify(body)}${footer === '' ? '' : `<footer>${footer}</footer>`}</blockquote>`;
};

/** `{% pullquote [class…] %}`. Source: Hexo `plugins/tag/pullquote.ts`. */
export const pullquoteTag: HexoTag = (words, body, { markdownify }) =>
  `<blockquote class="${['pullquote', ...words].join(' ')}">${markdownify(body)}</blockquote>`;

function footerOf(text: string): string {
  if (text === '') return '';
  const found = text.length > LONGEST_FOOTER ? undefined : (WITH_TITLE.exec(text) ?? WITH_SOURCE.exec(text));
  const [, author = text, link, title] = found ?? [];
  if (link !== undefined) {
    const shown = title ?? link.replace(/^https?:\/\/|\/(?:index\.html?)?$/g, '');
    return `<strong>${author}</strong><cite><a href="${link}">${shown}</a></cite>`;
  }
  const [, writer, work] = WITH_WORK.exec(text) ?? [];
  return work === undefined ? `<strong>${text}</strong>` : `<strong>${writer ?? ''}</strong><cite>${work}</cite>`;
}
