import type { MarkdownIt, Token } from 'markdown-it';
import { escapeText } from '../escape';
import type { ExternalLinkOptions, ImageOptions, MarkedOptions } from './options';
import { encodeUrl, isComplete, urlFor } from './urls';

/** Prints links and images. Source: hexo-renderer-marked `lib/renderer.js` (`link`, `image`). */
export function hexoLinks(md: MarkdownIt, { externalLinks, images }: MarkedOptions): void {
  md.normalizeLink = encodeUrl;
  md.normalizeLinkText = (text) => text;
  md.renderer.rules['link_open'] = (tokens, index, options, _env, renderer) => {
    const token = tokens[index];
    if (token !== undefined && isExternal(token, externalLinks)) markExternal(token, externalLinks);
    return renderer.renderToken(tokens, index, options);
  };
  md.renderer.rules['image'] = (tokens, index) => {
    const token = tokens[index];
    return token === undefined ? '' : image(md, token, images);
  };
}

function isExternal(token: Token, { ownHosts }: ExternalLinkOptions): boolean {
  const host = /^(?:https?:)?\/\/([^/:?#]+)/i.exec(String(token.attrGet('href') ?? ''))?.[1];
  return host !== undefined && !ownHosts.has('') && !ownHosts.has(host);
}

function markExternal(token: Token, { isInNewWindow, isNotFollowed }: ExternalLinkOptions): void {
  if (isInNewWindow) token.attrSet('target', '_blank');
  if (isNotFollowed) token.attrSet('rel', 'noopener external nofollow noreferrer');
  else if (isInNewWindow) token.attrSet('rel', 'noopener');
}

function image(md: MarkdownIt, token: Token, { root, isBesidePost, isLazy, hasCaptions }: ImageOptions): string {
  const { escapeHtml } = md.utils;
  const stated = String(token.attrGet('src') ?? '');
  const isOfPost = isBesidePost && !stated.startsWith('/');
  const isKept = root === undefined || isOfPost || isComplete(stated);
  const source = isKept ? stated : urlFor(root, stated);
  const title = String(token.attrGet('title') ?? '');
  const text = escapeText(token.content).replaceAll('"', '&quot;');
  const html =
    `<img src="${escapeHtml(source)}"` +
    (text === '' ? '' : ` alt="${text}"`) +
    (title === '' ? '' : ` title="${escapeHtml(title)}"`) +
    (isLazy ? ' loading="lazy">' : '>');
  if (!hasCaptions || text === '') return html;
  return `<figure>${html}<figcaption aria-hidden="true">${text}</figcaption></figure>`;
}
