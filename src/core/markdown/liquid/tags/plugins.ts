import { Tag, type Context, type Emitter, type Liquid, type TagToken, type TopLevelToken } from 'liquidjs';
import { escapeHtml } from '../../escape';
import { interpolate } from './markup';
import type { TagClass } from './tagClass';

/** What a tag of a plugin shows: HTML that stands for itself, Markdown, or nothing. */
type Shown = { readonly html: string } | { readonly markdown: string } | undefined;

const VIDEO = /(?:[?&]v=|youtu\.be\/|\/(?:embed|shorts|live)\/)([\w-]+)|^([\w-]+)$/;

/** Everyday tags of plugins, without the network that the plugins ask. */
const plugins: Readonly<Record<string, (words: readonly string[]) => Shown>> = {
  // jekyll-seo-tag, jekyll-feed: for the head of a page, nothing to see.
  seo: () => undefined,
  feed_meta: () => undefined,
  // jekyll-toc
  toc: () => ({ markdown: '\n\n* toc\n{:toc #toc .section-nav}\n\n' }),
  // jekyll-gist: its script is not run.
  gist: ([id = '', file]) => {
    const name = `gist.github.com/${id}`;
    return { html: link(`https://${name}${file === undefined ? '' : `#file-${file.replace(/[^\w]+/g, '-')}`}`, name) };
  },
  // jekyll-youtube and its likes
  youtube: ([video = '']) => frame('https://www.youtube.com/embed/', VIDEO.exec(video)),
  youtube_embed: ([video = '']) => frame('https://www.youtube.com/embed/', VIDEO.exec(video)),
  vimeo: ([video = '']) => frame('https://player.vimeo.com/video/', /(?<!\d)(\d+)()\/?$/.exec(video)),
  // jekyll-twitter-plugin
  twitter: ([url = '']) => ({ html: `<blockquote class="twitter-tweet">${link(url, url)}</blockquote>` }),
};

function frame(host: string, match: RegExpExecArray | null): Shown {
  const id = match?.[1] ?? match?.[2];
  if (id === undefined) throw new Error('there is no video in this tag');
  return { html: `<iframe src="${escapeHtml(host + id)}" width="560" height="315" allowfullscreen></iframe>` };
}

function link(url: string, text: string): string {
  if (!/^https:\/\//.test(url)) throw new Error(`"${url}" is no address on the web`);
  return `<p class="almanac-embed"><a href="${escapeHtml(url)}">${escapeHtml(text)}</a></p>`;
}

/** The tags of everyday plugins, by name. */
export function pluginTags(toText: (html: string) => string): readonly (readonly [string, TagClass])[] {
  return Object.entries(plugins).map(([name, show]) => [name, pluginTag(show, toText)]);
}

function pluginTag(show: (words: readonly string[]) => Shown, toText: (html: string) => string): TagClass {
  return class PluginTag extends Tag {
    readonly args: string;

    constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid) {
      super(token, rest, liquid);
      this.args = token.args.trim();
    }

    *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
      const args = String(yield interpolate(this.args, this.liquid, context));
      const words: string[] = [];
      for (const word of args.match(/"[^"]*"|'[^']*'|\S+/g) ?? []) {
        const isVariable = /^(?:page|site|include|post)\.[\w.-]+$/.test(word);
        const value = isVariable ? yield this.liquid.evalValue(word, context) : word.replace(/^(["'])(.*)\1$/, '$2');
        words.push(String(value ?? ''));
      }
      const shown = show(words);
      if (shown === undefined) return;
      emitter.write('html' in shown ? toText(shown.html) : shown.markdown);
    }
  };
}
