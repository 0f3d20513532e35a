import type { GeneratorId } from '../../../src/core/site';
import { renderIn, withoutLines } from './previewSite';

const SITES: Readonly<Partial<Record<GeneratorId, { readonly folder: string; readonly head: string }>>> = {
  pelican: { folder: 'content', head: 'Title: A\n\n' },
  'mkdocs-material': { folder: 'docs/blog/posts', head: '---\ntitle: A\n---\n' },
  vitepress: { folder: 'posts', head: '---\ntitle: A\n---\n' },
};

/**
 * The HTML of a post with this body in a site of a generator, without the marks of its lines.
 * @param files other files of the site: its configuration, for example
 * @param extension of the post, with its dot
 */
export async function htmlIn(
  generator: GeneratorId,
  body: string,
  files: Readonly<Record<string, string>> = {},
  extension = '.md',
): Promise<string> {
  const { folder, head } = SITES[generator] ?? { folder: 'blog', head: '---\ntitle: A\n---\n' };
  const path = `${folder}/figs${extension}`;
  const { html } = await renderIn({ ...files, [path]: head + body }, path, generator);
  return withoutLines(html);
}
