import { escapeAttribute, escapeText } from '../../escape';
import { urlFor } from '../../marked/urls';
import { TemplateError } from '../../nunjucks/errors';
import { htmlTag } from '../htmlTag';
import type { HexoTag } from '../tagContext';

/** What looks like an address to the tags `link` and `img`. Source: Hexo `plugins/tag/link.ts` (`rUrl`), as far as it decides. */
const ADDRESS = /[A-Za-z]{3}:(?:\/\/)?[A-Za-z0-9.-]|www.[A-Za-z0-9.-]|[-;:&=+$,\w]@[A-Za-z0-9.-]/;

/** `{% link text url [external] [title] %}`. Source: Hexo `plugins/tag/link.ts`. */
export const linkTag: HexoTag = (words) => {
  const index = words.findIndex((word) => ADDRESS.test(word));
  const text = index < 0 ? words : words.slice(0, index);
  const [first, ...others] = index < 0 ? [] : words.slice(index + 1);
  const isSwitch = first === 'true' || first === 'false';
  const title = isSwitch ? others : [...(first === undefined ? [] : [first]), ...others];
  const href = index < 0 ? '' : words[index];
  return htmlTag('a', { href, title: title.join(' '), target: first === 'true' ? '_blank' : '' }, text.join(' '));
};

/** `{% img [class…] /path/to/image [width] [height] [title [alt]] %}`. Source: Hexo `plugins/tag/img.ts`. */
export const imgTag: HexoTag = (words, _body, { root }) => {
  const index = words.findIndex((word) => ADDRESS.test(word) || word.startsWith('/'));
  const source = index < 0 ? undefined : words[index];
  const classes = index < 0 ? words : words.slice(0, index);
  const rest = index < 0 ? [] : words.slice(index + 1);
  const sizes = rest.slice(0, 2).filter((word, place) => /^\d*$/.test(word) && /^\d*$/.test(rest[place - 1] ?? ''));
  const [title, alt] = titleAndAlt(rest.slice(sizes.length).join(' '));
  const [width, height] = sizes;
  const src = source === undefined ? undefined : urlFor(root, source);
  return htmlTag('img', { src, class: classes.join(' '), width, height, title, alt });
};

/** Two texts in quotes. Source: Hexo `plugins/tag/img.ts` (`rMetaTitle`, `rMetaAlt`). */
function titleAndAlt(text: string): readonly (string | undefined)[] {
  if (text === '') return [];
  const part = (mark: string): string => `${mark}?([^${mark}]+)?${mark}?`;
  const [first, last] = [text.startsWith('"') ? '"' : "'", text.endsWith('"') ? '"' : "'"];
  return new RegExp(`${part(first)}\\s*${part(last)}`).exec(text)?.slice(1, 3) ?? [];
}

/** `{% post_link slug [title] [escape] %}`. Source: Hexo `plugins/tag/post_link.ts`. */
export const postLinkTag: HexoTag = (words, _body, { findPost }) => {
  const [name, ...rest] = words;
  if (name === undefined) throw new TemplateError(`Post not found: "undefined" doesn't exist for {% post_link %}`);
  const parts = name.split('#');
  const [slug, hash] = parts.length === 2 ? [parts[0] ?? '', `#${parts[1] ?? ''}`] : [name, ''];
  const post = findPost(slug);
  if (post === undefined) throw new TemplateError(`Post not found: post_link ${slug}.`);
  const title = post.title || (post.slug ?? '');
  return anchor((post.url ?? '') + hash, title, rest);
};

/** `{% post_path slug %}`. Source: Hexo `plugins/tag/post_path.ts`. */
export const postPathTag: HexoTag = ([name], _body, { findPost }) =>
  name === undefined ? '' : (findPost(name)?.url ?? '');

/** `{% asset_path name %}`. Source: Hexo `plugins/tag/asset_path.ts`. */
export const assetPathTag: HexoTag = ([name], _body, { assetUrl }) =>
  name === undefined ? '' : (assetUrl(name) ?? '');

/** `{% asset_link name [title] [escape] %}`. Source: Hexo `plugins/tag/asset_link.ts`. */
export const assetLinkTag: HexoTag = ([name, ...rest], _body, { assetUrl }) => {
  const url = name === undefined ? undefined : assetUrl(name);
  if (name === undefined || url === undefined) return '';
  const { text } = textOf(rest, name);
  return anchor(url, text, rest);
};

/** `{% asset_img [class…] name [width] [height] [title [alt]] %}`. Source: Hexo `plugins/tag/asset_img.ts`. */
export const assetImgTag: HexoTag = (words, body, context) => {
  const index = words.findIndex((word) => context.assetUrl(word) !== undefined);
  const url = index < 0 ? undefined : context.assetUrl(words[index] ?? '');
  if (url === undefined) return '';
  const inSite = url.startsWith(context.root) ? `/${url.slice(context.root.length)}` : url;
  return imgTag(words.with(index, inSite), body, context);
};

/** `{% url_for text path %}`. Source: Hexo `plugins/tag/url_for.ts`. */
export const urlForTag: HexoTag = ([text = '', path = '/'], _body, { root }) =>
  htmlTag('a', { href: urlFor(root, path) }, text);

/** `{% full_url_for text path %}`. Source: Hexo `plugins/tag/full_url_for.ts`. */
export const fullUrlForTag: HexoTag = ([text = '', path = '/'], _body, { url }) =>
  htmlTag('a', { href: urlFor(`${url}/`, path).replace(/^(\w+:)\/(?!\/)/, '$1//') }, text);

function anchor(url: string, title: string, words: readonly string[]): string {
  const { text, isEscaped } = textOf(words, title);
  const shown = isEscaped ? escapeText(text) : text;
  return `<a href="${escapeAttribute(url)}" title="${escapeAttribute(title)}">${shown}</a>`;
}

/** The text of a link, and whether it is to be escaped, which the last word may say. */
function textOf(words: readonly string[], otherwise: string): { readonly text: string; readonly isEscaped: boolean } {
  const last = words.at(-1);
  const isStated = last === 'true' || last === 'false';
  const rest = isStated ? words.slice(0, -1) : words;
  return { text: rest.length === 0 ? otherwise : rest.join(' '), isEscaped: last !== 'false' };
}
