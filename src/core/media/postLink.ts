import { relativeUrl } from '../archive/links';
import { encodeUrl, escapeMarkdown } from '../archive/escape';
import { withoutBase } from '../generators/sitePaths';
import { isBelow, withoutFolder } from '../paths';
import type { Post } from '../post';
import type { Site } from '../site';
import type { ReadPost } from './imagePlace';

/** How posts of a site lead to each other: by the generator's own tag or sign, by an address, or by a path to the file. */
export type LinkStyle = 'tag' | 'address' | 'file';

/** A link to another post. */
export interface PostLink {
  /** What stands between the round brackets of a link; undefined where the whole link is a tag. */
  readonly target: string | undefined;
  /** The whole link, with the title of the post as its text. */
  readonly link: string;
}

const TAG = /\{%-?\s*(?:post_url|post_link|post_path|link)\s|\{\{[<%]\s*(?:rel)?ref\s|\]\(@\/|\]\(\{filename\}/g;
const FILE = /\]\((?![a-z]+:|\/|#|@)[^)\s]{1,1000}\.(?:md|markdown|mdx|qmd)[)#\s]/gi;

/** The style that posts of a site have most; undefined where they do not lead to each other. */
export function usedLinkStyle(posts: readonly ReadPost[], site: Site): LinkStyle | undefined {
  const urls = new Set(posts.flatMap(({ post }) => post.url ?? []));
  const counts: Record<LinkStyle, number> = { tag: 0, address: 0, file: 0 };
  for (const { text } of posts) {
    counts.tag += text.match(TAG)?.length ?? 0;
    counts.file += text.match(FILE)?.length ?? 0;
    for (const [, target = ''] of text.matchAll(/\]\((?:\{\{[^}\n]{0,200}\}\})?(\/[^)\s#?]*)/g)) {
      if (urls.has(target) || urls.has(site.basePath + target)) counts.address++;
    }
  }
  const [best] = (['tag', 'address', 'file'] as const).toSorted((a, b) => counts[b] - counts[a]);
  return best === undefined || counts[best] === 0 ? undefined : best;
}

/**
 * A link to a post, in the syntax of the site.
 * @param from path of the page that the link is written into
 * @param style how the posts of the site lead to each other; undefined as its generator has it
 */
export function postLink(post: Post, from: string, site: Site, style?: LinkStyle): PostLink {
  const chosen = style ?? defaultStyle(site);
  const text = escapeMarkdown(post.label, false);
  const tag = chosen === 'tag' ? tagOf(post, site) : undefined;
  if (tag?.isWhole === true) return { target: undefined, link: tag.text };
  const file = relativeUrl(from, post.path);
  const target = tag?.text ?? (chosen === 'file' || post.url === undefined ? file : addressOf(post.url, site));
  return { target, link: `[${text}](${target})` };
}

function defaultStyle({ generator: { id } }: Site): LinkStyle {
  switch (id) {
    case 'jekyll':
    case 'hugo':
    case 'hexo':
    case 'zola':
    case 'pelican':
      return 'tag';
    case 'eleventy':
    case 'astro':
    case 'bridgetown':
      return 'address';
    default:
      return 'file';
  }
}

interface Tag {
  readonly text: string;
  /** True where the tag makes the whole link. */
  readonly isWhole: boolean;
}

function tagOf({ path, label }: Post, site: Site): Tag | undefined {
  switch (site.generator.id) {
    case 'jekyll': {
      // Source: Jekyll `tags/post_url.rb`: the path below `_posts` without its extension.
      const name = /(?:^|\/)_posts\/(.+)\.[^./]+$/.exec(path)?.[1];
      return { text: name === undefined ? `{% link ${path} %}` : `{% post_url ${name} %}`, isWhole: false };
    }
    case 'hugo':
      return { text: `{{< relref "/${belowRoot(path, site)}" >}}`, isWhole: false };
    case 'hexo': {
      // Source: Hexo `plugins/tag/post_link.ts`: the path below `_posts` without its extension, then the title.
      const slug = path.replace(/^.*?\/_(?:posts|drafts)\//, '').replace(/\.[^./]+$/, '');
      const title = label.replace(/["']/g, '').replace(/%\}/g, '');
      return { text: `{% post_link ${slug} '${title}' %}`, isWhole: true };
    }
    case 'zola':
      return { text: `@/${belowRoot(path, site)}`, isWhole: false };
    case 'pelican':
      return { text: `{filename}/${belowRoot(path, site)}`, isWhole: false };
    default:
      return undefined;
  }
}

function belowRoot(path: string, { contentRoots }: Site): string {
  const root = contentRoots.find((each) => isBelow(each, path));
  return withoutFolder(root ?? '', path);
}

/** Sites that are served below a path write it by a filter or a variable, which follows when it changes. */
function addressOf(url: string, { generator: { id }, basePath }: Site): string {
  const inner = withoutBase(basePath, url);
  if (basePath === '') return encodeUrl(url);
  if (id === 'jekyll' || id === 'bridgetown') return `{{ '${encodeUrl(inner)}' | relative_url }}`;
  return id === 'eleventy' ? `{{ '${encodeUrl(inner)}' | url }}` : encodeUrl(url);
}
