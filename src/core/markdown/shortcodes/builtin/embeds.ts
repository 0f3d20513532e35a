import { Fatal } from '../template/values';
import { escapeHtml } from '../../escape';
import { attributes } from './attributes';
import { isOn, type Builtin, type BuiltinCall } from './builtin';

const BOX = 'position: relative; padding-bottom: 56.25%; height: 0; overflow: hidden;';
const FRAME = 'position: absolute; top: 0; left: 0; width: 100%; height: 100%; border:0;';
const YOUTUBE_RIGHTS =
  'accelerometer; autoplay; clipboard-write; encrypted-media; gyroscope; picture-in-picture; web-share';

/** Source: Hugo `tpl/tplimpl/embedded/templates/_shortcodes/youtube.html`. */
export const youtube: Builtin = (call) => {
  const { text, value, hugo } = call;
  if (isDisabled(call, 'youtube')) return '';
  const id = text('id') ?? text(0);
  if (id === undefined) throw new Fatal(`The "youtube" shortcode requires an id argument. See ${call.position}`);
  const isPrivate = hugo.settings.inner('privacy').inner('youtube').flag('privacyenhanced', false);
  const host = isPrivate ? 'www.youtube-nocookie.com' : 'www.youtube.com';
  const rights = isOn(value('allowFullScreen'), true) ? `${YOUTUBE_RIGHTS}; fullscreen` : YOUTUBE_RIGHTS;
  const name = text('class');
  return box(name, {
    allow: rights,
    loading: text('loading') ?? 'eager',
    referrerpolicy: 'strict-origin-when-cross-origin',
    src: `https://${host}/embed/${encodeURIComponent(id)}?${youtubeQuery(call, id)}`,
    style: name === undefined ? FRAME : undefined,
    title: text('title') ?? 'YouTube video',
  });
};

function youtubeQuery({ text, value }: BuiltinCall, id: string): string {
  const flag = (key: string, otherwise: boolean): number => Number(isOn(value(key), otherwise));
  const autoplay = flag('autoplay', false);
  const loop = flag('loop', false);
  const parts = {
    autoplay,
    controls: flag('controls', true),
    end: text('end') ?? 0,
    loop,
    mute: autoplay === 1 ? 1 : flag('mute', false),
    ...(loop === 1 ? { playlist: id } : {}),
    start: text('start') ?? 0,
  };
  return Object.entries(parts)
    .map(([key, part]) => `${key}=${encodeURIComponent(String(part))}`)
    .join('&');
}

/** Source: Hugo `tpl/tplimpl/embedded/templates/_shortcodes/vimeo.html`. */
export const vimeo: Builtin = (call) => {
  const { text, value, hugo } = call;
  if (isDisabled(call, 'vimeo')) return '';
  const id = text('id') ?? text(0);
  if (id === undefined) {
    const wanted = 'either as the first positional argument or an argument named id';
    throw new Fatal(`The "${call.call.name}" shortcode requires a video id, ${wanted}. See ${call.position}`);
  }
  const isUntracked = hugo.settings.inner('privacy').inner('vimeo').flag('enablednt', false);
  const name = text('class');
  return box(name, {
    src: `https://player.vimeo.com/video/${encodeURIComponent(id)}?dnt=${Number(isUntracked)}`,
    style: name === undefined ? FRAME : undefined,
    allow: isOn(value('allowFullScreen'), true) ? 'fullscreen' : undefined,
    loading: text('loading'),
    title: text('title'),
  });
};

function box(name: string | undefined, frame: Readonly<Record<string, string | undefined>>): string {
  const outer = name === undefined ? { style: BOX } : { class: name };
  return `<div${attributes(outer)}>\n<iframe${attributes(frame)}></iframe>\n</div>\n`;
}

/**
 * What Hugo asks Instagram and X for when it builds is not asked for here: a link stands in its place.
 * Sources: Hugo `tpl/tplimpl/embedded/templates/_shortcodes/instagram.html`, `x.html`.
 */
export const instagram: Builtin = (call) => {
  if (isDisabled(call, 'instagram')) return '';
  const id = call.text(0);
  if (id === undefined) {
    const wanted = 'a single positional parameter, the ID of the Instagram post';
    throw new Fatal(`The "instagram" shortcode requires ${wanted}. See ${call.position}`);
  }
  const url = `https://www.instagram.com/p/${encodeURIComponent(id)}`;
  return `<blockquote class="instagram-media" data-instgrm-permalink="${url}"><a href="${url}">${url}</a></blockquote>\n`;
};

export const x: Builtin = (call) => {
  if (isDisabled(call, 'x')) return '';
  const [user, id] = [call.text('user'), call.text('id')];
  if (user === undefined || id === undefined) {
    throw new Fatal(
      `The "${call.call.name}" shortcode requires two named parameters: user and id. See ${call.position}`,
    );
  }
  const url = `https://x.com/${encodeURIComponent(user)}/status/${encodeURIComponent(id)}`;
  return `<blockquote class="twitter-tweet"><a href="${url}">${escapeHtml(url)}</a></blockquote>\n`;
};

function isDisabled({ hugo }: BuiltinCall, service: string): boolean {
  return hugo.settings.inner('privacy').inner(service).flag('disable', false);
}

/** Those that Hugo 0.156 removed stop the build. */
export function removed(message: string): Builtin {
  return () => {
    throw new Fatal(message);
  };
}
