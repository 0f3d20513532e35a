import { htmlTag } from '../htmlTag';
import type { HexoTag } from '../tagContext';

/** `{% iframe url [width] [height] %}`. Source: Hexo `plugins/tag/iframe.ts`. */
export const iframeTag: HexoTag = ([src, width, height]) =>
  htmlTag(
    'iframe',
    {
      src,
      width: sizeOr(width, '100%'),
      height: sizeOr(height, '300'),
      frameborder: '0',
      loading: 'lazy',
      allowfullscreen: true,
    },
    '',
  );

function sizeOr(stated: string | undefined, otherwise: string): string {
  return stated === undefined || stated === 'default' ? otherwise : stated;
}

/** `{% youtube id [type] [cookie] %}`. Sources: hexo-tag-embed `lib/youtube.js`; Hexo 7 `plugins/tag/youtube.ts`. */
export const youtubeTag: HexoTag = ([id = '', type]) => {
  const path = type === 'playlist' ? `videoseries?list=${id}` : id;
  return videoFrame(`https://www.youtube.com/embed/${path}`);
};

/** `{% vimeo id %}`. Sources: hexo-tag-embed `lib/vimeo.js`; Hexo 7 `plugins/tag/vimeo.ts`. */
export const vimeoTag: HexoTag = ([id = '']) => videoFrame(`https://player.vimeo.com/video/${id}`);

function videoFrame(src: string): string {
  const frame = htmlTag('iframe', { src, frameborder: '0', loading: 'lazy', allowfullscreen: true }, '');
  return `<div class="video-container">${frame}</div>`;
}

/** `{% gist id [file] %}`. Sources: hexo-tag-embed `lib/gist.js`; Hexo 7 `plugins/tag/gist.ts`. */
export const gistTag: HexoTag = ([id = '', file]) =>
  htmlTag('script', { src: `https://gist.github.com/${id}.js${file === undefined ? '' : `?file=${file}`}` }, '');

/** `{% jsfiddle id [tabs] [skin] [width] [height] %}`. Sources: hexo-tag-embed `lib/jsfiddle.js`; Hexo 7 `plugins/tag/jsfiddle.ts`. */
export const jsfiddleTag: HexoTag = ([id = '', tabs, skin, width, height]) => {
  const [shown, look] = [sizeOr(tabs, 'js,resources,html,css,result'), sizeOr(skin, 'light')];
  const attributes = { scrolling: 'no', width: sizeOr(width, '100%'), height: sizeOr(height, '300') };
  const src = `//jsfiddle.net/${id}/embedded/${shown}/${look}`;
  return htmlTag('iframe', { ...attributes, src, frameborder: '0', loading: 'lazy', allowfullscreen: true }, '');
};
