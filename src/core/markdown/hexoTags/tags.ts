import type { HexoTag } from './tagContext';
import { codeTag, includeCodeTag } from './tags/code';
import { gistTag, iframeTag, jsfiddleTag, vimeoTag, youtubeTag } from './tags/embeds';
import {
  assetImgTag,
  assetLinkTag,
  assetPathTag,
  fullUrlForTag,
  imgTag,
  linkTag,
  postLinkTag,
  postPathTag,
  urlForTag,
} from './tags/links';
import { blockquoteTag, pullquoteTag } from './tags/quotes';

/** Tags with a body up to their end. Source: Hexo `plugins/tag/index.ts`. */
export const blockTags: ReadonlyMap<string, HexoTag> = new Map([
  ['blockquote', blockquoteTag],
  ['quote', blockquoteTag],
  ['pullquote', pullquoteTag],
  ['code', codeTag],
  ['codeblock', codeTag],
]);

/** Tags that stand alone: those of Hexo itself, and those of hexo-tag-embed, which older versions had themselves. */
export const singleTags: ReadonlyMap<string, HexoTag> = new Map([
  ['a', linkTag],
  ['anchor', linkTag],
  ['asset_image', assetImgTag],
  ['asset_img', assetImgTag],
  ['asset_link', assetLinkTag],
  ['asset_path', assetPathTag],
  ['full_url_for', fullUrlForTag],
  ['gist', gistTag],
  ['iframe', iframeTag],
  ['image', imgTag],
  ['img', imgTag],
  ['include_code', includeCodeTag],
  ['jsfiddle', jsfiddleTag],
  ['link', linkTag],
  ['post_link', postLinkTag],
  ['post_path', postPathTag],
  ['url_for', urlForTag],
  ['vimeo', vimeoTag],
  ['youtube', youtubeTag],
]);
