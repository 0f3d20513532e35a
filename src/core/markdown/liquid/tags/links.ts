import { Tag, type Context, type Emitter, type Liquid, type TagToken, type TopLevelToken } from 'liquidjs';
import type { Post } from '../../../post';
import type { TagEnvironment } from '../../tagEnvironment';
import type { SiteContent } from '../content/siteContent';
import { interpolate } from './markup';
import type { TagClass } from './tagClass';

/** `{% post_url 2024-01-02-slug %}`: the address of a post. Source: Jekyll `tags/post_url.rb`. */
export function postUrlTag({ posts }: TagEnvironment, content: SiteContent): TagClass {
  return addressTag(({ name }) => {
    const wanted = name.replace(/^\//, '');
    const exact = posts.find((post) => withoutFolders(content.pathOf(post.path), '_posts') === wanted);
    const found = exact ?? posts.find((post) => nameOf(post) === wanted);
    if (found === undefined) throw new Error(`there is no post "${wanted}"`);
    return found;
  });
}

/** `{% link _posts/2024-01-02-slug.md %}`: the address of a file. Source: Jekyll `tags/link.rb`. */
export function linkTag({ posts, site, files }: TagEnvironment, content: SiteContent): TagClass {
  return addressTag(async ({ name }) => {
    const post = posts.find(({ path }) => content.pathOf(path) === name);
    if (post !== undefined) return post;
    const file = await content.find(name);
    if (file !== undefined) return site.basePath + file.url;
    if (files !== undefined) throw new Error(`there is no file "${name}" that the site would have`);
    return `${site.basePath}/${name.replace(/^_/, '').replace(/\.(?:md|markdown)$/, '.html')}`;
  });
}

function addressTag(find: (target: { name: string }) => Post | Promise<Post | string>): TagClass {
  return class AddressTag extends Tag {
    readonly args: string;

    constructor(token: TagToken, rest: TopLevelToken[], liquid: Liquid) {
      super(token, rest, liquid);
      this.args = token.args.trim();
    }

    *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
      const name = String(yield interpolate(this.args, this.liquid, context));
      const found = (yield find({ name })) as Post | string;
      emitter.write(typeof found === 'string' ? found : (found.url ?? ''));
    }
  };
}

function withoutFolders(file: string, folder: string): string {
  const path = file.replace(/\.[^./]+$/, '');
  const at = path.indexOf(`${folder}/`);
  const above = path.slice(0, Math.max(0, at));
  return at < 0 ? path : above + path.slice(at + folder.length + 1);
}

function nameOf(post: Post): string {
  return post.path.slice(post.path.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '');
}
