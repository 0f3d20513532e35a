// Sites of texts, for tests of images and links.
import { Catalog } from '../../../src/core/catalog';
import { generatorById } from '../../../src/core/generators/registry';
import { usedPlaces, type ImagePlace, type ReadPost } from '../../../src/core/media/imagePlace';
import type { Post } from '../../../src/core/post';
import type { GeneratorId, Site } from '../../../src/core/site';
import { MemoryFiles } from '../memoryFiles';

export interface MediaSite {
  readonly site: Site;
  readonly places: readonly ImagePlace[];
  readonly read: readonly ReadPost[];
  post(path: string): Post;
}

export async function mediaSite(id: GeneratorId, texts: Readonly<Record<string, string>>): Promise<MediaSite> {
  const files = new MemoryFiles(texts);
  const catalog = await Catalog.open({
    generator: generatorById(id)!,
    files,
    options: { buildTimeZone: 'UTC', isBuildTimeZoneStated: true, overrides: {} },
  });
  const read = catalog.posts.map((post) => ({ post, text: texts[post.path] ?? '' }));
  const places = await usedPlaces(read, catalog.site, (path) => Promise.resolve(path in texts));
  return { site: catalog.site, places, read, post: (path) => catalog.post(path)! };
}

/** A post of that day, with this body. */
export function dated(day: string, body: string): string {
  return `---\ntitle: T ${day}\ndate: ${day}\n---\n${body}\n`;
}
