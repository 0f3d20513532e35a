import { Catalog } from '../../../src/core/catalog';
import { hugo } from '../../../src/core/generators/hugo/hugo';
import type { Post } from '../../../src/core/post';
import type { SiteOverrides } from '../../../src/core/site';
import { MemoryFiles } from '../memoryFiles';

/** A Hugo site in memory. */
export function openHugo(
  files: MemoryFiles | Readonly<Record<string, string>>,
  overrides: SiteOverrides = {},
): Promise<Catalog> {
  const store = files instanceof MemoryFiles ? files : new MemoryFiles(files);
  const options = { buildTimeZone: 'America/New_York', isBuildTimeZoneStated: false, overrides };
  return Catalog.open({ generator: hugo, files: store, options });
}

/** The one post of a site with this configuration and file. */
export async function onePost(config: string, text: string, path = 'content/posts/my-post.md'): Promise<Post> {
  const { posts } = await openHugo({ 'hugo.toml': config, [path]: text });
  if (posts[0] === undefined) throw new Error(`${path} is no post`);
  return posts[0];
}

/** A Markdown file with YAML front matter. */
export function page(yaml: string): string {
  return `---\n${yaml}\n---\nText.\n`;
}
